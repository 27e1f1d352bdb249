/** Whom a changed list asks again: what the editor says, held against what happens to stored answers. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

import {disclose} from '../../../components/catalogue/disclosure.js';
import {parseCatalogue} from '../../../components/catalogue/parse-catalogue.js';
import type {Catalogue} from '../../../components/catalogue/schema.js';
import {applyChoice, formatConsent} from '../../../components/consent/consent-reducer.js';
import {undecided} from '../../../components/consent/consent.js';
import {isSettled} from '../../../components/consent/is-settled.js';
import {reconcile} from '../../../components/consent/reconcile.js';
import {settleConsent} from '../../../components/consent/settle-consent.js';
import {changesBetween} from '../../../components/editor/document/changes.js';
import {type Path, setAt} from '../../../components/editor/document/json-path.js';
import {whoIsAsked} from '../../../components/editor/document/who-is-asked.js';
import {askedBecauseOf} from '../../../components/editor/document/why-asked.js';

const parse = (value: unknown): Catalogue => {
  const {catalogue, problems} = parseCatalogue(value);
  assert.ok(catalogue, JSON.stringify(problems));
  return catalogue;
};
const luton = parse(JSON.parse(readFileSync('stories/sites/luton.json', 'utf8')));
const serviceAt = (id: string) => luton.services.findIndex((service) => service.id === id);
const withService = (id: string, key: string, value: unknown) =>
  parse(setAt(luton, ['services', serviceAt(id), key], value));
const siteIds = (luton.sites ?? []).map(({id}) => id);

/** Sites, by category, on which a visitor who said yes to all there has something to answer: told from their cookie. */
function askedByCookie(before: Catalogue, after: Catalogue): Record<string, string[]> {
  const now = 1_700_000_000;
  const asked: Record<string, string[]> = {};
  for (const site of after.sites ?? []) {
    const was = disclose(
      before,
      before.sites?.find(({id}) => id === site.id),
    );
    const is = disclose(after, site);
    const cookie = formatConsent(applyChoice(reconcile(undecided, was), 'accept-all', was, now, 180));
    const {consent} = settleConsent({copies: [cookie]}, is, now + 60, false);
    for (const answer of consent.categories)
      if (
        answer.basis === 'consent' &&
        !isSettled(answer) &&
        is.some(({id, used}) => used && id === answer.id)
      )
        (asked[answer.id] ??= []).push(site.id);
  }
  return asked;
}

const told = (before: Catalogue, after: Catalogue) =>
  Object.fromEntries(
    whoIsAsked(before, after).map(({category, sites}) => [category.id, sites.map(({id}) => id)]),
  );

const urdu = (words: string) => ({en: words, ur: 'اردو'});
const purpose = (luton.services[serviceAt('google-analytics')]?.purpose ?? '') as string;

describe('whom a changed list asks again', () => {
  it('is everybody on every site that uses the category of a purpose that changed', () => {
    const after = withService('google-analytics', 'purpose', 'Counts you.');
    const [asked] = whoIsAsked(luton, after);
    assert.equal(asked?.category.id, 'performance');
    assert.equal(asked?.isVoid, true);
    // Mailchimp and Consultations run nothing of the kind.
    const without = siteIds.filter((id) => !asked?.sites.some((site) => site.id === id));
    assert.deepEqual(told(luton, after), askedByCookie(luton, after));
    assert.ok(without.includes('mailchimp'));
    assert.equal(whoIsAsked(luton, after).length, 1);
  });

  const nobody: readonly (readonly [string, Catalogue])[] = [
    ['nothing changed', luton],
    ['Urdu was added to a purpose', withService('google-analytics', 'purpose', urdu(purpose))],
    ['a service has another name', withService('google-analytics', 'name', 'GA')],
    ['a privacy link changed', withService('google-analytics', 'privacy', 'https://example.com/')],
    [
      'a purpose changed of what needs no consent',
      withService('civic-cookie-control', 'purpose', 'Other words.'),
    ],
  ];
  for (const [when, after] of nobody)
    it(`is nobody where ${when}`, () => {
      assert.deepEqual(whoIsAsked(luton, after), []);
      assert.deepEqual(askedByCookie(luton, after), {});
    });

  const somebody: readonly (readonly [string, Path, unknown])[] = [
    ['another provider', ['services', serviceAt('youtube'), 'provider'], 'Somebody else'],
    ['another host', ['services', serviceAt('hotjar'), 'hosts'], ['example.com']],
    ['another description of a category', ['categories', 1, 'description'], 'Other words.'],
    ['a category that needs a yes now', ['categories', 0, 'basis'], 'consent'],
    ['another cookie', ['services', serviceAt('hotjar'), 'cookies', 0, 'purpose'], 'Something else.'],
    ['a service that runs on one more site', ['sites', siteIds.indexOf('mailchimp'), 'shares'], ['youtube']],
  ];
  for (const [what, path, value] of somebody)
    it(`is those whom their cookie leaves something to answer, for ${what}`, () => {
      const after = parse(setAt(luton, path, value));
      assert.deepEqual(told(luton, after), askedByCookie(luton, after));
    });

  it('names the change that is the reason, and no other', () => {
    const after = parse(
      setAt(
        withService('google-analytics', 'purpose', 'Counts you.'),
        ['services', serviceAt('youtube'), 'name'],
        'YT',
      ),
    );
    const changes = changesBetween(luton, after);
    assert.deepEqual(
      changes.map((change) => [change.id, askedBecauseOf(change, luton)]),
      [
        ['google-analytics', ['performance']],
        ['youtube', []],
      ],
    );
  });

  it('is told of a category that is new: a yes to it could not be given before', () => {
    const category = {id: 'ads', name: 'Ads', description: 'Ads.', basis: 'consent'};
    const service = {id: 'ad', category: 'ads', name: 'Ad', provider: 'A', purpose: 'Ads.'};
    const after = parse({
      ...luton,
      categories: [...luton.categories, category],
      services: [...luton.services, service],
      sites: luton.sites?.map((site) =>
        site.id === 'jobs' ? {...site, services: [...site.services, 'ad']} : site,
      ),
    });
    const [asked] = whoIsAsked(luton, after);
    assert.deepEqual(
      [asked?.category.id, asked?.sites.map(({id}) => id), asked?.isVoid],
      ['ads', ['jobs'], false],
    );
    assert.deepEqual(told(luton, after), askedByCookie(luton, after));
  });
});

describe('what changed', () => {
  it('is told by part, key and language, and cookies by their names', () => {
    const at = serviceAt('google-analytics');
    const after = [
      [['services', at, 'cookies', 0, 'lifetime'], 'P1D'],
      [['categories', 1, 'name', 'cy'], 'Newydd'],
      [['lifetime'], 'P1Y'],
    ].reduce((value: unknown, [path, next]) => setAt(value, path as Path, next), luton);
    assert.deepEqual(
      changesBetween(luton, after).map(({id, kind, keys}) => [
        id,
        kind,
        keys.map(({steps}) => steps.join(' ')),
      ]),
      [
        ['', 'changed', ['lifetime']],
        ['performance', 'changed', ['name cy']],
        ['google-analytics', 'changed', ['cookies _ga lifetime']],
      ],
    );
  });

  it('tells of what was added, removed and moved', () => {
    const [first, second, ...rest] = luton.sites ?? [];
    const after = {
      ...luton,
      sites: [second, first, ...rest.slice(1), {id: 'new', name: 'New', services: []}],
    };
    assert.deepEqual(
      changesBetween(luton, after).map(({id, kind}) => [id, kind]),
      [
        ['new', 'added'],
        [rest[0]?.id, 'removed'],
        ['', 'moved'],
      ],
    );
  });
});
