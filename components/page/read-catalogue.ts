import {
  type CatalogueQuestion,
  type CheckedCatalogue,
  type PublishedQuestion,
  type QuestionSite,
  readDisclosure,
} from '../catalogue/question.js';
import {findSite, isWithin} from '../catalogue/sites.js';
import {isChecked} from '../catalogue/validation-mark.js';
import type {Answers, DisclosedCategory} from '../consent/consent.js';
import {allCookies} from './cookie-jar.js';
import {wasAnswered} from './open-consent-store.js';
import {fileLanguage} from './published-file.js';
import type {Settings} from './settings.js';

/** A catalogue that passed every check, and the site of it that this page belongs to. */
export interface LoadedCatalogue {
  /** All of it where it is one file; else what a first visit needs, in the page's language. */
  readonly catalogue: CheckedCatalogue | PublishedQuestion;
  /** Left out where the page's host is none of the catalogue's. */
  readonly site?: QuestionSite | undefined;
  /** Domain whose sub-domains share the answer; nothing where it is of this host alone. */
  readonly domain?: string | false | undefined;
  /** What consent depends on, per category. */
  readonly disclosed: readonly DisclosedCategory[];
  /** What a visitor answered to the tool this one replaces; they are not asked again. */
  readonly importedAnswers?: Answers | undefined;
  /** URL of the catalogue, as the page's settings say; nothing where it came with the script. */
  readonly url?: string | undefined;
  /** All that the page's settings say. */
  readonly settings?: Settings | undefined;
  /** The page's language when it was loaded. */
  readonly language: string;
  /**
   * All of it, in the language that the page has now; fetched once, where it is not one file. Nothing where it can't be
   * had, which is tried again the next time. Never rejects.
   */
  whole(): Promise<CheckedCatalogue | undefined>;
}

/** The checker, which is brought for a catalogue only that was not checked before. */
export interface Checker {
  checkCatalogue(source: unknown): CheckedCatalogue;
}

/** Checks what the catalogue's address gave. Rejects with an `Error` that names everything that is wrong. */
export async function readCatalogue(
  response: Response | Error | '' | undefined,
  settings: Settings,
  importChunk: (name: string) => Promise<unknown>,
): Promise<LoadedCatalogue> {
  const read = async (source: unknown) =>
    isChecked(source) ? source : ((await importChunk('checker')) as Checker).checkCatalogue(source);
  const catalogue = await read(await readSource(response, settings));
  const site = findSite<QuestionSite>(catalogue, {
    id: settings.site,
    host: location.hostname,
    path: location.pathname,
  });
  const language = fileLanguage();
  const fetched = new Map<string, Promise<CheckedCatalogue | undefined>>();
  const fetchWhole = async (tables: string) => {
    try {
      const ask = async (cache: RequestCache = 'default') =>
        read(await readJson(await fetch(beside(settings.catalogue, tables), {cache})));
      let part = await ask();
      // Kept for longer than the question: an answer to that is not one to what stands here.
      if (revisionsOf(part) !== revisionsOf(catalogue)) part = await ask('no-cache');
      if (!part.tables) return part;
    } catch (error) {
      console.warn(`Ask First: ${tables} can't be had.`, error);
    }
    return void fetched.delete(tables);
  };
  return {
    catalogue,
    url: settings.catalogue,
    settings,
    site,
    domain: isWithin(location.hostname, settings.domain) && settings.domain,
    language,
    disclosed: readDisclosure(catalogue, site),
    importedAnswers: await readImportedAnswers(catalogue),
    async whole() {
      if (!catalogue.tables) return catalogue;
      const now = fileLanguage();
      const tables = now === language ? catalogue.tables : `tables-${now}.json`;
      const whole = fetched.get(tables) || fetchWhole(tables);
      fetched.set(tables, whole);
      return whole;
    },
  };
}

const revisionsOf = ({categories}: CatalogueQuestion) => categories.map(({revision}) => revision).join();

/** URL of a file beside the catalogue's. */
const beside = (catalogue = '', file: string) => catalogue.replace(/[^/]*$/, file);

/** What the server gave, or where it is down, what this device kept of its last answer. */
async function readSource(
  response: Response | Error | '' | undefined,
  {catalogue = ''}: Settings,
): Promise<unknown> {
  if (!response) throw new Error('the script has no data-catalogue attribute');
  try {
    return await readJson(response);
  } catch (error) {
    const {readOtherSource} = await import('./other-source.js');
    return readOtherSource(catalogue, error);
  }
}

/** What is in a file. Rejects where the server has none, or could not be asked. */
export async function readJson(response: Response | Error): Promise<unknown> {
  if (response instanceof Error) throw response;
  if (response.ok) return response.json();
  throw new Error(`the server answered ${response.status}`);
}

/** Nothing where anything was ever answered here: it would come back over a later no. */
async function readImportedAnswers({categories}: CatalogueQuestion): Promise<Answers | undefined> {
  const cookies = allCookies();
  if (!cookies.includes('CookieControl=') || wasAnswered()) return undefined;
  const {importCivicConsent} = await import('./import-civic-consent.js');
  return importCivicConsent(cookies, categories, Math.floor(Date.now() / 1000));
}
