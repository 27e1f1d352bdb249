import type {Problem} from '../catalogue/entries.js';
import type {Catalogue} from '../catalogue/schema.js';
import {textsOf} from '../catalogue/text-places.js';

/** Marks, embeddings, overrides and isolates of the Unicode Bidirectional Algorithm: nobody sees them. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/**
 * Names with characters that turn the direction of what follows: they stand within sentences, which would be turned with
 * them. These are warnings.
 */
export function findTurnedNames(catalogue: Catalogue): readonly Problem[] {
  return textsOf(catalogue)
    .filter(({path}) => ['name', 'provider'].includes(`${path[path.length - 1]}`))
    .flatMap(({path, text}) =>
      typeof text === 'string'
        ? [{path, text}]
        : Object.entries(text as Readonly<Record<string, string>>).map(([tag, each]) => ({
            path: [...path, tag],
            text: each,
          })),
    )
    .flatMap(({path, text}) => {
      const [character] = DIRECTION.exec(text) ?? [];
      if (!character) return [];
      const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      const message = `the invisible character U+${code} may turn the words around this name: leave it out`;
      return [{path: path.join('.'), message}];
    });
}
