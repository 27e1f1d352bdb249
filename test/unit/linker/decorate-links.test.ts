import {expect} from '@open-wc/testing';

import type {Catalogue} from '../../../components/catalogue/schema.js';
import {startDecoratingLinks} from '../../../components/linker/decorate-links.js';
import {cookiesTold} from '../wait-until.js';

const site = (id: string, host: string, takesAnswers = true) => ({
  ...{id, name: id, hosts: [host], services: []},
  ...(takesAnswers && {takesAnswers}),
});
const catalogue = (...sites: Catalogue['sites'] & object): Catalogue => ({
  version: 1,
  name: 'A council',
  categories: [],
  services: [],
  sites,
});
const family = catalogue(
  site('pay', 'pay.example'),
  site('shared', 'suppliers.example/ours'),
  site('asks', 'asks.example', false),
  site('below', 'planning.council.example'),
  site('above', 'council.example'),
  site('here', location.hostname),
);

const day = Math.floor(Date.now() / 86_400_000) * 86_400;
const refused = `1.${day}.183.counting~n~r1~counter`;

/** What of a click on a link was seen, by whom. */
interface Followed {
  /** The link's address, as listeners of the page saw it. */
  readonly seen: string;
  /** The address the browser would have gone to. */
  readonly followed: string;
  /** The link's address when all was over. */
  readonly left: string;
  readonly thrown: readonly string[];
}

/** Clicks on the first link of some markup where nothing is followed. */
async function follow(html: string, {type = 'click', isPrevented = false} = {}): Promise<Followed> {
  const page = document.createElement('main');
  page.innerHTML = html;
  document.body.append(page);
  const link = page.querySelector('a') as Element;
  const address = () => (link instanceof HTMLAnchorElement ? link.href : (link.getAttribute('href') ?? ''));
  const thrown: string[] = [];
  const {onerror} = window;
  window.onerror = (message) => void thrown.push(`${message as string}`);
  let seen = '';
  let followed = '';
  page.addEventListener(type, (event) => {
    seen = address();
    if (isPrevented) event.preventDefault();
    // Added last of all, it sees what the browser would.
    const last = () => {
      followed = address();
      event.preventDefault();
    };
    addEventListener(type, last, {once: true});
  });
  (link.firstElementChild ?? link).dispatchEvent(
    new MouseEvent(type, {bubbles: true, cancelable: true, composed: true}),
  );
  window.onerror = onerror;
  await new Promise((resolve) => setTimeout(resolve));
  const left = address();
  page.remove();
  return {seen, followed, left, thrown};
}

describe('the answer in a link', () => {
  const given = /^http:\/\/pay\.example\/bill#ask_first=(\d+)\.counting~r1$/;

  before(async () => {
    // An answer that another test kept would be in dispute with the cookie.
    for (const key of ['ask_first', 'ask_first_given']) localStorage.removeItem(key);
    document.cookie = `ask_first=${refused}; Path=/`;
    startDecoratingLinks(undefined, undefined);
    startDecoratingLinks({}, undefined);
    startDecoratingLinks(catalogue(site('asks', 'pay.example', false)), undefined);
    const {followed} = await follow('<a href="http://pay.example/bill">Pay</a>');
    expect(followed, 'where nobody takes it').to.equal('http://pay.example/bill');
    startDecoratingLinks(family, 'council.example');
    startDecoratingLinks(catalogue(site('again', 'asks.example')), undefined);
  });
  beforeEach(async () => {
    document.cookie = `ask_first=${refused}; Path=/`;
    await cookiesTold();
  });
  after(() => (document.cookie = 'ask_first=; Path=/; Max-Age=0'));

  it('is given along, with the moment of the click, by what of a link was clicked', async () => {
    for (const type of ['click', 'auxclick']) {
      const {followed, thrown} = await follow('<a href="http://pay.example/bill"><b>Pay</b></a>', {type});
      const [, moment] = given.exec(followed) ?? [];
      expect(Math.abs(Number(moment) - Date.now() / 1000), followed).to.be.below(10);
      expect(thrown).to.deep.equal([]);
    }
  });

  it('is nothing that a listener of the page sees, and stays in no link', async () => {
    const {seen, left} = await follow('<a href="http://pay.example/bill"><b>Pay</b></a>');
    expect([seen, left]).to.deep.equal(['http://pay.example/bill', 'http://pay.example/bill']);
    document.cookie = 'ask_first=; Path=/; Max-Age=0';
    const {followed} = await follow('<a href="http://pay.example/bill">Pay</a>');
    expect(followed).to.equal('http://pay.example/bill');
  });

  it('is written for its own click only', async () => {
    const first = document.createElement('a');
    first.href = 'http://pay.example/first';
    document.body.append(first);
    addEventListener('click', (event) => event.preventDefault(), {once: true});
    first.click();
    await new Promise((resolve) => setTimeout(resolve));
    await follow('<a href="http://pay.example/bill">Pay</a>');
    expect(first.href).to.equal('http://pay.example/first');
    first.remove();
  });

  it('is kept from a click that a script of the page takes for itself', async () => {
    const {followed} = await follow('<a href="http://pay.example/bill">Pay</a>', {isPrevented: true});
    expect(followed).to.equal('http://pay.example/bill');
  });

  it('does not stay where a listener ends the click, and what pretended to be one is gone', async () => {
    const link = document.createElement('a');
    link.href = 'http://pay.example/bill#ask_first=forged';
    document.body.append(link);
    const end = (event: Event) => {
      event.stopImmediatePropagation();
      event.preventDefault();
    };
    link.addEventListener('click', end);
    link.click();
    expect(link.href).to.equal('http://pay.example/bill');
    await new Promise((resolve) => setTimeout(resolve));
    expect(link.href.replace(/#$/, '')).to.equal('http://pay.example/bill');
    link.remove();
  });

  it('leaves a fragment of the author’s own alone', async () => {
    const {followed, left} = await follow('<a href="http://pay.example/bill#due">Pay</a>');
    expect([followed, left]).to.deep.equal(['http://pay.example/bill#due', 'http://pay.example/bill#due']);
  });

  for (const [sentence, href] of [
    ['a site that asks its own visitors', 'http://asks.example/'],
    ['a site of nobody’s', 'http://elsewhere.example/'],
    ['another path of a shared host', 'http://suppliers.example/theirs'],
    ['a host below the domain that shares the cookie', 'http://planning.council.example/'],
    ['the domain that shares the cookie', 'http://council.example/'],
    ['this very host', `${location.origin}/elsewhere`],
    ['an address that browsers do not open', 'ftp://pay.example/bill'],
    ['an address without a host', 'mailto:pay@pay.example'],
  ] as const) {
    it(`is not given to ${sentence}`, async () => {
      const {followed, thrown} = await follow(`<a href="${href}">Go</a>`);
      expect([followed, thrown]).to.deep.equal([href, []]);
    });
  }

  it('is given to a site that shares its host with others', async () => {
    const {followed} = await follow('<a href="http://suppliers.example/ours/form">Go</a>');
    expect(followed).to.match(/^http:\/\/suppliers\.example\/ours\/form#ask_first=\d+\.counting~r1$/);
  });

  it('troubles no click elsewhere', async () => {
    const thrown: string[] = [];
    const {onerror} = window;
    window.onerror = (message) => void thrown.push(`${message as string}`);
    document.dispatchEvent(new MouseEvent('click', {bubbles: true}));
    document.body.click();
    window.onerror = onerror;
    expect(thrown).to.deep.equal([]);
  });

  it('is not given along by a link in an SVG picture, which works as ever', async () => {
    for (const address of ['href="http://pay.example/"', 'xlink:href="http://pay.example/"', '']) {
      const {followed, thrown} = await follow(`<svg><a ${address}><text y="20">Pay</text></a></svg>`);
      expect([followed.includes('#'), thrown], address).to.deep.equal([false, []]);
    }
  });
});
