import {isChecked} from '../catalogue/validation-mark.js';
import {disclose} from '../catalogue/disclosure.js';
import type {DisclosedCategory} from '../consent/consent.js';
import {daysOf} from '../catalogue/duration.js';
import type {parseCatalogue} from '../catalogue/parse-catalogue.js';
import type {Catalogue, Site} from '../catalogue/schema.js';
import {findSite} from '../catalogue/sites.js';
import type {Answers} from '../consent/consent.js';
import {allCookies} from './cookie-jar.js';
import {wasAnswered} from './open-consent-store.js';
import type {Settings} from './settings.js';

/** A catalogue that passed every check, and the site of it that this page belongs to. */
export interface LoadedCatalogue {
  readonly catalogue: Catalogue;
  /** Left out where the page's host is none of the catalogue's. */
  readonly site?: Site | undefined;
  /** What consent depends on, per category. */
  readonly disclosed: readonly DisclosedCategory[];
  /** How many days an answer holds. */
  readonly days: number;
  /** What a visitor answered to the tool this one replaces; they are not asked again. */
  readonly importedAnswers?: Answers | undefined;
}

/** The checker, which is brought for a catalogue only that was not checked before. */
export interface Checker {
  readonly parseCatalogue: typeof parseCatalogue;
}

/** Checks what the catalogue's address gave. Rejects with an `Error` that names everything that is wrong. */
export async function readCatalogue(
  response: Response | Error | undefined,
  settings: Settings,
  importChecker: () => Promise<Checker>,
): Promise<LoadedCatalogue> {
  const source = await readSource(response, settings);
  const catalogue = isChecked(source) ? source : check(source, await importChecker());
  const site = findSite(catalogue, {id: settings.site, host: location.hostname, path: location.pathname});
  return {
    catalogue,
    site,
    disclosed: disclose(catalogue, site),
    // Browsers keep no cookie for more than 400 days.
    days: Math.min(400, Math.max(1, daysOf(catalogue.lifetime ?? 'P6M'))),
    importedAnswers: await readImportedAnswers(catalogue),
  };
}

/** What the server gave, or where it is down, what this device kept of its last answer. */
async function readSource(response: Response | Error | undefined, {catalogue}: Settings): Promise<unknown> {
  if (response instanceof Response && response.ok) return response.json();
  if (!response || !catalogue) throw new Error('the script has no data-catalogue attribute');
  const {readCachedCatalogue} = await import('./catalogue-cache.js');
  const kept = await readCachedCatalogue(catalogue);
  if (kept) return kept.source;
  throw response instanceof Error ? response : new Error(`the server answered ${response.status}`);
}

/** Nothing where anything was ever answered here: it would come back over a later no. */
async function readImportedAnswers({categories}: Catalogue): Promise<Answers | undefined> {
  const cookies = allCookies();
  if (!cookies.includes('CookieControl=') || wasAnswered()) return undefined;
  const {importCivicConsent} = await import('./import-civic-consent.js');
  return importCivicConsent(cookies, categories, Math.floor(Date.now() / 1000));
}

function check(source: unknown, {parseCatalogue}: Checker): Catalogue {
  const {catalogue, problems} = parseCatalogue(source);
  if (catalogue) return catalogue;
  throw new Error(problems.map(({path, message}) => `\n  ${path || 'the file'}: ${message}`).join(''));
}
