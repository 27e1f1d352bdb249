import {unclobbered} from '../page/unclobbered-document.js';

// The height of a banner of eight services, in em of the page's font and not below that of 16 px, by the width of the
// window. A page whose own banner is taller says so.
const space =
  'cookie-banner{--ems:15.7;--space:var(--consent-banner-height,max(var(--ems)*1em,var(--ems)*16px))}' +
  '@media(max-width:40em){cookie-banner{--ems:17}}@media(max-width:22em){cookie-banner{--ems:19.5}}' +
  'cookie-banner:not(:defined){min-height:var(--space);';

/**
 * Styles the banner's tag until the banner itself is there: it takes the room it will need, so that the page below does
 * not jump, or none at all where nothing is left to answer. Gives a function
 * that gives the room back when the banner can’t be loaded.
 */
export function reserveBannerSpace(answered: boolean): () => void {
  try {
    // An adopted sheet, not a <style>: strict content policies let it pass.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${space}display:${answered ? 'none' : 'block'}}`);
    // eslint-disable-next-line no-restricted-properties -- It has to be written: where markup has its name, the page may jump.
    document.adoptedStyleSheets = [...unclobbered.adoptedStyleSheets, sheet];
    return () => sheet.replaceSync('');
  } catch {
    // Safari before 16.4 can't make sheets: there the page may jump.
    return () => undefined;
  }
}
