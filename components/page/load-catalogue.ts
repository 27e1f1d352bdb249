import type {ConsentStore} from '../consent/consent-bus.js';
import type {CatalogueReader} from './open-catalogue.js';
import {questionUrl} from './published-file.js';
import type {Checker, LoadedCatalogue} from './read-catalogue.js';
import type {Settings} from './settings.js';

/** Where the catalogue and the chunks that it needs come from. */
export interface CatalogueLoaders {
  /** The catalogue, where it comes with the script: nothing is fetched. */
  readonly builtIn?: Response | undefined;
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
      builtIn || (address && fetch(questionUrl(address)).catch((error: Error) => error)),
      importChunk<CatalogueReader>('elements'),
    ]);
    return await reader.openCatalogue(response, settings, refused, () => importChunk<Checker>('checker'));
  } catch (error) {
    console.error(`Ask First: nothing is allowed, as ${address} failed: ${error as Error}`);
    return undefined;
  }
}
