/**
 * Styles the banner's tag until the banner itself is there: it takes the room it will need, so that the page below does
 * not jump, or none at all where nothing is left to answer.
 */
export function reserveBannerSpace(answered: boolean): void {
  // [up to this width of the window, this height]: measured on a banner of eight services, in em of the page's font. A
  // page whose own banner is taller says so.
  const steps = [
    [999, 14.7],
    [55, 17],
    [40, 15.3],
    [24, 16.7],
    [22, 19.5],
  ];
  const room = steps.map(
    ([width, height = 0]) =>
      `@media(max-width:${width}em){cookie-banner{--room:var(--consent-banner-height,max(${height}em,${height * 16}px))}}`,
  );
  const rule = answered ? 'display:none}' : `display:block;min-height:var(--room)}${room.join('')}`;
  try {
    // An adopted sheet, not a <style>: strict content policies let it pass.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`cookie-banner:not(:defined){${rule}`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  } catch {
    // Safari before 16.4 can't make sheets: there the page may jump.
  }
}
