import {expect} from '@open-wc/testing';

import type {Category} from '../../../components/catalogue/schema.js';
import {importCivicConsent} from '../../../components/page/import-civic-consent.js';

const now = 1_764_000_000;
const day = 86_400;
const category = (id: string, civic?: string, basis: Category['basis'] = 'consent'): Category => ({
  id,
  name: id,
  description: id,
  basis,
  ...(civic && {civic}),
});
const categories = [
  category('needed', 'needed', 'necessary'),
  category('performance', 'performance'),
  category('videos', 'third-party'),
  category('unmapped'),
];
/** As real sites hold it, with `changes`. */
const cookie = (optionalCookies: unknown, changes: object = {}) =>
  `CookieControl=${JSON.stringify({
    necessaryCookies: ['UMB*', 'ARRAffinity'],
    optionalCookies,
    statement: {shown: true, updated: '09/07/2020'},
    consentDate: (now - day) * 1000,
    consentExpiry: 90,
    interactedWith: true,
    user: '59D4446B-F49E-43F9-8C6D-3D4CE276C3CE',
    ...changes,
  })}`;
const yes = {performance: 'accepted', thirdparty: 'accepted'};
const allYes = {performance: true, videos: true};
const allNo = {performance: false, videos: false};

type Case = readonly [name: string, cookies: string, answers: object | undefined];

describe('an answer given to Civic Cookie Control', () => {
  const taken: readonly Case[] = [
    ['accepted', cookie(yes), allYes],
    ['accepted, percent-encoded', `CookieControl=${encodeURIComponent(cookie(yes).slice(14))}`, allYes],
    ['accepted, among other cookies', `a=1; ${cookie(yes)}; b={"c":"d"}`, allYes],
    ['accepted, in a header without spaces', `a=1;${cookie(yes)};b=2`, allYes],
    ['revoked', cookie({performance: 'revoked', thirdparty: 'revoked'}), allNo],
    ['refused plainly, so that no key is there', cookie({}), allNo],
    ['accepted in part', cookie({performance: 'accepted'}), {performance: true, videos: false}],
    ['accepted, with separators', cookie({Performance: 'accepted', 'Third Party': 'accepted'}), allYes],
    ['for one key twice, once no', cookie({...yes, 'third-party': 'revoked'}), {...allYes, videos: false}],
    ['with a word nobody knows', cookie({...yes, performance: 'maybe'}), {videos: true}],
    ['for one key twice, once by no word', cookie({...yes, 'perform-ance': 'maybe'}), {videos: true}],
    ['by a clock five minutes ahead', cookie(yes, {consentDate: (now + 300) * 1000}), allYes],
    ['with true for a word', cookie({...yes, performance: true}), {videos: true}],
    ['on its last day', cookie(yes, {consentDate: (now - 90 * day + 1) * 1000}), allYes],
    ['by a clock a minute ahead', cookie(yes, {consentDate: (now + 60) * 1000}), allYes],
    ['beside keys nobody asked for', cookie({...yes, needed: 'revoked', unmapped: 'accepted'}), allYes],
  ];
  for (const [name, cookies, answers] of taken) {
    it(`is taken over: ${name}`, () => {
      expect(importCivicConsent(cookies, categories, now)).to.deep.equal(answers);
    });
  }

  const asked: readonly Case[] = [
    ['no cookie', '', undefined],
    ['another cookie that ends so', cookie(yes).replace('CookieControl', 'xCookieControl'), undefined],
    ['a cookie whose value holds one', `a=${cookie(yes)}`, undefined],
    ['an empty one', 'CookieControl=', undefined],
    ['no interaction', cookie(yes, {interactedWith: false}), undefined],
    ['an interaction that is a word', cookie(yes, {interactedWith: 'true'}), undefined],
    ['run out', cookie(yes, {consentDate: (now - 90 * day) * 1000}), undefined],
    ['from the future', cookie(yes, {consentDate: (now + day) * 1000}), undefined],
    ['without a date', cookie(yes, {consentDate: undefined}), undefined],
    ['with a date in words', cookie(yes, {consentDate: '2025-11-24'}), undefined],
    ['with a date as a text', cookie(yes, {consentDate: `${(now - day) * 1000}`}), undefined],
    ['with an end as a text', cookie(yes, {consentExpiry: '90'}), undefined],
    ['without an end', cookie(yes, {consentExpiry: null}), undefined],
    ['no optional cookies', cookie(undefined), undefined],
    ['optional cookies as a list', cookie(['accepted']), undefined],
    ['optional cookies as null', cookie(null), undefined],
    ['CCPA mode', cookie(yes, {mode: 'ccpa'}), undefined],
    ['a CCPA statement', cookie(yes, {ccpa: {shown: true, updated: '25/04/2018'}}), undefined],
    ['over 4 kB', cookie(yes, {statement: 'x'.repeat(4096)}), undefined],
    ['broken JSON', `${cookie(yes)}}`, undefined],
    ['broken percent signs', 'CookieControl=%7B%', undefined],
    ['encoded twice', `CookieControl=${encodeURIComponent(encodeURIComponent('{}'))}`, undefined],
    ['a list', 'CookieControl=[]', undefined],
    ['null', 'CookieControl=null', undefined],
    ['a number', 'CookieControl=1', undefined],
    ['a cookie cut off by a semicolon', cookie({'a;b': 'accepted', ...yes}), undefined],
  ];
  for (const [name, cookies, answers] of asked) {
    it(`is asked for again: ${name}`, () => {
      expect(importCivicConsent(cookies, categories, now)).to.equal(answers);
    });
  }

  it('is not made of what every object has', () => {
    const odd = [category('a', 'constructor'), category('b', 'toString')];
    expect(importCivicConsent(cookie({}), odd, now)).to.deep.equal({a: false, b: false});
    const hostile = cookie({}).replace(
      '{}',
      '{"__proto__":{"constructor":"accepted","tostring":"accepted"}}',
    );
    expect(importCivicConsent(hostile, odd, now)).to.deep.equal({a: false, b: false});
    expect(({} as {accepted?: unknown}).accepted).to.equal(undefined);
  });

  it('says nothing where the catalogue names none of Civic’s categories', () => {
    expect(importCivicConsent(cookie(yes), [category('performance')], now)).to.equal(undefined);
  });

  it('is an objection to what is exempt', () => {
    const exempt = [category('counting', 'analytics', 'exempt')];
    expect(importCivicConsent(cookie({analytics: 'revoked'}), exempt, now)).to.deep.equal({counting: false});
  });
});
