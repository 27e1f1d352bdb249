import {unclobbered} from '../page/unclobbered-document.js';

// [up to this width of the window] [this height]: measured on a banner of eight services, in em of the page's font. A
// page whose own banner is taller says so.
const steps = '999 14.7 55 17 22 19.5';

/**
 * Styles the banner's tag until the banner itself is there: it takes the room it will need, so that the page below does
 * not jump, or none at all where nothing is left to answer. Gives a function
 * that gives the room back when the banner can’t be loaded.
 */
export function reserveBannerSpace(answered: boolean): () => void {
  const room = steps.replace(
    /(\S+) (\S+)/g,
    '@media(max-width:$1em){cookie-banner{--space:var(--consent-banner-height,max($2em,$2*16px))}}',
  );
  const rule = answered ? 'display:none}' : `display:block;min-height:var(--space)}${room}`;
  try {
    // An adopted sheet, not a <style>: strict content policies let it pass.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`cookie-banner:not(:defined){${rule}`);
    document.adoptedStyleSheets = [...unclobbered.adoptedStyleSheets, sheet];
    return () => sheet.replaceSync('');
  } catch {
    // Safari before 16.4 can't make sheets: there the page may jump.
    return () => undefined;
  }
}
