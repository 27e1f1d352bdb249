import type {Page} from 'playwright-core';

/** What has the focus, in words. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => window.inside.describe(window.inside.active()));

/** The controls of one element of the suite, in words, in the order of the page. */
export const controlsOf = (page: Page, tag: string): Promise<readonly string[]> =>
  page.evaluate(
    (wanted) =>
      window.inside
        .controls()
        .filter((control) => (control.getRootNode() as ShadowRoot).host.localName === wanted)
        .map((control) => window.inside.describe(control)),
    tag,
  );

/** Presses Tab, or Shift and Tab, and says where the focus is then. */
export async function tab(page: Page, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<string> {
  await page.keyboard.press(key);
  return focused(page);
}

/** Presses Tab until the focus is on what `isWanted`; fails where the whole page does not have it. */
export async function tabTo(
  page: Page,
  isWanted: (where: string) => boolean,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<string> {
  const seen: string[] = [];
  for (let stops = 0; stops < 200; stops += 1) {
    const where = await tab(page, key);
    if (isWanted(where)) return where;
    seen.push(where);
  }
  throw new Error(`Tab never comes there: ${[...new Set(seen)].join(', ')}`);
}

/** Every stop from the page's beginning to its end. */
export async function stopsToTheEnd(page: Page): Promise<readonly string[]> {
  const stops: string[] = [];
  for (let where = await tab(page); where !== 'page' && stops.length < 200; where = await tab(page)) {
    stops.push(where);
  }
  return stops;
}

/** What has the focus, and what hides it. */
export interface FocusLocation {
  readonly where: string;
  /** What lies over it, at each point of it that was pointed at; nothing where all of it is to be seen. */
  readonly coveredBy: readonly string[];
}

/** Points at what has the focus, in nine places of each of its lines. */
export function pointAtFocus(page: Page): Promise<FocusLocation> {
  return page.evaluate(() => {
    const {active, boxes, describe, pointed} = window.inside;
    const element = active();
    // A space at the end of a line has a box of its own, too small to point at.
    const lines =
      element.localName === 'a'
        ? boxes(element).filter(({width}) => width > 8)
        : [element.getBoundingClientRect()];
    const points = lines.flatMap(({left, top, width, height}) =>
      [0.1, 0.5, 0.9].flatMap((across) =>
        [0.2, 0.5, 0.8].map((down) => [left + width * across, top + height * down] as const),
      ),
    );
    const covering = points.flatMap(([x, y]) => {
      const found = pointed(x, y);
      const isHit = found && (element.contains(found) || found.contains(element));
      return isHit ? [] : [found ? describe(found) : 'the edge of the window'];
    });
    return {where: describe(element), coveredBy: [...new Set(covering)]};
  });
}

/** How the focus shows on what has it. */
export interface Shown extends FocusLocation {
  /** Pixels that change by 3:1 or more when the focus comes. */
  readonly changed: number;
  /** How many pixels a line of one pixel round it would have. */
  readonly outline: number;
}

/** Compares what has the focus with the same place without it; the focus is back there in the end. */
export async function lookAtFocus(page: Page): Promise<Shown> {
  const place = await pointAtFocus(page);
  const {clip, outline} = await page.evaluate(() => {
    const element = window.inside.active();
    const box = element.getBoundingClientRect();
    const lines = element.localName === 'a' ? window.inside.boxes(element) : [box];
    const [x, y] = [Math.max(0, box.left - 10), Math.max(0, box.top - 10)];
    const width = Math.min(innerWidth, box.right + 10) - x;
    const height = Math.min(innerHeight, box.bottom + 10) - y;
    const around = lines.reduce((sum, line) => sum + 2 * (line.width + line.height), 0);
    return {clip: {x, y, width, height}, outline: Math.round(around)};
  });
  if (clip.width <= 0 || clip.height <= 0) return {...place, changed: 0, outline};
  const picture = async () => (await page.screenshot({clip, caret: 'hide'})).toString('base64');
  const withFocus = await picture();
  const element = await page.evaluateHandle(() => window.inside.active() as HTMLElement);
  await element.evaluate((each) => each.blur());
  const without = await picture();
  await element.evaluate((each) => each.focus({preventScroll: true}));
  const changed = await page.evaluate(
    ([before = '', after = '']) => window.inPicture.changed(before, after, 3),
    [withFocus, without],
  );
  return {...place, changed, outline};
}
