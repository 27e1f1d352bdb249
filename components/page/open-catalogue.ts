import type {ConsentStore} from '../consent/consent-bus.js';
import {openConsentStore} from './open-consent-store.js';
import {type LoadedCatalogue, readCatalogue} from './read-catalogue.js';
import type {Settings} from './settings.js';

/** A catalogue, and the store of what is answered to it. */
export type OpenedCatalogue = readonly [LoadedCatalogue, ConsentStore];

/** What it takes to read a catalogue and keep an answer: it comes as a chunk, or with the npm package. */
export interface CatalogueReader {
  readonly openCatalogue: typeof openCatalogue;
}

/**
 * Checks what the catalogue's address gave, and opens the store of what is answered to it. Rejects with an `Error` that
 * names everything that is wrong.
 *
 * @param refused Whether the browser says no for its visitor.
 */
export async function openCatalogue(
  response: Response | Error | '' | undefined,
  settings: Settings,
  refused: boolean,
  importChunk: (name: string) => Promise<unknown>,
): Promise<OpenedCatalogue> {
  const loaded = await readCatalogue(response, settings, importChunk);
  const {disclosed, catalogue} = loaded;
  const {lifetime} = catalogue;
  return [loaded, await openConsentStore({disclosed, lifetime, domain: settings.domain, refused})];
}
