import {msg, str} from '@lit/localize';

import {joinNames} from './language-tags.js';

/**
 * Names joined as the language of the library's words joins them: "a, b and c". By words of its own: Chromium has no Welsh
 * or Punjabi lists, and its first list of any language takes a phone 60 ms.
 */
export const formatList = (names: readonly string[]) =>
  joinNames(
    names,
    (list, name) => msg(str`${list}, ${name}`, {id: 'list-more', desc: 'A list of names goes on'}),
    (list, name) => msg(str`${list} and ${name}`, {id: 'list-last', desc: 'A list of names ends'}),
  );
