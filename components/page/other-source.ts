/** A chunk of its own: where else a catalogue is than at its address. */
import {readCachedCatalogue} from './catalogue-cache.js';
import {readJson} from './read-catalogue.js';

/**
 * A catalogue that its address does not give: in the site's first language, or as this device has kept it.
 *
 * @param error What came of the request for it; thrown where it is nowhere else.
 */
export async function readOtherSource(catalogue: string, error: unknown): Promise<unknown> {
  if (catalogue.endsWith('/')) {
    // Nothing is published in the page's language. Some servers give a page of theirs for what is not there.
    const index = await fetch(`${catalogue}index.json`)
      .then(readJson)
      .catch(() => undefined);
    if (index) return index;
  } else if (error instanceof SyntaxError) throw error;
  const kept = await readCachedCatalogue(catalogue);
  if (kept) return kept.source;
  throw error;
}
