import type {CatalogueReader, OpenedCatalogue} from './open-catalogue.js';
import {questionUrl} from './published-file.js';
import type {LoadedCatalogue} from './read-catalogue.js';
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
 *
 * @param use What is done with both before they are given.
 */
export async function loadCatalogue(
  settings: Settings,
  {builtIn, importChunk}: CatalogueLoaders,
  refused: boolean,
  use: (...opened: OpenedCatalogue) => Promise<LoadedCatalogue>,
): Promise<LoadedCatalogue | undefined> {
  const {catalogue: address} = settings;
  try {
    const [response, reader] = await Promise.all([
      builtIn || (address && fetch(questionUrl(address)).catch((error: Error) => error)),
      importChunk<CatalogueReader>('elements'),
    ]);
    return await use(...(await reader.openCatalogue(response, settings, refused, importChunk)));
  } catch (error) {
    console.error(`Ask First: no catalogue, as ${address} failed: ${error as Error}`);
    return undefined;
  }
}
