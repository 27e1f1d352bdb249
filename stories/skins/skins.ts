import council from './council.css?inline';
import dark from './dark.css?inline';
import supplier from './supplier.css?inline';

/** Style sheets of the pages that the tags stand on. */
export const skins: Readonly<Record<string, {readonly title: string; readonly css: string}>> = {
  none: {title: 'No style sheet', css: ''},
  council: {title: 'A council’s site', css: council},
  supplier: {title: 'An old supplier’s page', css: supplier},
  dark: {title: 'A dark page', css: dark},
};

const style = document.createElement('style');

/** Gives the page one of the style sheets, as a host page would have it. */
export function applySkin(skin: string): void {
  style.textContent = skins[skin]?.css ?? '';
  document.head.append(style);
}
