/** What the rewriting must never touch: pages come out character by character as they went in. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {rewriteHtml} from '../../../components/rewriter/rewrite-html.js';
import type {WarningKind} from '../../../components/rewriter/warnings.js';

const frame = '<iframe src="https://www.youtube.com/embed/M7lc1UVf-VE"></iframe>';

/** Nothing is live in these, or it is nobody's whom the suite knows. */
const untouched: Readonly<Record<string, string>> = {
  'an empty page': '',
  'a page of text': '<!doctype html><p>5 < 6 & <b>bold</p>',
  'a script': `<script>document.write('${frame.replace('</iframe>', '<\\/iframe>')}');</script>`,
  'a script with an escaped script in it': `<script><!-- <script>${frame}</script> ${frame} --></script>`,
  'a script that was never closed': `<script>${frame}`,
  'JSON in a script': `<script type="application/json">{"html": "${frame.replaceAll('"', '\\"')}"}</script>`,
  'a held script': `<script type="text/plain" data-consent="youtube">${frame}</script>`,
  'a style': `<style>/* ${frame} */</style>`,
  'a comment': `<!-- ${frame} -->`,
  'a comment that ends oddly': `<!-- ${frame} --!><p>`,
  'a comment that was never closed': `<p><!-- ${frame}`,
  'a bogus comment': '<? <iframe src=//youtu.be/M7lc1UVf-VE ?>',
  'a comment of Internet Explorer': `<!--[if IE]>${frame}<![endif]-->`,
  'a textarea': `<textarea>${frame}</textarea>`,
  'a title': `<title>${frame}</title>`,
  'an xmp': `<xmp>${frame}</xmp>`,
  'a noembed': `<noembed>${frame}</noembed>`,
  'a noframes': `<noframes>${frame}</noframes>`,
  plaintext: `<plaintext>${frame}`,
  'CDATA in SVG': `<svg><title><![CDATA[${frame}]]></title></svg>`,
  'an attribute': `<p title='${frame}'>`,
  'an attribute without quotes': '<p title=<iframe&#32;src=//youtu.be/M7lc1UVf-VE></iframe>',
  'escaped markup': '<pre>&lt;iframe src="https://www.youtube.com/embed/M7lc1UVf-VE"&gt;</pre>',
  'a frame of somebody unknown': '<iframe src="https://www.facebook.com/plugins/page.php?href=x"></iframe>',
  'a host that only looks like one':
    '<iframe src="https://www.youtube.com.example.org/embed/M7lc1UVf-VE"></iframe>',
  'a host that ends like one': '<iframe src="https://notyoutube.com/embed/M7lc1UVf-VE"></iframe>',
  'an address with the host in its path': '<iframe src="/www.youtube.com/embed/M7lc1UVf-VE"></iframe>',
  'an address without scheme, which is a path': '<iframe src="www.youtube.com/embed/M7lc1UVf-VE"></iframe>',
  'an address with the host as user name':
    '<iframe src="https://www.youtube.com@example.org/embed/x"></iframe>',
  'Google, but no map': '<iframe src="https://calendar.google.com/calendar/embed?src=x"></iframe>',
  'Google’s calendar on the host that also has maps':
    '<iframe src="https://www.google.com/calendar/embed?src=x"></iframe>',
  'a host that has a Google only below it': '<iframe src="https://google.evil.com/maps"></iframe>',
  'an address that is none': '<iframe src="https://[www.youtube.com]/embed/x"></iframe>',
  'javascript:': '<iframe src="javascript:\'https://www.youtube.com/embed/M7lc1UVf-VE\'"></iframe>',
  'a frame without address': '<iframe></iframe><iframe src></iframe><iframe src=""></iframe>',
  'a frame of the site’s own': '<iframe src="/media/oembed?url=https%3A//example.org/x"></iframe>',
  'a frame with a page of its own':
    '<iframe srcdoc="<p>Text</p>" src="https://youtu.be/M7lc1UVf-VE"></iframe>',
  'a held frame': '<iframe data-consent="youtube" data-src="https://youtu.be/M7lc1UVf-VE"></iframe>',
  'a frame whose second src is not read': '<iframe src="/a" SRC="https://youtu.be/M7lc1UVf-VE"></iframe>',
  'a placeholder':
    '<video-consent-placeholder src="https://youtu.be/M7lc1UVf-VE"></video-consent-placeholder>',
  links:
    '<a href="https://youtu.be/M7lc1UVf-VE">Video</a><link rel="canonical" href="https://youtu.be/M7lc1UVf-VE">',
  'a hint to somebody unknown': '<link rel="preconnect" href="https://fonts.example">',
  'a picture': '<img src="https://example.org/youtube.png">',
  'a held picture': '<img data-consent="youtube" data-src="https://i.ytimg.com/vi/x/0.jpg">',
  'a font and other files that are no page': 'wOF2\0\x01\0\0\0\0<\0i\0',
  'a page in a frame that only speaks of videos': '<iframe srcdoc="<p>Vimeo, and google.com"></iframe>',
};

/** Left as well, but their author has to look at them. */
const warned: Readonly<Record<string, readonly [html: string, place: string, kind: WarningKind]>> = {
  'a frame inside a select': [`<select>\n<option>${frame}</select>`, '2:9', 'in-select'],
  'a frame that the page ends in': [
    '<p>\r\n\r\n<iframe src="https://youtu.be/M7lc1UVf-VE"',
    '3:1',
    'cut-off',
  ],
  'a frame that the page ends in the address of': [
    '<iframe src="https://youtu.be/M7lc1UVf-VE></iframe>',
    '1:1',
    'cut-off',
  ],
  'a frame of SVG': [`<svg>${frame}</svg>`, '1:6', 'in-foreign'],
  'UTF-16': [[...frame].join('\0'), '1:2', 'utf-16'],
  'ISO-2022-JP': [`<p>\x1b$B<iframe\x1b(B${frame}`, '1:4', 'iso-2022-jp'],
  'a page in a frame that holds one': [
    `<iframe srcdoc="${frame.replaceAll('"', "'")}"></iframe>`,
    '1:1',
    'in-srcdoc',
  ],
  'a page in a frame that names a host of pictures': [
    '<iframe srcdoc="<script>x=\'https:\\/\\/www.google.co.uk\\/maps\\/embed\'</script>"></iframe>',
    '1:1',
    'in-srcdoc',
  ],
  'an object that was never closed': [
    '<p><object data="https://youtu.be/M7lc1UVf-VE">Text',
    '1:4',
    'not-closed',
  ],
  'a frame that a lazy loader fills': [
    '<iframe class="lazy" data-src="https://youtu.be/M7lc1UVf-VE"></iframe>',
    '1:1',
    'contact-lazy',
  ],
  'a thumbnail of several sizes': [
    '<p><img src="/a.jpg" srcset="/b.jpg 1x, https://i.ytimg.com/vi/x/0.jpg 2x">',
    '1:4',
    'contact-picture',
  ],
  'a thumbnail in <picture>': [
    '<picture><source srcset="//img.youtube.com/vi/x/0.jpg"><img src="/a.jpg"></picture>',
    '1:10',
    'contact-picture',
  ],
  'a thumbnail behind a box': [
    '<a href="/x" style="background-image: url( \'https://i.ytimg.com/vi/x/0.jpg\')">',
    '1:1',
    'contact-style',
  ],
  'a thumbnail in a style sheet': [
    '<style>a { background: url(//i.ytimg.com/vi/x/0.jpg) }</style>',
    '1:1',
    'contact-style',
  ],
  'a background of a table': ['<table background="//i.ytimg.com/vi/x/0.jpg">', '1:1', 'contact-picture'],
  'a background of the page': [
    '<body background="https://i.ytimg.com/vi/x/0.jpg">Text',
    '1:1',
    'contact-picture',
  ],
  'a ping': ['<a href="/x" ping="/y https://www.youtube.com/ping">', '1:1', 'contact-ping'],
  'a form': ['<p><form action="https://www.youtube.com/results">', '1:4', 'contact-form'],
  'a button of a form': ['<button formaction="https://www.youtube.com/results">', '1:1', 'contact-form'],
  'speculation rules': [
    '<script type="speculationrules">{"prefetch": [{"urls": ["https:\\/\\/www.youtube.com\\/embed\\/x"]}]}</script>',
    '1:1',
    'contact-speculation',
  ],
  'a poster': ['<video poster="https://i.ytimg.com/vi/x/0.jpg"></video>', '1:1', 'contact-picture'],
  'a picture of SVG': [
    '<svg><image xlink:href="https://i.ytimg.com/vi/x/0.jpg"/></svg>',
    '1:6',
    'contact-picture',
  ],
  'an AMP video': ['<amp-youtube data-videoid="M7lc1UVf-VE"></amp-youtube>', '1:1', 'contact-amp'],
  'a style sheet that is also preloaded': [
    '<link rel="preload stylesheet" href="https://s.ytimg.com/a.css">',
    '1:1',
    'contact-link',
  ],
  'a frame whose address a template fills in': [
    '<iframe src="https://www.youtube.com/embed/{{ page.videoId }}"></iframe>',
    '1:1',
    'template',
  ],
  'a frame whose address PHP fills in': [
    '<iframe src="https://www.youtube.com/embed/<?= $id ?>"></iframe>',
    '1:1',
    'template',
  ],
};

describe('the rewriting leaves alone', () => {
  for (const [name, html] of Object.entries(untouched)) {
    it(name, () => assert.deepEqual(rewriteHtml(html), {html, replaced: [], problems: []}));
  }
  for (const [name, [html, place, wanted]] of Object.entries(warned)) {
    it(`${name}, and says where and why`, () => {
      const {problems, ...rest} = rewriteHtml(html);
      assert.deepEqual(rest, {html, replaced: []});
      assert.deepEqual(
        problems.map(({line, column, kind}) => [`${line}:${column}`, kind]),
        [[place, wanted]],
      );
    });
  }
});

describe('a page that a framework builds again in the browser', () => {
  const marks = {
    Gatsby: '<div id="___gatsby">',
    'Next.js': '<script id="__NEXT_DATA__" type="application/json">{}</script>',
    Nuxt: '<script>window.__NUXT__={}</script>',
  };
  for (const [name, mark] of Object.entries(marks)) {
    it(`is rewritten, and its author is told that the frame comes back: ${name}`, () => {
      const {replaced, problems} = rewriteHtml(`<p>${mark}${frame}`);
      assert.equal(replaced.length, 1);
      assert.deepEqual(
        problems.map(({kind, column}) => [kind, column]),
        [['hydrated', 4]],
      );
    });
    it(`is nothing to speak of where no frame was replaced: ${name}`, () =>
      assert.deepEqual(rewriteHtml(`${mark}<img src=/a.png>`).problems, []));
  }
});
