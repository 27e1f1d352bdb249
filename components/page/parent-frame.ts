import {ownGlobal} from './unclobbered-document.js';

/** Truthy where this page is a frame of one that has the suite, on the same site: that one asks. */
export function isAskedByParentFrame(): unknown {
  try {
    return parent !== window && ownGlobal('askFirst', parent);
  } catch {
    // The page around it is another site's, which can't ask for this one.
  }
}
