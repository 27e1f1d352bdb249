/** `npm run pictures`: takes the documentation's pictures anew, from the stories as they are now. */
import {fileURLToPath} from 'node:url';

import {launchChromium} from '../browsers/chromium.js';
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
  'after-a-no': {story: 'cookie-banner--rejected', width: 860, height: 260},
};

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
  await page.screenshot({
    path: fileURLToPath(new URL(`../../stories/pictures/${name}.png`, import.meta.url)),
  });
}
await browser.close();
stories.close();
