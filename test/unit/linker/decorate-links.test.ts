import {expect} from '@open-wc/testing';

import type {Catalogue} from '../../../components/catalogue/schema.js';
import {startDecoratingLinks} from '../../../components/linker/decorate-links.js';

const catalogue: Catalogue = {
  version: 1,
  name: 'A council',
  categories: [],
  services: [],
  sites: [{id: 'pay', name: 'Payments', hosts: ['pay.example'], services: [], takesAnswers: true}],
};

/** Clicks where nothing is followed, and gives the link as it stood at that moment, with what was thrown. */
function follow(html: string): {readonly href: string; readonly thrown: readonly string[]} {
  const page = document.createElement('main');
  page.innerHTML = html;
  document.body.append(page);
  const link = page.querySelector('a') as Element;
  const thrown: string[] = [];
  const {onerror} = window;
  window.onerror = (message) => void thrown.push(`${message as string}`);
  let href = '';
  page.addEventListener('click', (event) => {
    event.preventDefault();
    href = link instanceof HTMLAnchorElement ? link.href : (link.getAttribute('href') ?? '');
  });
  (link.firstElementChild ?? link).dispatchEvent(
    new MouseEvent('click', {bubbles: true, cancelable: true, composed: true}),
  );
  window.onerror = onerror;
  page.remove();
  return {href, thrown};
}

describe('the answer in a link', () => {
  before(() => {
    document.cookie = 'ask_first=1.2.3; Path=/';
    startDecoratingLinks(catalogue, undefined);
  });
  after(() => (document.cookie = 'ask_first=; Path=/; Max-Age=0'));

  it('is nothing that a listener of the page sees', () => {
    const {href, thrown} = follow('<a href="http://pay.example/bill"><b>Pay</b></a>');
    expect([href, thrown]).to.deep.equal(['http://pay.example/bill', []]);
  });

  it('is not given along by a link in an SVG picture, which works as ever', () => {
    for (const address of ['href="http://pay.example/"', 'xlink:href="http://pay.example/"', '']) {
      const {href, thrown} = follow(`<svg><a ${address}><text y="20">Pay</text></a></svg>`);
      expect([href.includes('#'), thrown], address).to.deep.equal([false, []]);
    }
  });
});
