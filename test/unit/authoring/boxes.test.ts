/** Headings, boxes and tables that say by id, class or data-* what is to be there; and videos without a frame. */
import {expect} from '@open-wc/testing';

import {upgraded} from './authored.js';

const tag = (inside = '', more = '') =>
  `<cookie-table category="performance"${more}>${inside}</cookie-table>`;
const own = '<table><tbody><tr><td>_ga</td></tr></tbody></table>';
const address = 'https://youtu.be/M7lc1UVf-VE';
const placeholder = (more = '', inside = address) =>
  `<video-consent-placeholder src="${address}"${more}><a href="${address}">${inside}</a></video-consent-placeholder>`;

async function becomes(html: string, result: string): Promise<void> {
  expect(await upgraded(html, {}, 2)).to.equal(result);
}

describe('a heading with the id of a table', () => {
  const heading = '<h2 id="cookie-table-performance">Performance cookies</h2>';

  it('gets the table after it, once', () =>
    becomes(`${heading}<p>More.</p>`, `${heading}${tag()}<p>More.</p>`));
  it('gets none where the page has ours there', () => becomes(heading + tag('List'), heading + tag('List')));
  it('gets it around the page’s own table', () => becomes(heading + own, heading + tag(own)));
  it('gets it around an editor’s table in a figure', () =>
    becomes(
      `${heading}<figure class="table">${own}</figure>`,
      heading + tag(`<figure class="table">${own}</figure>`),
    ));
  it('gets none for what the catalogue does not have', () =>
    becomes('<h2 id="cookie-table-nonsense">x</h2>', '<h2 id="cookie-table-nonsense">x</h2>'));
  it('gets none in an editor', () =>
    becomes(`<div contenteditable="">${heading}</div>`, `<div contenteditable="">${heading}</div>`));
});

describe('a box with the class of a table', () => {
  const text = 'Performance cookies';
  const cases: [what: string, html: string, result: string][] = [
    ['class and data', `<div class="cookie-table" data-category="performance">${text}</div>`, tag(text)],
    ['class alone', `<p class="cookie-table cookie-table--performance">${text}</p>`, tag(text)],
    ['a span alone', `<p><span class="cookie-table--performance">${text}</span></p>`, `<p>${tag(text)}</p>`],
    ['a section', `<section class="cookie-table" data-category="Performance">${text}</section>`, tag(text)],
    [
      'an id',
      `<div id="cookie-table-performance">${text}</div>`,
      tag(text, ' id="cookie-table-performance"'),
    ],
    ['nothing inside', '<div class="cookie-table cookie-table--performance"></div>', tag()],
    ['a blank inside', '<div class="cookie-table cookie-table--performance">&nbsp;</div>', tag('&nbsp;')],
    [
      'its text moved out behind it',
      `<div class="cookie-table" data-category="performance"></div><p>${text}</p>`,
      `${tag()}<p>${text}</p>`,
    ],
    [
      'a service',
      '<div class="cookie-table" data-service="hotjar">Hotjar</div>',
      '<cookie-table service="hotjar">Hotjar</cookie-table>',
    ],
    [
      'a site',
      '<div class="cookie-table" data-site="main">All</div>',
      '<cookie-table site="main">All</cookie-table>',
    ],
    ['no name: all', '<p class="cookie-table">All</p>', '<cookie-table>All</cookie-table>'],
    [
      'the preferences',
      '<div class="cookie-preferences">Settings</div>',
      '<cookie-preferences>Settings</cookie-preferences>',
    ],
    [
      'a video',
      `<div class="video-consent" data-src="${address}">Film</div>`,
      `<video-consent-placeholder src="${address}">Film</video-consent-placeholder>`,
    ],
    [
      'a link to a video',
      `<div class="video-consent"><a href="${address}">Film</a></div>`,
      placeholder('', 'Film'),
    ],
  ];
  for (const [what, html, result] of cases) {
    it(`becomes what it asks for: ${what}`, () => becomes(html, result));
  }

  const stays: [what: string, html: string][] = [
    ['names nothing of the catalogue', '<div class="cookie-table cookie-table--nonsense">x</div>'],
    ['is a word in a sentence', '<p>Our <span class="cookie-table--performance">tables</span> say it.</p>'],
    ['is a link', '<p><a class="cookie-preferences" href="/settings">Settings</a></p>'],
    ['holds controls of the page', '<div class="cookie-preferences"><button>Save</button></div>'],
    ['is an example', '<pre><span class="cookie-table--performance">x</span></pre>'],
    ['has a class that only begins alike', '<div class="cookie-tableau">x</div>'],
    [
      'has a video’s class but no video',
      '<div class="video-consent" data-src="javascript:1//youtu.be/x">x</div>',
    ],
  ];
  for (const [what, html] of stays) it(`is left alone where it ${what}`, () => becomes(html, html));
});

describe('a table of the page’s own', () => {
  const named = (attributes: string) => own.replace('<table', `<table ${attributes}`);

  it('is left as it is', () => becomes(named('class="cookie-table"'), named('class="cookie-table"')));
  for (const attributes of [
    'class="cookie-table cookie-table--performance"',
    'class="cookie-table" data-category="performance"',
    'id="cookie-table-performance"',
  ]) {
    it(`is kept as the fallback where it says which it is: ${attributes}`, () =>
      becomes(named(attributes), tag(named(attributes))));
  }
  it('of an unknown name is left as it is', () =>
    becomes(named('class="cookie-table--nonsense"'), named('class="cookie-table--nonsense"')));
});

describe('a video without a frame', () => {
  const cases: [what: string, html: string, result: string][] = [
    [
      'CKEditor’s, with a caption',
      `<figure class="media"><oembed url="${address}"></oembed><figcaption>Maya’s film</figcaption></figure>`,
      `<figure class="media">${placeholder(' label="Maya’s film"')}<figcaption>Maya’s film</figcaption></figure>`,
    ],
    [
      'CKEditor’s preview without its frame',
      `<figure class="media"><div data-oembed-url="${address}"><div></div></div></figure>`,
      `<figure class="media"><div data-oembed-url="${address}">${placeholder()}</div></figure>`,
    ],
    [
      'Umbraco’s, with its size',
      `<div class="umb-embed-holder" data-embed-url="${address}" data-embed-width="360" data-embed-height="240" contenteditable="false"></div>`,
      `<div class="umb-embed-holder" data-embed-url="${address}" data-embed-width="360" data-embed-height="240" contenteditable="false">${placeholder(
        ' style="--consent-aspect-ratio: 360 / 240; max-inline-size: 360px;"',
      )}</div>`,
    ],
  ];
  for (const [what, html, result] of cases) it(`becomes a placeholder: ${what}`, () => becomes(html, result));

  const other = '<figure class="media"><oembed url="https://twitter.com/x/status/1"></oembed></figure>';
  it('of another service stays as it is', () => becomes(other, other));
});
