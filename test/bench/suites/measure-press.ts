import type {Bench} from '../bench.js';
import type {Marks} from '../browser/marks.js';
import type {Tab} from '../browser/tab.js';
import {indexOfEmbed} from '../council-page.js';
import {baseOf, type PreparedForm} from '../form.js';
import type {ThirdPartyRequest} from '../server/third-parties.js';
import type {Sample} from '../suite.js';

const QUIET = 1500;
const TOO_LONG = 30_000;

/** Resolves when no frame was asked for in a while, or far too long after. */
export async function untilQuiet({thirdParties}: Bench, {page}: Tab): Promise<void> {
  const frames = () => thirdParties.requests.filter(({destination}) => destination === 'iframe').length;
  let seen = frames();
  for (let still = 0, waited = 0; still < QUIET && waited < TOO_LONG; waited += 100) {
    await page.waitForTimeout(100);
    still = frames() === seen ? still + 100 : 0;
    seen = frames();
  }
}

/** Presses a button of the page with a phone's processor, and measures until all has come of it. */
export async function measurePress(
  bench: Bench,
  form: PreparedForm,
  tab: Tab,
  button: string,
): Promise<Sample> {
  const {page} = tab;
  const target = page.locator(button).first();
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error(`${form.id}: nothing to press at ${button}`);
  const near = await page.evaluate(embedsInWindow);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForTimeout(500);
  await tab.throttle('processor');
  const began = await page.evaluate(() => {
    window.benchArmed = true;
    return performance.timeOrigin;
  });
  const before = await tab.mainThread();
  bench.forgetRequests();
  await page.mouse.down();
  await page.mouse.up();
  await untilQuiet(bench, tab);
  const mainThread = (await tab.mainThread()) - before;
  // A page that was loaded anew kept what was measured until then.
  const marks = await page.evaluate(
    () => JSON.parse(sessionStorage.getItem('bench-marks') ?? 'null') ?? window.benchMarks,
  );
  const hasReloaded = (await page.evaluate(() => performance.timeOrigin)) !== began;
  const others = page.frames().filter((frame) => /^https:\/\/(?!www\.council\.test)/.test(frame.url()));
  return {
    // A page that is loaded anew may be another process, whose time begins anew.
    ...(hasReloaded ? {} : {mainThread}),
    reloads: Number(hasReloaded),
    framesLeft: others.length,
    ...readMarks(marks, `${baseOf(form)}/`),
    ...readFrames(bench.thirdParties.requests, began + (marks.press ?? 0), near),
  };
}

function readMarks({press = 0, paint, longTasks, scripts}: Marks, base: string): Sample {
  const after = ([start, length]: readonly [number, number, ...unknown[]]) => start + length >= press;
  const longest = (entries: readonly (readonly [number, number, ...unknown[]])[]) =>
    Math.max(0, ...entries.filter(after).map(([, length]) => length));
  return {
    longestTask: longest(longTasks),
    longestOwnScript: longest(scripts.filter(([, , url]) => url.includes(base))),
    ...(paint === undefined ? {} : {paint: paint - press}),
  };
}

/** How many frames were asked for, when the first and last, and how many of those in the window were among the first. */
function readFrames(
  requests: readonly ThirdPartyRequest[],
  pressed: number,
  near: readonly number[],
): Sample {
  const frames = requests.filter(({destination}) => destination === 'iframe');
  const [first] = frames;
  const last = frames.at(-1);
  if (!first || !last) return {frames: 0};
  const early = frames.slice(0, near.length).map(({url}) => indexOfEmbed(url) ?? -1);
  return {
    frames: frames.length,
    firstFrame: first.at - pressed,
    lastFrame: last.at - pressed,
    ...(near.length
      ? {
          nearFirst:
            near.filter((index) => early.includes(index)).length / Math.min(near.length, frames.length),
        }
      : {}),
  };
}

/** The places of the embeds that can be seen at this moment. Runs in the page. */
function embedsInWindow(): readonly number[] {
  return [...document.querySelectorAll<HTMLElement>('.cell')].flatMap((cell) => {
    const {top, bottom} = cell.getBoundingClientRect();
    return bottom > 0 && top < innerHeight ? Number(cell.dataset['index']) : [];
  });
}
