import {OTHER_ELEMENTS, OTHER_GLOBALS} from './other-cmps.js';
import {unclobbered} from './unclobbered-document.js';

/** Tells the page's author, once, that another consent tool runs too: visitors would be asked twice. */
export function warnAboutOtherCmps(): void {
  const found = OTHER_GLOBALS.filter((name) => Object.hasOwn(window, name));
  const element = unclobbered.querySelector(OTHER_ELEMENTS);
  if (element) found.push(element.id ? `#${element.id}` : `.${element.className}`);
  if (found.length) {
    console.warn(
      `Ask First: another consent tool is on this page (${found.join(', ')}): visitors are asked twice. Take one of them away.`,
    );
  }
}
