/** A real WordPress with the plugin: posts made in its editor by real users, and what a visitor's browser does with them. */
import assert from 'node:assert/strict';
import {after, afterEach, before, describe, it} from 'node:test';

import {resolveEmbed} from '../../../../components/embeds/resolve-embed.js';
import {frames} from '../../../embed-markup/markup.js';
import {waitForEqual, waitUntil} from '../../wait-until.js';
import {countLoads} from '../../network-meter/count-loads.js';
import {openVisitor, type Visitor} from '../../network-meter/engines.js';
import {startOutside, type Outside} from '../../network-meter/proxy.js';
import type {Fate, Fates} from '../outcomes.js';
import {fateOf, forms, readFates, reportFates} from './forms.js';
import {countElements, gapsAbove, liveFrames, placeholdersIn, scriptIn, showAll} from './in-the-page.js';
import {bringWordPress} from './programs.js';
import {publishers, scripters, writePosts} from './publishers.js';
import {startWordPress, type WordPress} from './start-wordpress.js';

const none = {'embed without a frame': 'gone', 'frame of Google Maps': 'gone'} as const;

/**
 * What is not there as it was written, by who published it: kses takes frames from authors, and tags where it does not
 * know them, and WordPress makes frames of addresses. Of what was `changed`, the visitor still gets what was asked for.
 */
const lost: Readonly<Record<string, Readonly<Record<string, Fate>>>> = {
  author: {...none, 'tag: cookie-table, self-closed': 'changed'},
  'author, classic': {
    ...none,
    'tag: cookie-table, self-closed': 'changed',
    'table of the page’s own': 'changed',
  },
  'author, without the plugin': {
    ...none,
    'tag: cookie-table': 'text only',
    'tag: cookie-table, self-closed': 'text only',
    'tag: cookie-preferences': 'text only',
    'tag: video-consent-placeholder': 'changed',
    'table of the page’s own': 'changed',
    'video in brackets': 'gone',
    'address of YouTube, pasted alone': 'changed',
    'address of Vimeo, pasted alone': 'changed',
    'video of YouTube in WordPress’s own player': 'text only',
  },
};
/** Markup of the corpus that has no frame of a known provider, or one behind a page of the site's own. */
const leftAlone = ['drupal-media', 'facebook-page', 'frame-in-srcdoc'];
const players = [
  'BBJa32lCaaY',
  'LXb3EKWsInQ',
  'M7lc1UVf-VE',
  'ScMzIvxBSi4',
  'aqz-KE-bpKQ',
  'jNQXAC9IVRw',
].map((id) => `https://www.youtube-nocookie.com/embed/${id}`);

/** What WordPress's own player asks for by a script, which no policy for frames can stop. */
const ownPlayer = /^https:\/\/(?:www\.youtube\.com\/player_api|youtu\.be\/ScMzIvxBSi4\?_=\d+)$/;

const brought = bringWordPress();

if ('missing' in brought) it('WordPress', {skip: `skipped: WordPress (${brought.missing})`});
else
  describe('WordPress', () => {
    let wordpress: WordPress;
    let outside: Outside;
    let visitor: Visitor;
    let posts: ReadonlyMap<string, number>;

    before(async () => {
      wordpress = await startWordPress(brought.packages);
      outside = await startOutside();
      posts = await writePosts(wordpress, outside, publishers);
      visitor = await openVisitor('chromium', outside);
      await visitor.goto(wordpress.address);
    });
    after(async () => {
      await visitor?.close();
      await outside?.close();
      await wordpress?.close();
    });
    // Every test begins without an answer.
    afterEach(() => visitor.evaluate(() => void (document.cookie = 'ask_first=; Path=/; Max-Age=0')));
    const address = (post: string, query = '') => `${wordpress.address}/?p=${posts.get(post)}${query}`;

    it('the script comes before anything that could be held, and the banner first in the body', async () => {
      const page = await wordpress.get(address('author'));
      const first = /<(?:script|link|style|iframe|img)\b[^>]*>/.exec(page)?.[0] ?? '';
      assert.match(first, /^<script [^>]*src="[^"]+\/ask-first\.js"/);
      assert.match(first, / data-catalogue="[^"]+\/catalogue\.json"/);
      assert.match(page, /<body[^>]*>\s*<cookie-banner><\/cookie-banner>/);
    });

    it('feeds, embeds and the admin area are left as they are', async () => {
      const {address: site} = wordpress;
      const feed = await wordpress.get(`${site}/?feed=rss2`);
      assert.match(feed, /<iframe[^>]+src="https:\/\/www\.youtube\.com\/embed\/aqz-KE-bpKQ/);
      for (const page of [
        feed,
        await wordpress.get(address('author', '&embed=true')),
        await wordpress.get(`${site}/wp-login.php`),
      ])
        assert.doesNotMatch(
          page,
          /ask-first\.js|cookie-banner|<video-consent-placeholder src="https:\/\/www\.youtube/,
        );
    });

    it('no embed code of a known provider is overlooked', async () => {
      const made = wordpress.rewrite(frames.map(({html}) => html));
      for (const [index, {name, html}] of frames.entries()) {
        const markup = made[index] ?? '';
        if (leftAlone.includes(name)) assert.equal(markup, html, name);
        else assert.deepEqual(await visitor.evaluate(liveFrames, markup), [], name);
        for (const {src, href} of await visitor.evaluate(placeholdersIn, markup)) {
          const embed = resolveEmbed(src);
          // The plugin knows less of maps and of where to start: it only finds a page that shows the same.
          if (!embed.refused && embed.service !== 'google-maps')
            assert.equal(href, embed.link.replace(/&t=\d+s$/, ''), name);
        }
      }
    });

    for (const hold of ['', '&hold=frames']) {
      const strength = hold ? 'where frames are held strictly' : 'by default';
      it(`nobody is contacted before a yes, ${strength}`, async () => {
        const urls = ['administrator', 'author', 'author, classic'].map((post) => address(post, hold));
        const {connections, addresses} = await countLoads(visitor, outside, urls, 2);
        assert.deepEqual([connections, addresses], [0, []]);
      });

      it(`“Always allow” contacts the provider’s frames and nobody else, ${strength}`, async () => {
        await visitor.goto(address('administrator', hold));
        outside.reset();
        await visitor.click('Always allow YouTube');
        const asked = () =>
          [...new Set(outside.seen().requests.map((request) => request.replace(/\?.*/, '')))].sort();
        await waitForEqual(async () => {
          await visitor.evaluate(showAll);
          return asked();
        }, players);
        await visitor.wait(500);
        assert.deepEqual(asked(), players);
      });
    }

    it('no frame asks before a yes where the theme alone brings the suite and frames are held strictly', async () => {
      const urls = publishers.map(({name}) => address(name, '&suite=theme&hold=frames'));
      const {addresses} = await countLoads(visitor, outside, urls, 2);
      assert.deepEqual(
        addresses.filter((request) => !ownPlayer.test(request)),
        [],
      );
    });

    it('tags, links and frames are what they were meant to be in the visitor’s browser', async () => {
      for (const {name, suite} of publishers) {
        await visitor.goto(address(name, suite && `&suite=${suite}&hold=frames`));
        const tags = ['cookie-table', 'cookie-preferences', 'video-consent-placeholder'];
        const isDue = (tag: string) =>
          forms.filter((form) => form.becomes === tag && isThere(name, form.name));
        const due = Object.fromEntries(tags.map((tag) => [tag, isDue(tag).length]));
        await waitForEqual(async () => ({name, ...(await visitor.evaluate(countElements))}), {name, ...due});
      }
    });

    it('the question stands where the video would, with no gap above it', async () => {
      await visitor.goto(address('author'));
      await waitForEqual<readonly number[]>(() => visitor.evaluate(gapsAbove), [0, 0]);
    });

    // The last to write: feeds have what was published.
    it('what an author writes reaches the visitor, but for what the table says', async () => {
      const fates: Fates = {};
      for (const {name, suite} of publishers) {
        const page = await wordpress.get(address(name, suite && `&suite=${suite}`));
        for (const form of forms) {
          const expected = lost[name]?.[form.name] ?? 'works';
          const fate = fateOf(form, page);
          assert.equal(fate, expected === 'text only' ? 'changed' : expected, `${form.name}, ${name}`);
          // That no more than the text is left of it, and no less of the others, is counted in the browser above.
          (fates[form.name] ??= {})[name] = expected;
        }
      }
      const scripts = await writePosts(wordpress, outside, scripters);
      for (const {name} of scripters) {
        await visitor.goto(`${wordpress.address}/?p=${scripts.get(name)}&suite=none`);
        // Where the script is, it makes a banner that asks.
        const {site, asks} = await waitUntil(async () => {
          const found = await visitor.evaluate(scriptIn);
          return !found.site || found.asks ? found : undefined;
        }, `a banner that asks, ${name}`);
        (fates['script with settings in its URL'] ??= {})[name] = site === 'jobs' ? 'works' : 'gone';
        (fates['script that makes the banner'] ??= {})[name] = asks ? 'works' : 'gone';
      }
      reportFates(fates);
      assert.deepEqual(readFates(), fates, 'Run this test with ASK_FIRST_WRITE=1, then the editors’.');
    });

    it('PHP has nothing to complain about in the plugin', () => {
      assert.doesNotMatch(wordpress.complaints(), /plugins\/ask-first/);
    });
  });

/** Whether a form becomes its tag in the visitor's browser. */
const isThere = (publisher: string, form: string) => {
  const fate = lost[publisher]?.[form] ?? 'works';
  return fate === 'works' || fate === 'changed';
};
