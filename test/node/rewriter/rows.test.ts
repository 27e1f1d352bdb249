/** What becomes of frames that only a row of the catalogue knows. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {COMMAND_BOUNDS} from '../../../components/rewriter/bounds.js';
import {knowServices, servicesOf} from '../../../components/rewriter/known-services.js';
import {withoutProviderHints} from '../../../components/rewriter/resource-hints.js';
import {rewriteHtml} from '../../../components/rewriter/rewrite-html.js';
import {rowCatalogue, rowFrames} from './row-frames.js';

const services = knowServices(servicesOf(rowCatalogue));
const rewrite = (html: string) => rewriteHtml(html, COMMAND_BOUNDS, services);
const escape = (text: string) => text.replaceAll('&', '&amp;');
const frameOf = (src: string, more = '') => `<iframe src="${escape(src)}"${more}></iframe>`;
const placeholder = (src: string, text: string, {link = src, more = ''} = {}) =>
  `<video-consent-placeholder src="${escape(src)}"${more}><a href="${escape(link)}">${text}</a></video-consent-placeholder>`;

describe('a frame that only a row of the catalogue knows', () => {
  for (const {service, src, sentence, others} of rowFrames) {
    it(`becomes a placeholder: ${service}`, () => {
      const {html, problems} = rewrite(frameOf(src));
      assert.deepEqual([html, problems], [placeholder(src, sentence), []]);
      assert.deepEqual(
        rewrite(html),
        {html, replaced: [], problems: []},
        'a second time nothing is left to do',
      );
    });
    it(`keeps its title and size: ${service}`, () => {
      assert.equal(
        rewrite(frameOf(src, ' title="Bins &amp; bags" width="100%" height="352"')).html,
        placeholder(src, 'Bins &amp; bags', {more: ' label="Bins &amp; bags" height="352"'}),
      );
    });
    it(`is left where it is somebody else’s, or nobody told of it: ${service}`, () => {
      for (const other of others) assert.equal(rewrite(frameOf(other)).html, frameOf(other));
      assert.deepEqual(rewriteHtml(frameOf(src)), {html: frameOf(src), replaced: [], problems: []});
    });
    it(`is held where a placeholder would change the page: ${service}`, () => {
      const {html, problems} = rewrite(`<p><b>Text</p>${frameOf(src)}</b>`);
      const held = `<iframe data-consent="${service}" data-src="${escape(src)}"></iframe>`;
      assert.deepEqual([html, problems.map(({kind}) => kind)], [`<p><b>Text</p>${held}</b>`, ['held-only']]);
    });
    it(`is found however its address is written, and never shown where that is not safe: ${service}`, () => {
      const {host, pathname, search} = new URL(src);
      const path = pathname + search;
      const spellings: readonly (readonly [src: string, link?: string])[] = [
        [`//${host}${path}`],
        [`HTTPS://${host.toUpperCase()}${path}`],
        [`https://${host}.${path}`, `https://${host}.${path}`],
        [`http://${host}${path}`],
        [`https://${host}:8443${path}`],
        [`https://me:pw@${host}${path}`],
      ];
      for (const [given, link = src] of spellings) {
        const {html} = rewrite(frameOf(given));
        assert.match(html, /^<video-consent-placeholder /, given);
        assert.ok(html.includes(`<a href="${escape(link)}">`), html);
        const [, shown = ''] = / src="([^"]*)"/.exec(html) ?? [];
        const isSafe = !/^http:|:8443|@/.test(given);
        assert.equal(!services.rows.resolve(shown.replaceAll('&amp;', '&')).refused, isSafe, html);
      }
    });
  }

  it('goes without the links that contact its host early, in the page and in its headers', () => {
    const hint = '<link rel="preconnect" href="https://open.spotify.com">';
    assert.equal(rewrite(`${hint}<p>`).html, '<p>');
    assert.equal(rewriteHtml(`${hint}<p>`).html, `${hint}<p>`);
    const header = '<https://open.spotify.com>; rel=preconnect, </a.css>; rel=preload';
    assert.equal(withoutProviderHints(header, services), '</a.css>; rel=preload');
  });

  it('is warned of where it can’t be replaced, and so is what else contacts its provider', () => {
    const spotify = 'https://open.spotify.com/embed/track/1';
    const left: readonly (readonly [html: string, kind: string])[] = [
      ['<script src="https://platform.twitter.com/widgets.js"></script>', 'contact-script'],
      ['<script src="https://connect.facebook.net/en_GB/sdk.js"></script>', 'contact-script'],
      ['<script src="https://www.google.com/recaptcha/api.js"></script>', 'contact-script'],
      ['<script src="https://js.hcaptcha.com/1/api.js"></script>', 'contact-script'],
      ['<script src="https://challenges.cloudflare.com/turnstile/v0/api.js"></script>', 'contact-script'],
      ['<img src="https://tile.openstreetmap.org/1/1/1.png">', 'contact-picture'],
      [`<iframe data-src="${spotify}"></iframe>`, 'contact-lazy'],
      [`<iframe srcdoc="<iframe src='${spotify}'>"></iframe>`, 'in-srcdoc'],
      [`<iframe src="${spotify}{{ page.track }}"></iframe>`, 'template'],
      [`<select><iframe src="${spotify}"></iframe></select>`, 'in-select'],
    ];
    for (const [html, kind] of left) {
      const {problems, ...rest} = rewrite(html);
      assert.deepEqual(rest, {html, replaced: []});
      assert.deepEqual(
        problems.map((problem) => problem.kind),
        [kind],
        html,
      );
    }
  });

  it('is left alone by hosts of the site itself and of what it needs', () => {
    const [category, ...others] = rowCatalogue.categories;
    assert.ok(category && !others.length);
    const own = {
      ...rowCatalogue,
      categories: [{...category, basis: 'necessary' as const}],
      sites: [],
    };
    const script = '<script src="https://connect.facebook.net/en_GB/sdk.js"></script>';
    assert.deepEqual(rewriteHtml(script, COMMAND_BOUNDS, knowServices(servicesOf(own))).problems, []);
    const site = {id: 'main', name: 'Main', hosts: ['www.connect.facebook.net'], services: []};
    const sites = knowServices(servicesOf({...rowCatalogue, sites: [site]}));
    assert.deepEqual(rewriteHtml(script, COMMAND_BOUNDS, sites).problems, []);
  });
});
