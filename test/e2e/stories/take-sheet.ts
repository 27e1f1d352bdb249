/**
 * `npm run sheet`: pictures of every element in three skins, on a phone and a desktop, in English and Urdu, on one page
 * that people can look at: sheet/index.html.
 */
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

import {launchChromium} from '../../browsers/chromium.js';
import {bringFonts} from './install-fonts.js';
import {openStory} from './open-story.js';
import {buildStories, serveStories} from './serve-stories.js';

const stories = [
  {id: 'cookie-banner--question', title: 'cookie-banner'},
  {id: 'cookie-table--whole-site', title: 'cookie-table'},
  {id: 'cookie-preferences--answered', title: 'cookie-preferences'},
  {id: 'video-consent-placeholder--vimeo', title: 'video-consent-placeholder: a video'},
  {id: 'video-consent-placeholder--google-maps', title: 'video-consent-placeholder: a map'},
];
const skins = ['council', 'supplier', 'dark'];
const widths = {phone: 390, desktop: 1280};
const languages = {en: 'English', ur: 'Urdu'};
// Long elements are cut: the sheet is to be looked at, not read.
const height = 900;

const folder = fileURLToPath(new URL('../../../sheet', import.meta.url));
rmSync(folder, {recursive: true, force: true});
mkdirSync(folder);

bringFonts();
buildStories();
const server = await serveStories();
const browser = await launchChromium();
const page = await browser.newPage();
await page.emulateMedia({reducedMotion: 'reduce'});

const sections: string[] = [];
for (const {id, title} of stories) {
  const figures: string[] = [];
  for (const skin of skins) {
    for (const [size, width] of Object.entries(widths)) {
      for (const [language, name] of Object.entries(languages)) {
        await page.setViewportSize({width, height});
        const {failure} = await openStory(page, server.origin, id, {skin, language});
        if (failure) throw new Error(`${id}, ${skin}, ${language}: ${failure}`);
        const file = `${id}-${skin}-${size}-${language}.png`;
        await page.screenshot({path: `${folder}/${file}`});
        figures.push(
          `<figure class="${size}"><img src="${file}" width="${width}" height="${height}" alt=""><figcaption>${skin}, ${size}, ${name}</figcaption></figure>`,
        );
      }
    }
  }
  sections.push(`<section><h2>${title}</h2><div>${figures.join('\n')}</div></section>`);
}
await browser.close();
server.close();

writeFileSync(
  `${folder}/index.html`,
  `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Every element, as visitors see it</title>
<style>
  body {margin: 2rem; font: 1rem/1.5 system-ui, sans-serif; background: #eee; color: #222}
  section > div {display: flex; flex-wrap: wrap; gap: 1.5rem; align-items: start}
  figure {margin: 0}
  img {display: block; width: auto; height: 420px; border: 1px solid #999}
  figcaption {margin-top: .25rem}
</style>
<h1>Every element, as visitors see it</h1>
${sections.join('\n')}
</html>
`,
);
console.log(`${folder}/index.html`);
