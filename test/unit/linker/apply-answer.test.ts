import {expect} from '@open-wc/testing';

import '../../../components/cookie-banner/cookie-banner.js';
import type {AnsweredBy} from '../../../components/consent/consent-bus.js';
import {run} from '../../../components/linker/apply-answer.js';
import {catalogueOf, startAfresh} from '../../start-afresh.js';
import {cookiesTold, waitUntil} from '../wait-until.js';

const service = (id: string, category: string) => ({
  ...{id, category, name: id, provider: 'Somebody', purpose: 'Something.'},
});
const catalogue = catalogueOf({
  version: 1,
  name: 'A council',
  categories: [
    {id: 'counting', name: 'Counting', description: 'Counting.', basis: 'consent'},
    {id: 'videos', name: 'Videos', description: 'Videos.', basis: 'consent'},
  ],
  services: [service('counter', 'counting'), service('tube', 'videos')],
  sites: [
    {id: 'main', name: 'Main', hosts: ['main.example/council'], services: ['counter', 'tube'], kind: 'main'},
    {id: 'pay', name: 'Payments', services: [], shares: ['counter', 'tube'], takesAnswers: true},
  ],
});

/** Begins on a site of the family, having come by a link of a page. */
async function arrive({site = 'pay', from = `${location.protocol}//main.example/council/tax`} = {}) {
  Object.defineProperty(Document.prototype, 'referrer', {configurable: true, get: () => from});
  const askFirst = startAfresh({catalogue, site});
  await cookiesTold();
  const disclosed = (await askFirst.ready)?.disclosed ?? [];
  const revision = (category: string) => disclosed.find(({id}) => id === category)?.revision ?? '';
  const fragment = (refused: string, seconds = 0) =>
    `#ask_first=${Math.floor(Date.now() / 1000) + seconds}${refused}`;
  return {
    askFirst,
    all: fragment(`.counting~${revision('counting')}.videos~${revision('videos')}`),
    one: fragment(`.tube~${revision('videos')}`),
    old: fragment(`.counting~${revision('counting')}`, -3600),
    changed: fragment('.counting~zzzz.tube~zzzz'),
    unknown: fragment(`.nobody~${revision('counting')}.tube~${revision('counting')}`),
  };
}

describe('an answer that came along with a link', () => {
  const referrer = Object.getOwnPropertyDescriptor(Document.prototype, 'referrer');
  const heard: AnsweredBy[] = [];
  const hear = ({by}: {readonly by: AnsweredBy}) => void heard.push(by);
  let banner: HTMLElementTagNameMap['cookie-banner'];
  const words = () => banner.shadowRoot?.textContent ?? '';
  const refused = (askFirst: typeof window.askFirst) =>
    askFirst?.consent.categories.flatMap(({id, allowed, services}) => [
      ...(allowed === false ? [id] : []),
      ...services.filter((each) => each.allowed === false).map((each) => each.id),
    ]);

  after(() => void startAfresh());
  beforeEach(() => {
    heard.length = 0;
    document.addEventListener('consent-change', hear);
    banner = document.createElement('cookie-banner');
    document.body.append(banner);
  });
  afterEach(() => {
    document.removeEventListener('consent-change', hear);
    banner.remove();
    if (referrer) Object.defineProperty(Document.prototype, 'referrer', referrer);
  });

  it('counts here, and the banner says so instead of asking', async () => {
    const {askFirst, all} = await arrive();
    await run(askFirst, {}, all);
    expect([refused(askFirst), askFirst.answered, heard.at(-1)]).to.deep.equal([
      ['counting', 'videos'],
      true,
      'handover',
    ]);
    await waitUntil(() => words().includes('Your answer counts here too.'), 'The banner confirms');
    expect(words()).to.include('You answered on another of our sites.');
  });

  it('counts for what it was an answer to: the rest is asked', async () => {
    const {askFirst, one} = await arrive();
    await run(askFirst, {}, one);
    expect([refused(askFirst), askFirst.answered]).to.deep.equal([['tube'], false]);
    await waitUntil(() => words().includes('Counting'), 'The banner asks');
    expect(words()).to.not.include('Your answer counts here too.');
  });

  for (const [sentence, options] of [
    ['a site that asks its own visitors', {site: 'main'}],
    ['a site that is not of the catalogue', {site: 'nobody'}],
    ['who comes from a stranger’s page', {from: `${location.protocol}//stranger.example/council/tax`}],
    ['who comes from another’s part of a shared host', {from: `${location.protocol}//main.example/tax`}],
    ['who comes from a page that was not as safe as this', {from: 'ftp://main.example/council/tax'}],
    ['whose browser does not say where they come from', {from: ''}],
  ] as const) {
    it(`does not count for ${sentence}`, async () => {
      const {askFirst, all} = await arrive(options);
      await run(askFirst, {}, all);
      expect([refused(askFirst), heard.includes('handover')]).to.deep.equal([[], false]);
    });
  }

  for (const which of ['old', 'changed', 'unknown'] as const) {
    it(`does not count where it is ${which}`, async () => {
      const arrived = await arrive();
      await run(arrived.askFirst, {}, arrived[which]);
      expect([refused(arrived.askFirst), heard.includes('handover')]).to.deep.equal([[], false]);
    });
  }

  it('does not count where the visitor has answered here', async () => {
    const {askFirst, all} = await arrive();
    await askFirst.acceptAll();
    await run(askFirst, {}, all);
    expect(['counting', 'videos'].map((id) => askFirst.allows(id))).to.deep.equal([true, true]);
  });

  it('does not count where the catalogue can’t be had', async () => {
    const {all} = await arrive();
    const askFirst = startAfresh({catalogue: 'data:,nothing', site: 'pay'});
    await run(askFirst, {}, all);
    expect([askFirst.answered, heard.includes('handover')]).to.deep.equal([false, false]);
  });

  it('counts on a page without a banner', async () => {
    banner.remove();
    const {askFirst, all} = await arrive();
    await run(askFirst, {}, all);
    expect(askFirst.answered).to.equal(true);
  });
});
