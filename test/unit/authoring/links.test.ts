/** Links that stand alone: the form of markup that every content system lets through. */
import {expect} from '@open-wc/testing';

import {place, shape, upgraded, upgradeNow} from './authored.js';

const link = (href: string, text = 'Performance cookies') => `<a href="${href}">${text}</a>`;
const performance = link('/cookies#cookie-table-performance');
const video = link('https://www.youtube.com/watch?v=M7lc1UVf-VE', 'How to recycle');

const table = (attributes: string, inside: string) =>
  `<cookie-table${attributes && ` ${attributes}`}>${inside}</cookie-table>`;
const placeholder = (inside: string) =>
  `<video-consent-placeholder src="https://www.youtube.com/watch?v=M7lc1UVf-VE">${inside}</video-consent-placeholder>`;
const shown = table('category="performance"', performance);

describe('a link to a cookie table', () => {
  const becomesTable: [where: string, html: string, result: string][] = [
    ['alone in a paragraph', `<p>${performance}</p>`, shown],
    ['in a list', `<ul><li>${performance}</li></ul>`, `<ul><li>${shown}</li></ul>`],
    [
      'in a layout table',
      `<table><tbody><tr><td>${performance}</td></tr></tbody></table>`,
      `<table><tbody><tr><td>${shown}</td></tr></tbody></table>`,
    ],
    ['in a box', `<div class="col">${performance}</div>`, `<div class="col">${shown}</div>`],
    ['in a figure', `<figure>${performance}</figure>`, `<figure>${shown}</figure>`],
    ['in a definition', `<dl><dd>${performance}</dd></dl>`, `<dl><dd>${shown}</dd></dl>`],
    ['in bold and italics', `<p><strong><em>${performance}</em></strong></p>`, shown],
    ['among what editors leave', `<p>&nbsp;${performance}<br>&nbsp;<span>​</span></p>`, shown],
    ['between blocks', `<div><p>a</p>${performance}<p>b</p></div>`, `<div><p>a</p>${shown}<p>b</p></div>`],
    ['in a paragraph that is led to', `<p id="x">${performance}</p>`, shown.replace('>', ' id="x">')],
  ];
  for (const [where, html, result] of becomesTable) {
    it(`${where} becomes the table, and stays inside as its fallback`, async () =>
      expect(await upgraded(html)).to.equal(result));
  }

  const addresses: [href: string, attributes: string][] = [
    ['#cookie-table-performance', 'category="performance"'],
    ['#cookie-table', ''],
    ['#cookie-table-hotjar', 'service="hotjar"'],
    ['#cookie-table-main', 'site="main"'],
    ['https://www.luton.gov.uk/cookies#cookie-table-third-party', 'category="third-party"'],
    ['../../cookies.aspx?id=7&amp;x=y#cookie-table-performance', 'category="performance"'],
    ['#COOKIE-TABLE-PERFORMANCE', 'category="performance"'],
    ['#cookie-table-performance ', 'category="performance"'],
    ['#cookie-table-performance%20', 'category="performance"'],
    ['#cookie%2Dtable%2Dperformance', 'category="performance"'],
    ['/cookies%23cookie-table-performance', 'category="performance"'],
    ['/caf%E9#cookie-table-performance', 'category="performance"'],
    ['#cookie-table-performance?utm_source=x', 'category="performance"'],
  ];
  for (const [href, attributes] of addresses) {
    it(`is known by the end of its address: ${href}`, async () =>
      expect(await upgraded(`<p>${link(href)}</p>`)).to.equal(table(attributes, link(href))));
  }

  const staysLink: [where: string, html: string][] = [
    ['in a sentence', `<p>See our ${performance}.</p>`],
    ['beside another link', `<p>${performance}${link('/privacy', '')}</p>`],
    ['beside a picture', `<p>${performance}<img alt=""></p>`],
    ['in a menu', `<nav><ul><li>${performance}</li></ul></nav>`],
    ['in a menu without its tag', `<ul role="menu"><li>${performance}</li></ul>`],
    ['in a footer', `<footer><p>${performance}</p></footer>`],
    ['in a heading', `<h2>${performance}</h2>`],
    ['in an example', `<pre><code>${performance}</code></pre>`],
    ['in an editor', `<div contenteditable="true"><p>${performance}</p></div>`],
    [
      'inside a tag of ours',
      `<cookie-preferences><p>${performance}</p></cookie-preferences>`.replace(/<\/?p>/g, ''),
    ],
    ['that its author wants as it is', `<p class="no-embed">${performance}</p>`],
    ['to what the catalogue does not have', `<p>${link('#cookie-table-nonsense')}</p>`],
    ['to something like it', `<p>${link('#cookie-tables')}</p>`],
    ['to a page of that name', `<p>${link('/cookie-table-performance')}</p>`],
    ['to the preferences', `<p>${link('#cookie-preferences')}</p>`],
  ];
  for (const [where, html] of staysLink) {
    it(`${where} stays a link`, async () => expect(await upgraded(html)).to.equal(html));
  }

  it('leads to the heading of that name, where the page has one', async () => {
    const html = `<ul><li>${link('#cookie-table-performance')}</li></ul><h2 id="cookie-table-performance">Performance</h2>`;
    expect(await upgraded(html)).to.equal(`${html}<cookie-table category="performance"></cookie-table>`);
  });

  it('to another page becomes the table, whatever headings this page has', async () => {
    const heading = '<h2 id="cookie-table-performance">Performance</h2>';
    expect(await upgraded(`<p>${performance}</p>${heading}`)).to.equal(
      `${shown}${heading}<cookie-table category="performance"></cookie-table>`,
    );
  });

  it('right after the heading of that name is where the one table is', async () => {
    const heading = '<h2 id="cookie-table-performance">Performance</h2>';
    expect(await upgraded(`${heading}<p>${performance}</p>`)).to.equal(heading + shown);
  });

  it('is upgraded once, however often it is looked at', async () =>
    expect(await upgraded(`<p>${performance}</p><p>${video}</p>`, {}, 3)).to.equal(
      shown + placeholder(video),
    ));

  it('is upgraded when a system replaces it again and again: one table, which hears of answers', async () => {
    const page = await place('');
    for (let time = 0; time < 3; time++) {
      page.innerHTML = `<p>${performance}</p>`;
      await upgradeNow(page);
    }
    expect(shape(page)).to.equal(shown);
    expect(page.querySelector('cookie-table')?.shadowRoot?.querySelectorAll('table').length).to.equal(3);
    page.remove();
  });

  it('tells the author once of a name the catalogue does not have', async () => {
    const said: unknown[] = [];
    const {warn} = console;
    console.warn = (...message) => said.push(...message);
    await upgraded(`<p>${link('#cookie-table-misspelt')}</p><p>${link('#cookie-table-misspelt')}</p>`, {}, 2);
    console.warn = warn;
    expect(said).to.deep.equal(['Ask First: the catalogue has no category, service or site “misspelt”.']);
  });
});

describe('a link to a video', () => {
  const becomesVideo: [where: string, html: string, result: string][] = [
    ['alone in a paragraph', `<p>${video}</p>`, placeholder(video)],
    ['in a list', `<ul><li>${video}</li></ul>`, `<ul><li>${placeholder(video)}</li></ul>`],
    ['in bold', `<p><b>${video}</b></p>`, placeholder(video)],
    [
      'over a caption',
      `<figure>${video}<figcaption>Maya</figcaption></figure>`,
      `<figure>${placeholder(video)}<figcaption>Maya</figcaption></figure>`,
    ],
  ];
  for (const [where, html, result] of becomesVideo) {
    it(`${where} becomes a placeholder`, async () => expect(await upgraded(html)).to.equal(result));
  }

  const staysLink: [where: string, html: string][] = [
    ['in a sentence', `<p>Watch ${video} before Monday.</p>`],
    ['in a menu', `<nav><ul><li>${video}</li></ul></nav>`],
    ['that its author wants as it is', `<div class="no-embed"><p>${video}</p></div>`],
    ['to a channel', `<p>${link('https://www.youtube.com/@LutonCouncil')}</p>`],
    ['that only mentions one', `<p>${link('https://evil.example/?u=youtu.be/M7lc1UVf-VE')}</p>`],
    ['to a host that looks like it', `<p>${link('https://notyoutu.be/M7lc1UVf-VE')}</p>`],
  ];
  for (const [where, html] of staysLink) {
    it(`${where} stays a link`, async () => expect(await upgraded(html)).to.equal(html));
  }

  it('stays a link where the page says so for all', async () =>
    expect(await upgraded(`<p>${video}</p><p>${performance}</p>`, {links: 'keep'})).to.equal(
      `<p>${video}</p>${shown}`,
    ));
});
