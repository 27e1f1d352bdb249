import {msg, str} from '@lit/localize';

import {joinNames} from './language-tags.js';

/**
 * Names joined as the library's words in a language join them: "a, b and c". Not by `Intl`: Chromium has no Welsh or
 * Punjabi lists, and its first list of any language takes a phone 60 ms.
 */
export const formatListIn = (names: readonly string[], language: string) =>
  joinNames(
    names,
    language,
    (list, name) => msg(str`${list}, ${name}`, {id: 'list-more', desc: 'A list of names goes on'}),
    (list, name) => msg(str`${list} and ${name}`, {id: 'list-last', desc: 'A list of names ends'}),
  );
