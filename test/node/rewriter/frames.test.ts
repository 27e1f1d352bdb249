/** What becomes of the frames in a page. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {rewriteHtml} from '../../../components/rewriter/rewrite-html.js';

const id = 'M7lc1UVf-VE';
const src = `https://www.youtube.com/embed/${id}`;
const watch = `https://www.youtube.com/watch?v=${id}`;
const sentence = 'Watch this video on YouTube';
const other = 'Open this page on YouTube';

/** The placeholder that is expected, by its attributes as they stand in markup, and those of the frame held inside it. */
function placeholder(attributes = `src="${src}"`, text = sentence, link = watch, rights = ''): string {
  const [, address = ''] = /src="([^"]*)"/.exec(attributes) ?? [];
  const held =
    rights && `<template><iframe data-consent="youtube" data-src="${address}" ${rights}></iframe></template>`;
  const inside = link ? `<a href="${link}">${text}</a>` : text;
  return `<video-consent-placeholder ${attributes}>${held}${inside}</video-consent-placeholder>`;
}
const unlinked = `<video-consent-placeholder src="${src}">${sentence}</video-consent-placeholder>`;
const frame = `<iframe src="${src}"></iframe>`;

type Case = readonly [name: string, given: string, expected: string];

const cases: readonly Case[] = [
  // How it is written.
  [
    'size and title stay',
    `<iframe src="${src}" width=560 height=315 title="How to recycle" frameborder="0" allowfullscreen>Your browser has no frames.</iframe>`,
    placeholder(`src="${src}" label="How to recycle" width="560" height="315"`, 'How to recycle'),
  ],
  ['capitals', `<IFRAME SRC="${src}"></IFRAME>`, placeholder()],
  ['no quotes', `<iframe src=${src}></iframe>`, placeholder()],
  [
    'single quotes',
    `<iframe src='${src}' title='Say "no"'></iframe>`,
    placeholder(`src="${src}" label="Say &quot;no&quot;"`, 'Say &quot;no&quot;'),
  ],
  ['blanks and line ends in the tag', `<iframe\r\n\tsrc\n=\n"${src}"\n></iframe\n>`, placeholder()],
  [
    'attributes that touch',
    `<iframe title=""src="${src}"width="3"></iframe>`,
    placeholder(`src="${src}" width="3"`),
  ],
  ['the first of two addresses counts', `<iframe src="${src}" src="/a"></iframe>`, placeholder()],
  ['an end tag with attributes', `<iframe src="${src}"></iframe title="no">`, placeholder()],
  ['XHTML, closed at once', `<iframe src="${src}" /></iframe>`, placeholder()],
  [
    'text of the frame, which browsers never show',
    `<iframe src="${src}"><p>No <b>frames</b></p></iframe>`,
    placeholder(),
  ],
  [
    'entities in the address',
    `<iframe src="https&colon;//www.you&#116;ube.com/embed/${id}?rel=0&amp;fs=1"></iframe>`,
    placeholder(`src="${src}?rel=0&amp;fs=1"`),
  ],
  ['blanks around the address', `<iframe src=" ${src} "></iframe>`, placeholder(`src=" ${src} "`)],
  [
    'a line end in the address',
    `<iframe src="https://www.youtube.com/\nembed/${id}"></iframe>`,
    placeholder(),
  ],
  [
    'entities in the title',
    `<iframe src="${src}" title="Caf&eacute; &lt;b&gt; &amp;amp; &#x1F600;"></iframe>`,
    placeholder(
      `src="${src}" label="Caf&#233; &lt;b&gt; &amp;amp; &#128512;"`,
      'Caf&#233; &lt;b&gt; &amp;amp; &#128512;',
    ),
  ],
  [
    'a title that is markup',
    `<iframe src="${src}" title="</a><script>x</script>"></iframe>`,
    placeholder(
      `src="${src}" label="&lt;/a&gt;&lt;script&gt;x&lt;/script&gt;"`,
      '&lt;/a&gt;&lt;script&gt;x&lt;/script&gt;',
    ),
  ],
  [
    'a title of blanks',
    `<iframe src="${src}" title="  " aria-label="Bins"></iframe>`,
    placeholder(`src="${src}" label="Bins"`, 'Bins'),
  ],
  [
    'what says where it stands',
    `<iframe id="v" class="video wide" style="border: 0" slot=s lang=cy dir=ltr hidden src="${src}" name="n" onload="x()" loading=lazy></iframe>`,
    placeholder(
      `src="${src}" class="video wide" id="v" style="border: 0" slot="s" lang="cy" dir="ltr" hidden=""`,
    ),
  ],
  // What limits its rights: as held, in a template.
  ...['sandbox=""', 'sandbox="allow-scripts"', 'referrerpolicy="no-referrer"', `allow="autoplay 'none'"`].map(
    (right): Case => [
      `rights that the page gives: ${right}`,
      `<iframe src="${src}" width="3" ${right} title="Bins"></iframe>`,
      placeholder(`src="${src}" label="Bins" width="3"`, 'Bins', watch, `width="3" ${right}`),
    ],
  ),
  [
    'all rights that the page gives, in its own bytes',
    `<iframe csp="a \u00fc &amp; b" credentialless allowfullscreen allow=x referrerpolicy=origin sandbox src="//www.youtube.com/embed/${id}" loading=lazy onload="x()"></iframe>`,
    placeholder(
      `src="//www.youtube.com/embed/${id}"`,
      sentence,
      watch,
      'sandbox="" referrerpolicy="origin" allow="x" credentialless="" csp="a \u00fc &amp; b" allowfullscreen',
    ),
  ],
  [
    'rights in a link, which can have no other inside',
    `<a href="/x"><iframe sandbox src="${src}"></iframe></a>`,
    `<a href="/x">${placeholder(`src="${src}"`, sentence, '', 'sandbox=""')}</a>`,
  ],
  [
    'rights of what no frame is made of',
    '<iframe sandbox src="https://gaming.youtube.com/x"></iframe>',
    placeholder('src="https://gaming.youtube.com/x"', other, 'https://gaming.youtube.com/x'),
  ],
  [
    'rights in a paragraph, a table and a list that are not closed',
    `<p><table><tr><iframe sandbox src="${src}"></iframe><td>x</table><ul><li><iframe sandbox src="${src}"></iframe><li>y`,
    `<p><table><tr>${placeholder(undefined, sentence, watch, 'sandbox=""')}<td>x</table><ul><li>${placeholder(undefined, sentence, watch, 'sandbox=""')}<li>y`,
  ],
  [
    'a style that would fetch a picture',
    `<iframe src="${src}" style="background: url(//i.ytimg.com/vi/x/0.jpg)"></iframe>`,
    placeholder(),
  ],
  [
    'widths that are no pixels',
    `<iframe src="${src}" width="100%" height="315px"></iframe>`,
    placeholder(`src="${src}" height="315"`),
  ],
  [
    'a style that says the size in place of the attributes',
    `<iframe src="${src}" width="300" height="200" style="max-width: 90%; width: 100%; height:450.4px !important"></iframe>`,
    placeholder(`src="${src}" height="450" style="max-width: 90%; width: 100%; height:450.4px !important"`),
  ],
  // Which addresses.
  [
    'no scheme',
    `<iframe src="//www.youtube.com/embed/${id}"></iframe>`,
    placeholder(`src="//www.youtube.com/embed/${id}"`),
  ],
  [
    'no encryption',
    `<iframe src="http://www.youtube.com/embed/${id}"></iframe>`,
    placeholder(`src="http://www.youtube.com/embed/${id}"`),
  ],
  [
    'backslashes, which browsers turn',
    `<iframe src="https:\\\\www.youtube.com\\embed\\${id}"></iframe>`,
    placeholder(),
  ],
  [
    'a missing slash, which browsers add',
    `<iframe src="http:/www.youtube.com/embed/${id}"></iframe>`,
    placeholder(`src="http://www.youtube.com/embed/${id}"`),
  ],
  [
    'a base of the page',
    `<base href="https://www.youtube.com/x/"><iframe src="../embed/${id}"></iframe>`,
    `<base href="https://www.youtube.com/x/">${placeholder()}`,
  ],
  [
    'a host with a dot behind it',
    '<iframe src="https://www.youtube.com./embed/x"></iframe>',
    placeholder('src="https://www.youtube.com./embed/x"', other, 'https://www.youtube.com./embed/x'),
  ],
  [
    'a sub-domain that embeds nothing',
    '<iframe src="https://gaming.youtube.com/x"></iframe>',
    placeholder('src="https://gaming.youtube.com/x"', other, 'https://gaming.youtube.com/x'),
  ],
  [
    'a channel',
    '<iframe src="https://www.youtube.com/@luton?si=x"></iframe>',
    placeholder('src="https://www.youtube.com/@luton?si=x"', other, 'https://www.youtube.com/@luton'),
  ],
  [
    'a button to subscribe, which is no video',
    '<iframe src="https://www.youtube.com/subscribe_widget?p=x"></iframe>',
    placeholder(
      'src="https://www.youtube.com/subscribe_widget?p=x"',
      other,
      'https://www.youtube.com/subscribe_widget?p=x',
    ),
  ],
  [
    'a user name and a port',
    '<iframe src="https://me:pw@www.youtube.com:8443/embed/x"></iframe>',
    placeholder('src="https://me:pw@www.youtube.com:8443/embed/x"', other, 'https://www.youtube.com/embed/x'),
  ],
  [
    'an address with markup in it',
    '<iframe src="https://www.youtube.com/embed/&quot;&gt;&lt;script&gt;"></iframe>',
    placeholder(
      'src="https://www.youtube.com/embed/&quot;&gt;&lt;script&gt;"',
      other,
      'https://www.youtube.com/embed/%22%3E%3Cscript%3E',
    ),
  ],
  [
    'Vimeo',
    '<iframe src="https://player.vimeo.com/video/76979871?h=8272103f6e"></iframe>',
    placeholder(
      'src="https://player.vimeo.com/video/76979871?h=8272103f6e"',
      'Watch this video on Vimeo',
      'https://vimeo.com/76979871/8272103f6e',
    ),
  ],
  [
    'a map',
    '<iframe src="https://maps.google.co.uk/maps?q=Luton&amp;output=embed"></iframe>',
    placeholder(
      'src="https://maps.google.co.uk/maps?q=Luton&amp;output=embed"',
      'See this map on Google Maps',
      'https://maps.google.co.uk/maps?q=Luton',
    ),
  ],
  [
    'a map that can’t be embedded',
    '<iframe src="https://www.google.com/maps/embed"></iframe>',
    placeholder(
      'src="https://www.google.com/maps/embed"',
      'Open this page on Google Maps',
      'https://www.google.com/maps/',
    ),
  ],
  [
    'Drupal’s page of the site’s own',
    `<iframe src="/media/oembed?url=https%3A//youtu.be/${id}&amp;max_width=0&amp;hash=x" class="media-oembed-content"></iframe>`,
    placeholder(`src="https://youtu.be/${id}" class="media-oembed-content"`),
  ],
  [
    'Drupal’s page on another host',
    `<iframe src="https://oembed.example.org/sub/media/oembed?url=https%3A//youtu.be/${id}"></iframe>`,
    placeholder(`src="https://youtu.be/${id}"`),
  ],
  [
    'a live frame that says it is held',
    `<iframe data-consent="youtube" src="${src}"></iframe>`,
    placeholder(),
  ],
  ['a page with a NUL in its text', `<p>a\0b${frame}\0`, `<p>a\0b${placeholder()}\0`],
  [
    'a page with a NUL in an attribute, a comment and a script',
    `<p title="\0"><!--\0--><script>\0</script>${frame}`,
    `<p title="\0"><!--\0--><script>\0</script>${placeholder()}`,
  ],
  ['a page with an escape and other controls', `<p>\x1b\x01\x7f${frame}`, `<p>\x1b\x01\x7f${placeholder()}`],
  // Which elements.
  ['an embed', `<embed src="${src}" width="4" height="3">`, placeholder(`src="${src}" width="4" height="3"`)],
  [
    'an object with an embed in it, asked about once',
    `<object data="${src}"><embed src="${src}"></object>`,
    placeholder(),
  ],
  [
    'an object of Flash',
    `<object><param name="movie" value="${src}"><embed src="${src}"></object>`,
    placeholder(),
  ],
  [
    'a frame inside an object of somebody else',
    `<object data="/a.pdf">${frame}</object>`,
    `<object data="/a.pdf">${placeholder()}</object>`,
  ],
  // Where it stands.
  ['two frames beside each other', frame + frame, placeholder() + placeholder()],
  [
    'a noscript, which is live without scripts',
    `<noscript>${frame}</noscript>`,
    `<noscript>${placeholder()}</noscript>`,
  ],
  [
    'a template, which scripts may copy',
    `<template>${frame}</template>`,
    `<template>${placeholder()}</template>`,
  ],
  [
    'a shadow root in markup',
    `<div><template shadowrootmode=open>${frame}</template></div>`,
    `<div><template shadowrootmode=open>${placeholder()}</template></div>`,
  ],
  [
    'HTML inside SVG',
    `<svg><foreignObject>${frame}</foreignObject></svg>`,
    `<svg><foreignObject>${placeholder()}</foreignObject></svg>`,
  ],
  [
    'a table that it does not belong in',
    `<table><tr>${frame}<td>1</table>`,
    `<table><tr>${placeholder()}<td>1</table>`,
  ],
  ['a link, in which there can be no other', `<a href="/x">${frame}</a>`, `<a href="/x">${unlinked}</a>`],
  [
    'a placeholder of the author’s own',
    `<video-consent-placeholder src="${src}">${frame}</video-consent-placeholder>`,
    `<video-consent-placeholder src="${src}"><a href="${watch}">${sentence}</a></video-consent-placeholder>`,
  ],
  ['a paragraph', `<p>Text ${frame} text</p>`, `<p>Text ${placeholder()} text</p>`],
  ['after the end', `</body></html>${frame}`, `</body></html>${placeholder()}`],
  // Links that contact a provider early.
  [
    'a preconnect',
    '<link rel="preconnect" href="https://www.youtube-nocookie.com"><title>x</title>',
    '<title>x</title>',
  ],
  [
    'a dns-prefetch with two words',
    '<head>\n<LINK REL="dns-prefetch preconnect" HREF=//i.ytimg.com crossorigin>\n<title>x</title>',
    '<head>\n\n<title>x</title>',
  ],
  ['a preloaded picture', '<p><link rel=preload as=image href="https://i.vimeocdn.com/a.jpg">', '<p>'],
  [
    'preloaded pictures of several sizes',
    '<p><link rel=preload as=image imagesrcset="/a.jpg 1x, https://i.ytimg.com/vi/x/0.jpg 2x">',
    '<p>',
  ],
  ['a module', '<p><link rel=modulepreload href="https://maps.googleapis.com/maps/api/js">', '<p>'],
];

/** The page around these would not bear a placeholder: only the address is taken away, and its author is told. */
const held: readonly Case[] = [
  [
    'a frame with a second address that would count then',
    `<p><iframe src="${src}" src="https://vimeo.com/1">`,
    `<p><iframe src="about:blank" data-consent="youtube" data-src="${src}" src="https://vimeo.com/1">`,
  ],
  [
    'a frame that was never closed',
    `<p><iframe src="${src}"><p>Text`,
    `<p><iframe data-consent="youtube" data-src="${src}"><p>Text`,
  ],
  [
    'a frame that swallows text',
    `<iframe src="${src}" /><p>Text</p><iframe src="/a"></iframe>`,
    `<iframe data-consent="youtube" data-src="${src}" /><p>Text</p><iframe src="/a"></iframe>`,
  ],
  [
    'bold that was closed in the wrong order',
    `<p><b>Text</p>${frame}</b>`,
    `<p><b>Text</p><iframe data-consent="youtube" data-src="${src}"></iframe></b>`,
  ],
  [
    'a link that was closed in the wrong order',
    `<p><a href=x>Text</p>${frame}`,
    `<p><a href=x>Text</p><iframe data-consent="youtube" data-src="${src}"></iframe>`,
  ],
  [
    'a frameset',
    `<frameset><frame SRC='${src}'></frameset>`,
    `<frameset><frame data-consent="youtube" data-src='${src}'></frameset>`,
  ],
];

describe('the rewriting', () => {
  for (const [name, given, expected] of cases) {
    it(name, () => {
      const {html, problems} = rewriteHtml(given);
      assert.equal(html, expected);
      assert.deepEqual(problems, []);
      assert.equal(rewriteHtml(html).html, html, 'a second time nothing is left to do');
    });
  }
  for (const [name, given, expected] of held) {
    it(`only holds ${name}`, () => {
      const {html, problems, replaced} = rewriteHtml(given);
      assert.equal(html, expected);
      assert.deepEqual([problems.length, replaced[0]?.as], [1, 'held']);
      assert.deepEqual(rewriteHtml(html), {html, replaced: [], problems: []});
    });
  }
  it('replaces what it can where one of several frames can only be held', () => {
    const {html} = rewriteHtml(`${frame}<p><b>Text</p>${frame}</b><p>${frame}`);
    const only = `<iframe data-consent="youtube" data-src="${src}"></iframe>`;
    assert.equal(html, `${placeholder()}<p><b>Text</p>${only}</b><p>${placeholder()}`);
  });
  it('says what was replaced, where it was, and what it would have contacted', () => {
    assert.deepEqual(rewriteHtml(`<p>\r\n  ${frame}`).replaced, [
      {
        line: 2,
        column: 3,
        start: 7,
        end: 7 + frame.length,
        markup: placeholder(),
        as: 'placeholder',
        address: src,
      },
    ]);
  });
  it('holds every one of ten thousand frames on a page that bears no placeholder', () => {
    const {replaced} = rewriteHtml(`<p><b>Text</p>${frame.repeat(10_000)}`);
    assert.equal(replaced.length, 10_000);
  });
});
