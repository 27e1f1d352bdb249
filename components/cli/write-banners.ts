import {join} from 'node:path';

import {languagesOf} from '../catalogue/publish-catalogue.js';
import type {Catalogue, Site} from '../catalogue/schema.js';
import {audience} from './audience.js';
import {formatBanner} from './banner-markup.js';
import {CliError, type ExitCode, printLines} from './command.js';
import {writePublished} from './write-published.js';

/** Where banners go, and how they are written. */
export interface BannerOutput {
  /** Folder to write a file for each language in; the standard output where left out. */
  readonly out: string | undefined;
  /** The one language that is wanted. */
  readonly language: string | undefined;
  readonly stylesheet: string | undefined;
  /** Domain whose sub-domains share the answer. */
  readonly domain: string | undefined;
}

/** Writes a site's banner to the standard output, or to a file for each language. */
export async function writeBanners(
  catalogue: Catalogue,
  site: Site | undefined,
  {out, language, stylesheet, domain}: BannerOutput,
): Promise<ExitCode> {
  const format = (language: string) => {
    const banner = formatBanner(catalogue, site, {language, stylesheet, domain});
    if (!banner)
      throw new CliError(
        `There is nothing to ask${site ? ` on the site "${site.id}"` : ''}: all of its services are strictly necessary.`,
      );
    return `${banner}\n`;
  };
  if (out === undefined) {
    process.stdout.write(format(language ?? 'en'));
    return 0;
  }
  const languages = language ? [language] : new Set([...languagesOf(catalogue), ...audience.languages]);
  for (const each of languages) {
    const name = `banner-${each.toLowerCase()}.html`;
    const isWritten = await writePublished(out, name, Buffer.from(format(each)));
    printLines(`${join(out, name)}: ${isWritten ? 'written' : 'unchanged'}`);
  }
  return 0;
}
