import {CANDIDATE_SELECTOR, isCandidate, mayContainShortcode} from '../authoring/detect-candidates.js';
import {TAGS} from '../page/tags.js';
import type {ElementObserver} from './observe-elements.js';
import type {RunChunk} from './page-environment.js';

/** Sees elements and texts that may be authoring forms. */
export interface AuthoringFormDetector extends ElementObserver {
  /** Is given each part of the page that may hold text to read. */
  read(part: Node): void;
}

/** Loads what turns authoring forms into the tags, once something on the page may be one. */
export function detectAuthoringForms(runChunk: RunChunk): AuthoringFormDetector {
  const load = () => runChunk('authoring');
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
