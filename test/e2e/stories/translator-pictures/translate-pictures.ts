/**
 * `npm run translate:pictures`: for translators, pictures of where each sentence stands, in English and in their language, and
 * a page that lists them: translation-pictures/<language>/index.html. `-- ur cy` takes these languages alone.
 */
import {rmSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

import {TAGS} from '../../../../components/page/tags.js';
import {targetLocales} from '../../../../locales/generated/locale-codes.js';
import {launchChromium} from '../../../browsers/chromium.js';
import {bringFonts} from '../install-fonts.js';
import {openStory} from '../open-story.js';
import {buildStories, serveStories} from '../serve-stories.js';
import {indexPage} from './index-page.js';
import {readSentences} from './sentences.js';
import {type Place, takeSentences} from './take-sentences.js';

/** The ways each story is opened: after its play, before it, and in a small window, in which some things are folded. */
const ways = [
  {width: 1000, plays: true},
  {width: 1000, plays: false},
  {width: 360, plays: false},
];

const folder = fileURLToPath(new URL('../../../../translation-pictures', import.meta.url));
const asked = process.argv.slice(2);
const languages = Object.fromEntries(
  (asked.length ? asked : targetLocales).map((language) => [language, readSentences(language)]),
);

bringFonts();
const stories = buildStories().flatMap(({type, id, title}) => {
  const tag = TAGS.find((each) => each === title);
  return type === 'story' && tag ? {id, tag} : [];
});
const server = await serveStories();
const browser = await launchChromium();
const page = await browser.newPage();
await page.emulateMedia({reducedMotion: 'reduce'});

const placeOf = ({id, tag}: (typeof stories)[number], {width, plays}: (typeof ways)[number]): Place => ({
  tag,
  async open(page) {
    await page.setViewportSize({width, height: 800});
    // Stories play in English alone.
    const {failure} = await openStory(page, server.origin, id, {language: plays ? 'en' : 'cy'});
    if (failure) throw new Error(`${id}: ${failure}`);
  },
});
const places = ways.flatMap((way) => stories.map((story) => placeOf(story, way)));

rmSync(folder, {recursive: true, force: true});
const taken = await takeSentences(page, places, languages, folder);
await browser.close();
server.close();

for (const [language, sentences] of Object.entries(languages)) {
  const {html, told} = indexPage(folder, language, sentences, taken);
  writeFileSync(`${folder}/${language}/index.html`, html);
  console.log(told);
}
