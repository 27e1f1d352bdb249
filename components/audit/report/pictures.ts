import {readFile} from 'node:fs/promises';

import type {Finding} from '../compare/finding.js';
import type {SiteVisit} from '../observed.js';
import type {Pictures} from './html.js';

/** Pictures that a report has at most: it has to be short enough to be sent. */
const MOST = 60;

/** The pictures of pages on which something was found. */
export async function readPictures(
  visits: readonly SiteVisit[],
  findings: readonly Finding[],
): Promise<Pictures> {
  const files = new Map(
    visits.flatMap(({pages}) =>
      pages.flatMap(({url, picture}) => (picture ? [[url, picture] as const] : [])),
    ),
  );
  const wanted = new Set(
    findings.flatMap(({places}) => places.map(({page}) => page)).filter((page) => files.has(page)),
  );
  const pictures = new Map<string, string>();
  for (const page of [...wanted].slice(0, MOST)) {
    // A page that could not be drawn has none.
    const picture = await readFile(files.get(page) ?? '', 'base64').catch(() => undefined);
    if (picture) pictures.set(page, picture);
  }
  return pictures;
}
