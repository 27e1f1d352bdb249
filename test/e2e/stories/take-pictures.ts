/** `npm run pictures`: takes the documentation's pictures anew, from the stories and demo sites as they are now. */
import {fileURLToPath} from 'node:url';

import {startSites} from '../../../stories/sites/serve.js';
import {launchChromium} from '../../browsers/chromium.js';
import {bringFonts} from './install-fonts.js';
import {openStory} from './open-story.js';
import {buildStories, serveStories} from './serve-stories.js';

/** By file: the story, and the part of it that is shown, in CSS pixels from its top. */
const pictures: Readonly<Record<string, {story: string; width: number; height: number}>> = {
  'start-here': {story: 'skins--council', width: 1080, height: 1040},
  'skin-council': {story: 'skins--council', width: 640, height: 760},
  'skin-supplier': {story: 'skins--supplier', width: 640, height: 760},
  'skin-dark': {story: 'skins--dark', width: 640, height: 760},
  table: {story: 'cookie-table--one-service', width: 860, height: 600},
  preferences: {story: 'cookie-preferences--answered', width: 860, height: 860},
  placeholder: {story: 'video-consent-placeholder--poster', width: 720, height: 440},
  editor: {story: 'catalogue-editor--one-service', width: 1280, height: 800},
  'after-a-no': {story: 'cookie-banner--rejected', width: 860, height: 260},
};

bringFonts();
buildStories();
const stories = await serveStories();
const browser = await launchChromium();
const page = await browser.newPage();
await page.emulateMedia({reducedMotion: 'reduce'});
for (const [name, {story, width, height}] of Object.entries(pictures)) {
  await page.setViewportSize({width, height});
  const {failure} = await openStory(page, stories.origin, story);
  if (failure) throw new Error(`${story}: ${failure}`);
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({path: pathOf(name)});
}

// The README's: a news page at its top and at a video and a map, and the same on a phone, side by side.
const sites = await startSites({port: 0});
const views = [
  {width: 1280, height: 800, from: 'body'},
  {width: 1280, height: 800, from: 'video-consent-placeholder >> nth=1'},
  {width: 390, height: 800, from: 'body'},
];
const shots: string[] = [];
for (const {width, height, from} of views) {
  await page.setViewportSize({width, height});
  await page.goto(`http://www.luton.localhost:${sites.port}/news`, {waitUntil: 'networkidle'});
  await page.locator(from).evaluate((element) => element.scrollIntoView());
  shots.push(`data:image/png;base64,${(await page.screenshot()).toString('base64')}`);
}
await page.setViewportSize({width: 1496, height: 420});
await page.setContent(
  `<body style="display: flex; gap: 16px; margin: 16px; background: #d9dee1">${shots
    .map((shot) => `<img src="${shot}" style="height: 388px; border-radius: 6px">`)
    .join('')}</body>`,
);
await page.screenshot({path: pathOf('council')});

await browser.close();
stories.close();

const withoutScripts = await launchChromium({scripts: false});
const plain = await withoutScripts.newPage();
await plain.setViewportSize({width: 860, height: 760});
await plain.goto(`http://jobs.luton.localhost:${sites.port}/cookies`);
await plain.screenshot({path: pathOf('without-scripts')});
await withoutScripts.close();

await sites.close();

function pathOf(name: string): string {
  return fileURLToPath(new URL(`../../../stories/pictures/${name}.png`, import.meta.url));
}
