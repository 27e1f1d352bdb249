import type {isChecked} from '../catalogue/checked.js';
import type {disclose, Disclosure} from '../catalogue/disclosure.js';
import type {daysOf} from '../catalogue/duration.js';
import type {parseCatalogue} from '../catalogue/parse-catalogue.js';
import type {Catalogue, Site} from '../catalogue/schema.js';
import type {findSite} from '../catalogue/sites.js';
import type {Answering} from '../consent/consent-bus.js';
import type {Settings} from './settings.js';

/** A catalogue that passed every check, and the site of it that this page belongs to. */
export interface LoadedCatalogue {
  readonly catalogue: Catalogue;
  /** Left out where the page's host is none of the catalogue's. */
  readonly site?: Site | undefined;
  /** What consent depends on, per category. */
  readonly disclosed: readonly Disclosure[];
  /** How many days an answer holds. */
  readonly days: number;
  readonly reader: Reader;
}

/** What it takes to read a catalogue and keep an answer: it comes as a chunk, or with the npm package. */
export interface Reader extends Answering {
  readonly isChecked: typeof isChecked;
  readonly disclose: typeof disclose;
  readonly findSite: typeof findSite;
  readonly daysOf: typeof daysOf;
}

/** The checker, which is brought for a catalogue only that was not checked before. */
export interface Checker {
  readonly parseCatalogue: typeof parseCatalogue;
}

/** The chunks a catalogue needs. */
export interface CatalogueParts {
  importReader(): Promise<Reader>;
  importChecker(): Promise<Checker>;
}

/** Fetches and checks the catalogue. Where it can't be had, says why on the console, once, and gives nothing. */
export async function loadCatalogue(
  settings: Settings,
  {importReader, importChecker}: CatalogueParts,
): Promise<LoadedCatalogue | undefined> {
  const address = settings.catalogue;
  try {
    if (!address) throw new Error('the script has no data-catalogue attribute');
    const [source, reader] = await Promise.all([fetchJson(address), importReader()]);
    const catalogue = reader.isChecked(source) ? source : check(source, await importChecker());
    const site = reader.findSite(catalogue, {
      id: settings.site,
      host: location.hostname,
      path: location.pathname,
    });
    return {
      catalogue,
      site,
      disclosed: reader.disclose(catalogue, site),
      // Browsers keep no cookie for more than 400 days.
      days: Math.min(400, Math.max(1, reader.daysOf(catalogue.lifetime ?? 'P6M'))),
      reader,
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(
      `Ask First: nothing is allowed, because the catalogue ${address ?? ''} can't be used: ${reason}`,
    );
    return undefined;
  }
}

function check(source: unknown, {parseCatalogue}: Checker): Catalogue {
  const {catalogue, problems} = parseCatalogue(source);
  if (catalogue) return catalogue;
  throw new Error(problems.map(({path, message}) => `\n  ${path || 'the file'}: ${message}`).join(''));
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response.json();
}
