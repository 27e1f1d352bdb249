/** The plugin in real PHP with WordPress's own functions, and without a site: what it takes an address and a post for. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {before, describe, it} from 'node:test';

import {removeAtExit} from '../../../browsers/processes.js';
import {contactedOnEitherPage, parse} from '../../../node/embeds/contacted.js';
import {providerCorpus} from '../../../node/embeds/provider-corpus.js';
import {rewriteHtml} from '../../../../components/rewriter/rewrite-html.js';
import {
  behindBlocks,
  inTemplate,
  otherTemplates,
  randomTemplates,
  templateForms,
} from '../../../node/rewriter/template-forms.js';
import {frameMarkup} from './frame-markup.js';
import {largePosts} from './large-posts.js';
import {bringFunctions} from './programs.js';
import {loadedFrames, randomPosts} from './random-posts.js';
import {type Plugin, unpackPlugin} from './run-plugin.js';

const seed = Number(process.env['ASK_FIRST_SEED'] ?? 1);
const corpus = providerCorpus(Number(process.env['ASK_FIRST_RANDOM_ADDRESSES'] ?? 20_000), seed);
const posts = randomPosts(Number(process.env['ASK_FIRST_RANDOM_POSTS'] ?? 10_000), seed);
const player = 'https://www.youtube.com/embed/aqz-KE-bpKQ';

/** What a browser contacts; Chromium took joiners out of a host until its version 110. */
const contacted = (address: string) => contactedOnEitherPage(address.replace(/[\u200c\u200d]/g, '')) ?? null;
const isRefused = (address: string) => !parse(address, 'https://page.invalid/');

const brought = bringFunctions();

if ('missing' in brought)
  it('the plugin for WordPress', {skip: `skipped: the plugin for WordPress (${brought.missing})`});
else
  describe('the plugin for WordPress', () => {
    let plugin: Plugin;
    before(() => {
      plugin = unpackPlugin(brought.packages);
    });

    it(`knows whose an address is (${corpus.length} addresses, from seed ${seed})`, () => {
      const services = plugin.servicesOf(corpus);
      const wrong = corpus.flatMap((address, index) => {
        const [found, truth] = [services[index], contacted(address)];
        // PHP can't tell Punycode that browsers refuse from what they accept: it counts as accepted.
        const isHeldInVain = isRefused(address) && /xn--/i.test(address) && truth === null;
        return found === truth || isHeldInVain ? [] : `${JSON.stringify(address)}: ${found}, but ${truth}`;
      });
      assert.deepEqual(wrong.slice(0, 20), []);
    });

    it('knows letters in another shape by what browsers read them as', () => {
      const hosts = ['№', 'ⅵ', '㎃'].map((sign) =>
        'youtube-nocookie.com vimeo.com maps.google.com'.replace(sign.normalize('NFKC').toLowerCase(), sign),
      );
      const addresses = hosts.flatMap((text) => text.split(' ').map((host) => `https://${host}/1`));
      assert.deepEqual(plugin.servicesOf(addresses), addresses.map(contacted));
    });

    it('puts placeholders where frames are, and leaves every other byte', () => {
      const made = plugin.rewrite(frameMarkup.map(([, markup]) => markup));
      // Blocks are rewritten, and then the content that they are in.
      const madeAgain = plugin.rewrite(made);
      frameMarkup.forEach(([name, markup, becomes = markup], index) => {
        assert.equal(made[index], becomes, name);
        assert.equal(madeAgain[index], becomes, `${name}, once more`);
      });
    });

    it('makes URLs in a placeholder’s template wait, as ask-first hold does', () => {
      const given = [
        ...templateForms.map(([, markup]) => inTemplate(markup)),
        ...behindBlocks.map(([given]) => given),
        ...otherTemplates,
      ];
      const wanted = [
        ...templateForms.map(([, markup, becomes = markup]) => inTemplate(becomes)),
        ...behindBlocks.map(([, becomes]) => becomes),
        ...otherTemplates,
      ];
      const made = plugin.rewrite(given);
      assert.deepEqual(made, wanted);
      assert.deepEqual(plugin.rewrite(made), made, 'a second time nothing is left to do');
      const random = randomTemplates(2000, seed);
      const wrong = plugin.rewrite(random).flatMap((post, index) => {
        const {html} = rewriteHtml(random[index] ?? '');
        return post === html ? [] : [{given: random[index], post, html}];
      });
      assert.deepEqual(wrong.slice(0, 3), []);
    });

    it(`leaves no frame of a provider in ${posts.length} posts that are hard to read, from seed ${seed}`, () => {
      const made = plugin.rewrite(posts);
      assert.ok(posts.filter((post) => loadedFrames(post).length).length > posts.length / 3);
      const live = made.flatMap((post, index) =>
        loadedFrames(post).length ? [{post: posts[index], became: post}] : [],
      );
      assert.deepEqual(live.slice(0, 5), []);
    });

    it('reads a post once, however large it is and whatever is never closed in it', () => {
      const made = plugin.rewrite(largePosts.map(([, post]) => post));
      largePosts.forEach(([name], index) => {
        const post = made[index] ?? '';
        assert.equal(post.split('<video-consent-placeholder ').length - 1, largePosts[index]?.[2], name);
        assert.doesNotMatch(post, /<iframe [^>]*src=/, name);
      });
    });

    it('replaces a frame whose address PHP’s limits keep it from reading', () => {
      const post = `<iframe src="https://maps.${'a.'.repeat(100)}google.com/x"></iframe>`;
      const [made = ''] = plugin.rewrite([post], ['pcre.jit=0', 'pcre.backtrack_limit=100']);
      assert.match(made, /^<video-consent-placeholder /);
    });

    it('replaces a frame also where a title or the text around it is no valid text', () => {
      const post = (title: string) => `<p>caf\xe9</p><iframe src="${player}" title="${title}"></iframe>`;
      const [made = ''] = plugin.rewrite([Buffer.from(post('caf\xe9'), 'latin1')]);
      assert.match(
        made,
        /<\/p><video-consent-placeholder src="[^"]+"><a href="[^"]+">Watch this video on YouTube<\/a><\/video-consent-placeholder>$/,
      );
    });

    it('keeps the rights that the page gives a frame, in the frame that is held inside', () => {
      const rights = [
        'sandbox',
        "sandbox='allow-scripts'",
        'referrerpolicy=no-referrer',
        `allow="autoplay 'none'" allowfullscreen`,
      ];
      const limits = [
        'sandbox=""',
        'sandbox="allow-scripts"',
        'referrerpolicy="no-referrer"',
        'allow="autoplay &#039;none&#039;" allowfullscreen',
      ];
      const made = plugin.rewrite(
        rights.map((right) => `<iframe ${right} width=3 src="${player}"></iframe>`),
      );
      const link = '<a href="https://www.youtube.com/watch?v=aqz-KE-bpKQ">Watch this video on YouTube</a>';
      assert.deepEqual(
        made,
        limits.map(
          (limit) =>
            `<video-consent-placeholder src="${player}" width="3"><template><iframe data-consent="youtube" data-src="${player}" width="3" ${limit}></iframe></template>${link}</video-consent-placeholder>`,
        ),
      );
      assert.deepEqual(plugin.rewrite(made), made, 'a second time nothing is left to do');
    });

    it('takes a shortcode’s title and size, and neither its style, its class nor its id', () => {
      const style = {style: 'position:fixed;inset:0', class: 'screen-cover', id: 'askFirst'};
      const [made] = plugin.replacePlayer([{src: player, title: 'Swans', width: '500', ...style}]);
      assert.equal(
        made,
        `<video-consent-placeholder src="${player}" label="Swans" width="500"><a href="https://www.youtube.com/watch?v=aqz-KE-bpKQ">Swans</a></video-consent-placeholder>`,
      );
    });

    it('prints the banner that was written in the page’s language, and the tag alone where there is none', () => {
      const folder = mkdtempSync(join(tmpdir(), 'ask-first-banners-'));
      removeAtExit(folder);
      const luton = ['stories/sites/luton.json', '--site', 'main'];
      execFileSync(process.execPath, ['dist/cli.js', 'render', '--banner', ...luton, '--out', folder]);
      const written = (language: string) => readFileSync(join(folder, `banner-${language}.html`), 'utf8');
      assert.equal(plugin.printBanner(folder, 'en_GB'), written('en'));
      assert.equal(plugin.printBanner(`${folder}/`, 'ur'), written('ur'));
      const tag = '<cookie-banner></cookie-banner>\n';
      writeFileSync(join(folder, 'banner-cy.html'), written('cy').slice(0, 2000));
      for (const language of ['cy', 'fr_FR', '../en'])
        assert.equal(plugin.printBanner(folder, language), tag, language);
      assert.equal(plugin.printBanner('', 'en'), tag);
    });

    it('asks before a video of a provider by whatever name the shortcode gives its address', () => {
      const names = ['src', 'mp4', 'm4v', 'webm', 'ogv', 'flv'];
      const address = 'https://www.you&#116ube.com/watch?v=aqz-KE-bpKQ';
      const made = plugin.replacePlayer([...names.map((name) => ({[name]: address})), {src: '/swans.mp4'}]);
      assert.deepEqual(
        made.map((markup) => /^<video-consent-placeholder src="([^"]+)"/.exec(markup)?.[1]),
        [...names.map(() => 'https://www.youtube.com/watch?v=aqz-KE-bpKQ'), undefined],
      );
    });
  });
