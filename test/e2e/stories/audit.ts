import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

import type * as Axe from 'axe-core';
import type {Page} from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Looks = 'light' | 'dark' | 'forced colours';

/** The ways each story is looked at: read from either side, in every set of colours. */
export const combinations = (['ltr', 'rtl'] as const).flatMap((dir) =>
  (['light', 'dark', 'forced colours'] as const).map((looks) => ({name: `${dir}, ${looks}`, dir, looks})),
);

const media: Readonly<Record<Looks, Parameters<Page['emulateMedia']>[0]>> = {
  light: {colorScheme: 'light', forcedColors: 'none'},
  dark: {colorScheme: 'dark', forcedColors: 'none'},
  'forced colours': {colorScheme: 'light', forcedColors: 'active'},
};

const options: Axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
  // A frame of a film is the film's own affair, and axe would have to be in it.
  iframes: false,
  rules: {
    // A story shows a part of a page: whether all of it lies in landmarks, below one heading, is up to the page.
    region: {enabled: false},
    'landmark-one-main': {enabled: false},
    'page-has-heading-one': {enabled: false},
    bypass: {enabled: false},
  },
};

/** What axe found in one combination. */
export interface Violation {
  readonly combination: string;
  readonly rule: string;
  /** Where, from the page down through shadow roots. */
  readonly node: string;
  readonly why: string;
}

/** Looks at the page as it is with axe, in every combination, inside shadow roots too. */
export async function audit(page: Page): Promise<readonly Violation[]> {
  await page.evaluate(axe);
  await page.evaluate(() => {
    // Where colours are forced, Chromium still gives the page's own -webkit-text-fill-color, which axe asks for before
    // `color`: it is led to the colour that is shown.
    const {getPropertyValue} = CSSStyleDeclaration.prototype;
    CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
      return name === '-webkit-text-fill-color' ? '' : getPropertyValue.call(this, name);
    };
  });
  const dir = await page.evaluate(() => document.documentElement.dir);
  const found: Violation[] = [];
  for (const combination of combinations) {
    await page.emulateMedia({...media[combination.looks], reducedMotion: 'reduce'});
    const violations = await page.evaluate(
      async ([to, how]) => {
        document.documentElement.dir = to;
        const results = await (window as unknown as {axe: typeof Axe}).axe.run(document, how);
        return results.violations.flatMap(({id, nodes}) =>
          nodes.map(({target, failureSummary = ''}) => ({
            rule: id,
            node: target.flat().join(' → '),
            why: failureSummary.replace(/\s+/g, ' '),
          })),
        );
      },
      [combination.dir, options] as const,
    );
    found.push(...violations.map((violation) => ({...violation, combination: combination.name})));
  }
  await page.evaluate((before) => {
    document.documentElement.dir = before;
  }, dir);
  return found;
}
