import type {CatalogueQuestion} from '../catalogue/question.js';
import {isChecked} from '../catalogue/validation-mark.js';
import {questionUrl} from '../page/published-file.js';

/**
 * The catalogue as its server has it now; nothing where it can't be had, or was not checked beforehand. Read apart from
 * `askFirst.ready`, which makes void what the visitor answered to something else: who only looks must change nothing.
 */
export async function fetchCurrentCatalogue(url: string | undefined): Promise<CatalogueQuestion | undefined> {
  if (!url) return undefined;
  try {
    const response = await fetch(questionUrl(url));
    const source: unknown = response.ok ? await response.json() : undefined;
    return isChecked(source) ? source : undefined;
  } catch {
    return undefined;
  }
}
