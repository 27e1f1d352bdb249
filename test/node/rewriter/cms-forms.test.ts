/** The markup that CMSs and editors make, rewritten. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {rewriteHtml} from '../../../components/rewriter/rewrite-html.js';
import {frames, ours, scripts} from '../../embed-markup/markup.js';
import {assertSameOutside} from './same-outside.js';

/** Where the link of each form leads; nothing where it is left. */
const links: Readonly<Record<string, string | undefined>> = {
  'ckeditor-previews': 'https://www.youtube.com/watch?v=ckPreview01',
  'drupal-media': 'https://www.youtube.com/watch?v=drupalOem01',
  'embed-page': 'https://www.youtube.com/watch?v=embPage--01',
  'facebook-page': undefined,
  'frame-in-srcdoc': undefined,
  'google-maps-old':
    'https://maps.google.com/maps?q=Luton+Town+Hall+old&amp;t=&amp;z=15&amp;ie=UTF8&amp;iwloc=',
  'google-maps-share': 'https://www.google.com/maps/@51.8787,-0.4177,15z',
  'google-my-maps':
    'https://www.google.com/maps/d/viewer?mid=1AbCdEfGhIjKlMnOpQrStUvWxYz012345&amp;ehbc=2E312F',
  'localgov-umbraco': 'https://www.youtube.com/watch?v=umbracoV-01',
  'object-flash': 'https://www.youtube.com/watch?v=objFlash-01',
  'object-page': 'https://www.youtube.com/watch?v=objPage--01',
  quill: 'https://www.youtube.com/watch?v=quillVid-01',
  tiptap: 'https://www.youtube.com/watch?v=tiptapVid01',
  'vimeo-share': 'https://vimeo.com/763826001/8f0e2cd5b9',
  'wordpress-block': 'https://www.youtube.com/watch?v=wpBlock-001',
  'wordpress-classic': 'https://www.youtube.com/watch?v=wpClassic01',
  'wordpress-vimeo': 'https://vimeo.com/763826002',
  'youtube-share': 'https://www.youtube.com/watch?v=ytShare-001',
  'youtube-share-privacy': 'https://www.youtube.com/watch?v=ytShare-002&amp;t=30s',
  'youtube-without-scheme': 'https://www.youtube.com/watch?v=ytScheme-01',
};

/** Further markup of CMSs that holds no frame of a known provider, and scripts and links that do their own work. */
const left: Readonly<Record<string, string>> = {
  'CKEditor’s media without preview':
    '<figure class="media"><oembed url="https://www.youtube.com/watch?v=M7lc1UVf-VE"></oembed></figure>',
  'WordPress, a post of X':
    '<blockquote class="twitter-tweet" data-dnt="true"><a href="https://x.com/a/status/1">1</a></blockquote><script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>',
  'WordPress, a page of another WordPress':
    '<blockquote class="wp-embedded-content" data-secret="x"><a href="https://example.org/">A page</a></blockquote><iframe sandbox="allow-scripts" security="restricted" style="position: absolute; visibility: hidden;" title="A page" src="https://example.org/embed/#?secret=x" data-secret="x" width="600" height="338"></iframe>',
  'Umbraco’s embed holder':
    '<div class="umb-embed-holder" data-embed-url="https://youtu.be/M7lc1UVf-VE"></div>',
  'Google Tag Manager’s noscript':
    '<noscript><iframe src="https://www.googletagmanager.com/ns.html?id=GTM-X" height="0" width="0"></iframe></noscript>',
  ...Object.fromEntries(ours.map(({name, html}) => [name, html])),
  'WordPress’s script of X': form(scripts, 'wordpress-x'),
};

function form(among: typeof frames, name: string): string {
  return among.find((one) => one.name === name)?.html ?? '';
}

describe('markup of CMSs', () => {
  it('is known in every form', () => {
    assert.deepEqual(
      frames.map(({name}) => name),
      Object.keys(links).sort((one, other) => (`${one}.html` < `${other}.html` ? -1 : 1)),
    );
  });
  for (const {name, html: given} of frames) {
    const link = links[name];
    it(link ? `${name} becomes a placeholder` : `${name} is left`, () => {
      const {html, replaced} = rewriteHtml(given);
      assertSameOutside(given, html, replaced);
      assert.equal(replaced.length, link ? 1 : 0);
      if (!link) return;
      assert.ok(html.includes(`<a href="${link}">`), html);
      assert.doesNotMatch(html, /<(?:iframe|object|embed)/);
      assert.equal(rewriteHtml(html).html, html);
    });
  }
  for (const [name, html] of Object.entries(left)) {
    it(`${name} is left`, () => assert.deepEqual(rewriteHtml(html), {html, replaced: [], problems: []}));
  }
  for (const name of ['vimeo-share-responsive', 'youtube-thumbnail']) {
    it(`${name} has a script or picture that its author is told of`, () => {
      const given = form(scripts, name);
      const {html, replaced, problems} = rewriteHtml(given);
      assertSameOutside(given, html, replaced);
      assert.equal(problems.length, 1);
      assert.match(problems[0]?.kind ?? '', /^contact-(?:script|picture)$/);
      assert.match(problems[0]?.subject ?? '', /^https:/);
    });
  }
  it('keeps the wrapper and the caption of WordPress’s block', () => {
    const {html} = rewriteHtml(form(frames, 'wordpress-block'));
    assert.match(
      html,
      /<div class="wp-block-embed__wrapper">\s*<video-consent-placeholder [^>]*>.*<\/video-consent-placeholder>\s*<\/div>\s*<figcaption/s,
    );
  });
});
