/** What `ask-first check` says of the exceptions that a catalogue claims. */
import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';

import type {Category, Service} from '../../../components/catalogue/schema.js';
import {askFirst, makeFolder} from './run-command.js';

const us = 'Luton Council';
const claim = (service: Partial<Service> & {name: string}, category: Partial<Category> = {}) => ({
  version: 1,
  name: us,
  categories: [
    {id: 'uses', name: 'Uses', description: 'Uses', basis: 'exempt', exception: 'statistics', ...category},
  ],
  services: [{id: 'it', category: 'uses', provider: us, purpose: 'It does something.', ...service}],
});
const cookie = (name: string, more = {}) => ({cookies: [{names: [name], ...more}]});
const appearance = {exception: 'appearance'} as const;

/** Each claim, with the words by which it is told what does not fit; nothing where it is let stand. */
const claims: readonly (readonly [sentence: string, catalogue: object, warned?: RegExp])[] = [
  ['Matomo on the council’s own server', claim({name: 'Matomo', ...cookie('_pk_id*')})],
  ['Plausible, which works for its customers alone', claim({name: 'Plausible', provider: 'Plausible'})],
  [
    'a provider of whom nothing is known',
    claim({name: 'Counter', provider: 'Counters Ltd'}),
    /services\.0: its provider must work on your behalf alone/,
  ],
  [
    'the same, where the contract is said to make it a processor',
    claim({name: 'Counter', provider: 'Counters Ltd', processor: true}),
  ],
  ['recordings of visits', claim({name: 'Microsoft Clarity', processor: true}), /services\.0: it records/],
  [
    'heat maps under another name, known by their cookie',
    claim({name: 'Insights', ...cookie('_hjSession_*')}),
    /services\.0: it records/,
  ],
  ['adverts', claim({name: 'Meta Pixel', provider: 'Meta', processor: true}), /services\.0: it advertises/],
  [
    'conversions of adverts, known by their cookie',
    claim({name: 'Google Analytics', provider: 'Google', processor: true, ...cookie('_gcl_au')}),
    /services\.0: it advertises/,
  ],
  [
    'a signal of Consent Mode for adverts',
    claim({name: 'Matomo'}, {signals: ['analytics_storage', 'ad_user_data']}),
    /categories\.0\.signals\.1: no exception covers advertising/,
  ],
  [
    'Google Analytics as it comes',
    claim({name: 'Google Analytics', provider: 'Google', ...cookie('_ga')}),
    /services\.0: with its cookies .*\n.*services\.0: its provider may use what it learns/,
  ],
  [
    'Google Analytics without cookies and sharing',
    claim({name: 'Google Analytics', provider: 'Google', processor: true}),
  ],
  [
    'a cookie of another organisation',
    claim({name: 'Counter', ...cookie('visitor', {domain: 'counters.example'})}),
    /services\.0\.cookies\.0\.domain: a cookie of another organisation/,
  ],
  ['a kept size of text', claim({name: 'Text size', ...cookie('text_size')}, appearance)],
  ['statistics as appearance', claim({name: 'Matomo'}, appearance), /services\.0: it counts visitors/],
  [
    'a video as appearance',
    claim({name: 'Player', provider: 'Google', hosts: ['www.youtube.com']}, appearance),
    /services\.0: it shows content of somebody else/,
  ],
  [
    'no exception by name',
    {...claim({name: 'Matomo'}), categories: [{...claim({name: 'x'}).categories[0], exception: undefined}]},
    /categories\.0: say which exception of the law it claims/,
  ],
  [
    'an exception beside a question',
    claim({name: 'Counter'}, {basis: 'consent'}),
    /categories\.0\.exception: this key is read only where the basis is "exempt"/,
  ],
];

describe('ask-first check on a claim of an exception', () => {
  for (const [sentence, catalogue, warned] of claims)
    it(`${warned ? 'warns of' : 'lets stand'} ${sentence}`, async () => {
      const folder = makeFolder();
      writeFileSync(join(folder, 'a.json'), JSON.stringify(catalogue));
      const {code, out} = await askFirst(['check', 'a.json'], {cwd: folder});
      // A warning is no error.
      assert.equal(code, 0, out);
      if (warned) assert.match(out, warned);
      else assert.doesNotMatch(out, /warning/);
    });
});
