import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

import type {AxeResults, RunOptions} from 'axe-core';
import type {Page} from 'playwright-core';

import {styleAllText} from './layout.js';

/** Something of the suite with its contrast, as measured on a picture. */
export interface Contrast {
  readonly name: string;
  readonly ratio: number;
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Everything axe finds wrong inside the suite's elements, by rule and element. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const options: RunOptions = {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']};
    const include = window.inside.hosts().map(({localName}) => [localName]);
    const {run} = (
      window as unknown as {axe: {run(context: unknown, options: RunOptions): Promise<AxeResults>}}
    ).axe;
    const {violations} = await run({include}, options);
    return violations.flatMap(({id, nodes}) =>
      nodes.map(
        ({target, failureSummary = ''}) =>
          `${id}: ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`,
      ),
    );
  });
}

/** A picture of the whole page without the letters of the suite: what lies behind them. The window grows to the page. */
async function pictureBehindText(page: Page): Promise<string> {
  const height = await page.evaluate(() => {
    scrollTo(0, 0);
    return Math.max(document.documentElement.scrollHeight, window.inside.dialog()?.scrollHeight ?? 0) + 200;
  });
  await page.setViewportSize({width: 1280, height});
  // Posters are lazy: they come once they are in view.
  await page.evaluate(async () => {
    const pictures = window.inside.roots().flatMap((root) => [...root.querySelectorAll('img')]);
    await Promise.all(pictures.map((picture) => picture.decode()));
  });
  // Not their colour: borders and backgrounds are made of it.
  await styleAllText(
    page,
    '* { -webkit-text-fill-color: transparent !important; text-decoration-color: transparent !important; }',
  );
  const picture = await page.screenshot({caret: 'hide', animations: 'disabled'});
  await styleAllText(page, '');
  return picture.toString('base64');
}

/** What was measured on one picture of a page. */
export interface Contrasts {
  /** Every text of the suite, with the worst pixel behind it. */
  readonly texts: readonly Contrast[];
  /** The edge of every button and field, with what surrounds it. */
  readonly edges: readonly Contrast[];
}

/** Measures every text and every edge of the suite on a page. */
export async function measureContrasts(page: Page): Promise<Contrasts> {
  const picture = await pictureBehindText(page);
  return page.evaluate(async (png) => {
    type Box = [number, number, number, number];
    const {boxes, controls, describe, texts} = window.inside;
    const inks = texts().map(({text, parent}) => ({
      name: `${describe(parent)} ${text.data.replace(/\s+/g, ' ').trim().slice(0, 30)}`,
      color: getComputedStyle(parent).color,
      // The middle of the lines, where the letters are.
      boxes: boxes(text).map(({left, top, width, height}): Box => [
        Math.round(left),
        Math.round(top + height * 0.2),
        Math.floor(width),
        Math.floor(height * 0.6),
      ]),
    }));
    // What has no edge is known by its words.
    const hasEdge = (control: HTMLElement) => {
      const {borderTopWidth, backgroundColor} = getComputedStyle(control);
      return (
        borderTopWidth !== '0px' || backgroundColor !== 'rgba(0, 0, 0, 0)' || control.localName === 'input'
      );
    };
    const edges = controls()
      .filter((control) => /^(button|input|select)$/.test(control.localName) && hasEdge(control))
      .map((control) => {
        const {left, top, width, height} = control.getBoundingClientRect();
        return {name: describe(control), boxes: [[left, top, width, height].map(Math.round) as Box]};
      });
    return {
      texts: await window.inPicture.lowest(png, inks),
      edges: await window.inPicture.edges(png, edges),
    };
  }, picture);
}
