import type {ConsentStore} from '../consent/consent-bus.js';
import type {openConsentStore} from './open-consent-store.js';
import type {Checker, LoadedCatalogue, readCatalogue} from './read-catalogue.js';
import type {Settings} from './settings.js';

/** What it takes to read a catalogue and keep an answer: it comes as a chunk, or with the npm package. */
export interface CatalogueReader {
  readonly readCatalogue: typeof readCatalogue;
  readonly openConsentStore: typeof openConsentStore;
}

/** The chunks a catalogue needs. */
export interface CatalogueLoaders {
  /** The catalogue's text, where it comes with the script: nothing is fetched. */
  readonly builtIn?: string | undefined;
  importCatalogueReader(): Promise<CatalogueReader>;
  importChecker(): Promise<Checker>;
}

/** Fetches and checks the catalogue. Where it can't be had, says why on the console, once, and gives nothing.
 * Beside it, the store of what is answered to it. */
export async function loadCatalogue(
  settings: Settings,
  {builtIn, importCatalogueReader, importChecker}: CatalogueLoaders,
  refused: boolean,
): Promise<readonly [LoadedCatalogue, ConsentStore] | undefined> {
  const {catalogue: address} = settings;
  try {
    const [response, reader] = await Promise.all([
      builtIn ? new Response(builtIn) : address ? fetch(address).catch((error: Error) => error) : undefined,
      importCatalogueReader(),
    ]);
    const loaded = await reader.readCatalogue(response, settings, importChecker);
    const {disclosed, days} = loaded;
    return [loaded, await reader.openConsentStore({disclosed, days, domain: settings.domain, refused})];
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    console.error(`Ask First: nothing is allowed, as the catalogue ${address} failed: ${reason}`);
    return undefined;
  }
}
