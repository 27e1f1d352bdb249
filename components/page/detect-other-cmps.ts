import {unclobbered} from './unclobbered-document.js';

/** What other consent tools leave on `window`, and the elements they ask with. */
const globals = [
  'CookieControl',
  'Cookiebot',
  'Osano',
  'cookieconsent',
  'OneTrust',
  'klaro',
  'tarteaucitron',
];
const elements =
  '#eu-cookie-compliance, .eu-cookie-compliance-banner, #CybotCookiebotDialog, #ccc, .osano-cm-window';

/** Tells the page's author, once, that another consent tool runs too: visitors would be asked twice. */
export function warnAboutOtherCmps(): void {
  const found = globals.filter((name) => Object.hasOwn(window, name));
  const element = unclobbered.querySelector(elements);
  if (element) found.push(element.id ? `#${element.id}` : `.${element.className}`);
  if (found.length) {
    console.warn(
      `Ask First: another consent tool is on this page (${found.join(', ')}): visitors are asked twice. Take one of them away.`,
    );
  }
}
