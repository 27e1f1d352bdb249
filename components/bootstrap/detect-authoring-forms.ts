import type * as AuthoringForms from '../authoring/authoring-forms.js';
import {CANDIDATE_SELECTOR, isCandidate, mayContainShortcode} from '../authoring/detect-candidates.js';
import type {AskFirst} from '../page/ask-first.js';
import type {Settings} from '../page/settings.js';
import {TAGS} from '../page/tags.js';
import type {ElementObserver} from './observe-elements.js';
import type {LoadChunk} from './page-environment.js';

/** Sees elements and texts that may be authoring forms. */
export interface AuthoringFormDetector extends ElementObserver {
  /** Is given each part of the page that may hold text to read. */
  read(part: Node): void;
}

/** Loads what turns authoring forms into the tags, once something on the page may be one. */
export function detectAuthoringForms(
  askFirst: AskFirst,
  settings: Settings,
  loadChunk: LoadChunk,
): AuthoringFormDetector {
  const load = () =>
    loadChunk<typeof AuthoringForms>('authoring', ({startAuthoringForms}) =>
      startAuthoringForms(askFirst, settings),
    );
  // What a self-closed tag swallowed stands inside it.
  const swallowed = TAGS.map((tag) => `${tag}>:not(a):not(template)`);
  return {
    selector: [CANDIDATE_SELECTOR, ...swallowed].join(),
    found(element) {
      if (isCandidate(element)) load();
    },
    read(part) {
      if (mayContainShortcode(part)) load();
    },
  };
}
