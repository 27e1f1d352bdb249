import type {ConsentStore} from '../consent/consent-bus.js';
import type {openConsentStore} from './open-consent-store.js';
import {questionUrl} from './published-file.js';
import type {Checker, LoadedCatalogue, readCatalogue} from './read-catalogue.js';
import type {Settings} from './settings.js';

/** What it takes to read a catalogue and keep an answer: it comes as a chunk, or with the npm package. */
export interface CatalogueReader {
  readonly readCatalogue: typeof readCatalogue;
  readonly openConsentStore: typeof openConsentStore;
}

/** Where the catalogue and the chunks that it needs come from. */
export interface CatalogueLoaders {
  /** The catalogue's text, where it comes with the script: nothing is fetched. */
  readonly builtIn?: string | undefined;
  /** Imports a chunk by the name of its file: `elements` is a `CatalogueReader`, `checker` a `Checker`. */
  importChunk<Chunk>(name: string): Promise<Chunk>;
}

/**
 * Fetches and checks the catalogue, and opens the store of what is answered to it. Where it can't be had, says why on the
 * console, once, and gives nothing.
 */
export async function loadCatalogue(
  settings: Settings,
  {builtIn, importChunk}: CatalogueLoaders,
  refused: boolean,
): Promise<readonly [LoadedCatalogue, ConsentStore] | undefined> {
  const {catalogue: address} = settings;
  try {
    const [response, reader] = await Promise.all([
      builtIn
        ? new Response(builtIn)
        : address
          ? fetch(questionUrl(address)).catch((error: Error) => error)
          : undefined,
      importChunk<CatalogueReader>('elements'),
    ]);
    const loaded = await reader.readCatalogue(response, settings, () => importChunk<Checker>('checker'));
    const {disclosed, days} = loaded;
    return [loaded, await reader.openConsentStore({disclosed, days, domain: settings.domain, refused})];
  } catch (error) {
    console.error(`Ask First: nothing is allowed, as ${address} failed: ${error as Error}`);
    return undefined;
  }
}
