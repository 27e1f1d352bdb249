/** One answer across a family of sites: by cookie on sub-domains, by a link's address where a site takes answers. */
import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';

import type {BrowserContext, Page} from 'playwright-core';

import {startSites} from '../../../stories/sites/serve.js';
import {launchChromium} from '../../browsers/chromium.js';
import {untilHandsOver} from './hands-over.js';
import {waitUntil} from '../wait-until.js';

let sites: Awaited<ReturnType<typeof startSites>>;
let browser: BrowserContext;
let page: Page;

const address = (host: string, path = '/') => `http://${host}.localhost:${sites.port}${path}`;
const answered = () => page.evaluate(() => window.askFirst?.answered);
const allows = (id: string) => page.evaluate((id) => window.askFirst?.allows(id), id);
const seconds = () => Math.floor(Date.now() / 1000);

before(async () => {
  sites = await startSites({port: 0});
});
after(() => sites.close());
beforeEach(async () => {
  browser = await launchChromium();
  await browser.route(
    (url) => !url.hostname.endsWith('.localhost'),
    (route) => route.abort(),
  );
  page = await browser.newPage();
});
afterEach(() => browser.close());

/** Goes to a page and answers its banner. */
async function answer(host: string, button: RegExp) {
  await page.goto(address(host));
  await page.getByRole('button', {name: button}).click();
  await page.getByText(/You have (accepted|rejected)/).waitFor();
}

/** Opens a page of the main site, and waits until it is at rest and links hand answers over. */
async function openAtRest(path = '/') {
  await page.goto(address('www.luton', path));
  await untilHandsOver(page, address('payments'));
}

/** What the visitor's link led to, before the page could change it. */
function nextAddress() {
  return new Promise<string>((resolve) => {
    page.once('request', (request) => resolve(request.url()));
  });
}

describe('a family of sites', () => {
  it('asks on the main site, not again on its sub-domains, and on payments itself: a yes is never handed over', async () => {
    await answer('www.luton', /^Accept/);
    for (const host of ['jobs.luton', 'democracy.luton']) {
      await page.goto(address(host));
      assert.equal(await answered(), true, host);
      assert.equal(await page.getByRole('button', {name: /^Accept/}).count(), 0, host);
    }
    await openAtRest();
    const [asked] = await Promise.all([
      nextAddress(),
      page.getByRole('link', {name: 'Pay', exact: true}).first().click(),
    ]);
    assert.equal(new URL(asked).hash, '', 'A yes goes along with no link');
    await page.getByRole('button', {name: /^Accept/}).waitFor();
    assert.equal(await allows('google-analytics'), false);
  });

  it('hands over a no, which the other site says and keeps, and that no listener of the page sees', async () => {
    await answer('www.luton', /^Reject/);
    await openAtRest();
    await page.evaluate(() => {
      const note = ({target, type}: Event) => {
        const link = (target as Element).closest('a');
        if (link) sessionStorage.setItem(type, link.hash);
      };
      for (const type of ['pointerdown', 'mousedown', 'click']) document.addEventListener(type, note);
    });
    await page.getByRole('link', {name: 'Pay', exact: true}).first().click();
    await page.getByText('You answered on another of our sites. Your answer counts here too.').waitFor();
    assert.equal(new URL(page.url()).hash, '');
    assert.equal(await allows('google-analytics'), false);
    assert.equal(await answered(), true);
    const cookies = (await browser.cookies()).filter(({name}) => name === 'ask_first');
    assert.deepEqual(cookies.map(({domain}) => domain).sort(), ['.luton.localhost', 'payments.localhost']);
    await page.goBack();
    assert.equal(await page.evaluate(() => sessionStorage.getItem('click')), '');
  });

  it('says in the settings where else an answer counts, and it does; where it counts nowhere else nothing is said', async () => {
    const settings = page.locator('cookie-preferences');
    const scope = settings.getByText('Your answer counts on all ');
    await page.goto(address('www.luton'));
    await page.getByRole('link', {name: 'Choose cookies'}).click();
    await settings.getByRole('radio', {name: 'Yes'}).first().click();
    assert.equal(
      (await scope.innerText()).trim(),
      'Your answer counts on all luton.localhost websites, such as Job search and Online forms.',
    );
    await settings.getByRole('button', {name: 'Save cookie settings'}).click();
    await settings.getByText('Your cookie settings are saved.').waitFor();
    await page.goto(address('jobs.luton'));
    assert.deepEqual([await answered(), await allows('google-analytics')], [true, true]);
    await page.goto(address('council.suppliers'));
    await page.getByRole('link', {name: 'Choose cookies'}).click();
    await settings.getByRole('button', {name: 'Save cookie settings'}).waitFor();
    assert.equal(await scope.count(), 0);
  });

  it('asks on a supplier’s domain by itself, from one script, and tells the other council there nothing', async () => {
    await answer('www.luton', /^Accept/);
    await openAtRest();
    const [asked] = await Promise.all([
      nextAddress(),
      page.getByRole('link', {name: 'Directory', exact: true}).click(),
    ]);
    assert.equal(asked, address('council.suppliers'));
    await page.getByRole('region', {name: 'Cookies on Luton Council'}).waitFor();
    await page.getByRole('group', {name: /walking football/}).waitFor();
    assert.equal(await answered(), false);
    await page.getByRole('button', {name: /^Accept/}).click();
    await page.getByText('You have accepted').waitFor();
    await page.goto(address('neighbour.suppliers'));
    assert.equal(await page.evaluate(() => document.cookie), '');
  });

  it('adds nothing to links that lead anywhere else', async () => {
    await answer('www.luton', /^Reject/);
    await openAtRest();
    const leads = async (href: string) => {
      await page.evaluate((href) => {
        const link = document.createElement('a');
        link.href = href;
        link.textContent = 'Elsewhere';
        link.addEventListener('click', () => {
          const look = (event: Event) => {
            event.preventDefault();
            document.title = link.href;
          };
          addEventListener('click', look, {once: true});
        });
        document.body.prepend(link);
      }, href);
      await page.getByRole('link', {name: 'Elsewhere'}).first().click();
      return page.title();
    };
    for (const href of [
      address('neighbour.suppliers'),
      address('council.suppliers'),
      address('jobs.luton'),
      address('evil.payments'),
      `http://payments.localhost.evil.example/`,
      `http://evil.example/payments.localhost`,
      `${address('payments')}#cookies`,
    ]) {
      assert.equal(await leads(href), href);
    }
    assert.match(await leads(address('payments')), /#ask_first=\d+\.[\w-]+~/, 'The one that takes answers');
    assert.match(await leads(`${address('payments')}#ask_first=1.forged`), /#ask_first=\d{10}\.[\w-]+~/);
  });
});

describe('an answer that somebody else wrote', () => {
  it('is never taken, however it comes', async () => {
    await answer('www.luton', /^Accept/);
    const [{value: yes = ''} = {}] = (await browser.cookies()).filter(({name}) => name === 'ask_first');
    const disclosed = await page.evaluate(async () => (await window.askFirst?.ready)?.disclosed);
    const asks = (disclosed ?? []).filter(({basis}) => basis === 'consent');
    const no = asks.map(({id, revision}) => `${id}~${revision}`).join('.');
    const family = address('www.luton');

    /** Comes to a site by a link with this fragment, on a page of this address; whether the answer was taken. */
    const comes = async (fragment: string, referer: string | undefined, host = 'payments') => {
      await browser.clearCookies();
      await page.goto('about:blank');
      // What this host noted of an answer outlives its cookie.
      const devtools = await browser.newCDPSession(page);
      const origin = new URL(address(host)).origin;
      await devtools.send('Storage.clearDataForOrigin', {origin, storageTypes: 'local_storage'});
      await page.goto(address(host, `/#${fragment}`), referer ? {referer} : {});
      assert.equal(new URL(page.url()).hash, '', 'It is out of the address');
      await page.waitForFunction(() => window.askFirst?.ready);
      await page.waitForTimeout(250);
      return answered();
    };
    const fresh = () => `ask_first=${seconds()}.${no}`;

    await comes(fresh(), family);
    await waitUntil(answered, 'the true one is taken');
    const forged: [name: string, fragment: () => string, referer: string | undefined, host?: string][] = [
      ['a yes', () => `ask_first=${seconds()}.${yes}`, family],
      ['a yes in the words of a no', () => fresh().replace(/~/g, '~y~'), family],
      ['no referrer', fresh, undefined],
      ['another site', fresh, 'http://evil.localhost/'],
      ['a host that begins like one of ours', fresh, 'http://www.luton.localhost.evil.localhost/'],
      ['a host that ends like one of ours', fresh, 'http://evilwww.luton.localhost/'],
      ['a sub-domain of ours that the catalogue does not list', fresh, 'http://x.www.luton.localhost/'],
      ['a path that ends in our host', fresh, 'http://evil.localhost/www.luton.localhost'],
      ['our host as a user name', fresh, 'http://www.luton.localhost@evil.localhost/'],
      ['our host over another protocol', fresh, 'https://www.luton.localhost/'],
      ['the other council on the supplier’s domain', fresh, address('neighbour.suppliers')],
      ['a link an hour old', () => `ask_first=${seconds() - 3600}.${no}`, family],
      ['a link two minutes old', () => `ask_first=${seconds() - 120}.${no}`, family],
      ['a link of tomorrow', () => `ask_first=${seconds() + 86400}.${no}`, family],
      ['no time', () => `ask_first=${no}`, family],
      ['a time that is no number', () => `ask_first=NaN.${no}`, family],
      ['what is no answer', () => `ask_first=${seconds()}.yes`, family],
      ['nothing', () => 'ask_first=', family],
      ['an answer to other words', () => fresh().replace(/~[a-z0-9]+/g, '~000000'), family],
      ['a category there is not', () => `ask_first=${seconds()}.everything~aaaaaa`, family],
      ['markup', () => `ask_first=${seconds()}.${no}<img src=x>`, family],
      ['a site that takes no answers', fresh, family, 'council.suppliers'],
    ];
    for (const [name, fragment, referer, host] of forged) {
      assert.equal(await comes(fragment(), referer, host), false, name);
    }
    console.log(`# ${forged.length} forged, replayed or look-alike answers tried, none taken`);
  });

  it('does not change an answer that was given here', async () => {
    await answer('www.luton', /^Accept/);
    const [{value: yes = ''} = {}] = (await browser.cookies()).filter(({name}) => name === 'ask_first');
    await answer('payments', /^Reject/);
    await page.goto('about:blank');
    await page.goto(address('payments', `/#ask_first=${seconds()}.${yes}`), {referer: address('www.luton')});
    await page.waitForFunction(() => window.askFirst?.ready);
    await page.waitForTimeout(250);
    assert.equal(await allows('google-analytics'), false);
    assert.equal(new URL(page.url()).hash, '');
  });
});
