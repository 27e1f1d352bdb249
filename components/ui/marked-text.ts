import {html} from 'lit';

import {findText} from '../catalogue/localized-text.js';
import type {Text} from '../catalogue/schema.js';
import {primaryLanguage} from '../localisation/language-tags.js';

/**
 * A text of a catalogue as it is shown on a page: marked where its language is not that of the words around it.
 *
 * @param own The catalogue's own language, which texts are in that have none.
 */
export function markedText(text: Text | undefined, page: string, words: string, own: string | undefined) {
  const [found, language = own] = findText(text, page);
  return !language || primaryLanguage(language) === words
    ? found
    : html`<span lang=${language} dir="auto">${found}</span>`;
}
