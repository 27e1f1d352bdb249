import type {Problem} from '../catalogue/entries.js';
import {textsOf} from '../catalogue/text-places.js';
import {isByLanguage, MARK, markProblem} from '../catalogue/translation-mark.js';

/** What is wrong with the marks that say who translated a text. */
export const findMarkProblems = (source: unknown): readonly Problem[] =>
  textsOf(source).flatMap(({path, text}) => {
    const message = isByLanguage(text) ? markProblem(text) : undefined;
    return message ? {path: [...path, MARK].join('.'), message} : [];
  });
