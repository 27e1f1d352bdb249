import {ownGlobal} from './unclobbered-document.js';

/** Whether this page is a frame of one that has the suite, on the same site: that one asks. */
export function isAskedByParentFrame(): boolean {
  try {
    return parent !== window && !!ownGlobal('askFirst', parent);
  } catch {
    // The page around it is another site's, which can't ask for this one.
    return false;
  }
}
