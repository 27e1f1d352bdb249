/** What must hold for whatever is stored, disclosed and answered; each property is tried with so many inputs. */
import {isDeepStrictEqual} from 'node:util';

import fc from 'fast-check';

import {disclose} from '../../../components/catalogue/disclosure.js';
import type {Catalogue} from '../../../components/catalogue/schema.js';
import {applyChoice, formatConsent} from '../../../components/consent/consent-reducer.js';
import {
  allowedIds,
  allows,
  type CategoryAnswer,
  type Consent,
  type DisclosedCategory,
  undecided,
} from '../../../components/consent/consent.js';
import {parseConsent} from '../../../components/consent/cookie-text.js';
import {initialConsent} from '../../../components/consent/initial-consent.js';
import {reconcile} from '../../../components/consent/reconcile.js';
import {settleConsent} from '../../../components/consent/settle-consent.js';

const now = 20_000 * 86_400;
const ids = ['counting', 'videos', 'looks'];
const serviceIds = ['counter', 'recorder', 'tube', 'reel'];
const answer = fc.option(fc.boolean(), {nil: undefined});
const revision = fc.constantFrom('r1', 'r2');

/** Each service in one of the categories, or in none. */
const places = fc.tuple(...serviceIds.map(() => fc.integer({min: 0, max: ids.length})));

const disclosure: fc.Arbitrary<readonly DisclosedCategory[]> = fc
  .tuple(
    places,
    ...ids.map(() =>
      fc.record({
        basis: fc.constantFrom(
          'necessary' as const,
          'consent' as const,
          'consent' as const,
          'exempt' as const,
        ),
        revision,
        used: fc.boolean(),
        isThere: fc.boolean(),
      }),
    ),
  )
  .map(([at, ...categories]) =>
    categories.flatMap(({isThere, ...rest}, i) =>
      isThere
        ? [
            {
              ...{...rest, id: ids[i] ?? '', signals: []},
              // As the real one does, it changes with the services.
              revision: rest.revision + at.map((place) => Number(place === i)).join(''),
              services: serviceIds.filter((_, j) => at[j] === i),
            },
          ]
        : [],
    ),
  );

const consent: fc.Arbitrary<Consent> = fc
  .tuple(
    fc.integer({min: 0, max: 300}),
    places,
    ...ids.map(() =>
      fc.record({
        basis: fc.constantFrom('consent' as const, 'exempt' as const),
        revision,
        allowed: answer,
        outdated: fc.boolean(),
        own: fc.tuple(answer, answer, answer, answer),
      }),
    ),
  )
  .map(([age, at, ...categories]) => ({
    when: now - age * 86_400,
    days: 183,
    categories: categories.map(({basis, revision, allowed, outdated, own}, i): CategoryAnswer => ({
      ...{id: ids[i] ?? '', basis, revision, allowed, signals: []},
      ...(outdated && (allowed === false) === (basis === 'consent') && {outdated}),
      services: serviceIds.flatMap((id, j) => (at[j] === i ? [{id, allowed: own[j]}] : [])),
    })),
  }));

/** A text as a browser may have it: one of ours, or anything. */
const text = fc.oneof({arbitrary: consent.map((each) => formatConsent(each)), weight: 9}, fc.string());

/** Ids to which a stored text says no, whatever it was given to and however long ago. */
function refusedIn(stored: string): Set<string> {
  const {categories} = parseConsent(stored, Number(stored.split('.')[1]));
  return new Set(
    categories.flatMap(({id, allowed, services}) => [
      ...(allowed === false ? [id] : []),
      ...services.filter((each) => (each.allowed ?? allowed) === false).map((each) => each.id),
    ]),
  );
}

const basisOf = (disclosed: readonly DisclosedCategory[], id: string) =>
  disclosed.find((each) => each.id === id || each.services.includes(id));

const stored = fc.record({
  copies: fc.array(text, {maxLength: 3}),
  given: fc.option(text, {nil: undefined}),
  disclosed: disclosure,
  refused: fc.boolean(),
});

const catalogue: Catalogue = {
  version: 1,
  name: 'A council',
  categories: [
    {id: 'counting', name: 'a', description: 'a', basis: 'consent', signals: ['analytics_storage']},
    {id: 'videos', name: 'a', description: 'a', basis: 'consent'},
  ],
  services: [
    {
      id: 'counter',
      category: 'counting',
      name: 'a',
      provider: 'a',
      purpose: 'a',
      hosts: ['a'],
      cookies: [{names: ['a']}],
    },
    {id: 'tube', category: 'videos', name: 'a', provider: 'a', purpose: 'a'},
  ],
};
type Draft = Record<'categories' | 'services', [Record<string, unknown>, Record<string, unknown>]>;
const edits: Readonly<Record<string, (draft: Draft, to: string) => void>> = {
  name: ({categories: [first]}, to) => void (first['name'] = to),
  description: ({categories: [first]}, to) => void (first['description'] = {en: to, cy: 'a'}),
  basis: ({categories: [first]}) => void (first['basis'] = 'exempt'),
  signals: ({categories: [first]}) => void (first['signals'] = ['analytics_storage', 'ad_storage']),
  id: ({services: [first]}, to) => void (first['id'] = to),
  provider: ({services: [first]}, to) => void (first['provider'] = to),
  purpose: ({services: [first]}, to) => void (first['purpose'] = to),
  hosts: ({services: [first]}, to) => void (first['hosts'] = ['a', to]),
  'purpose of a cookie': ({services: [first]}, to) => void (first['cookies'] = [{names: ['a'], purpose: to}]),
  'domain of a cookie': ({services: [first]}, to) => void (first['cookies'] = [{names: ['a'], domain: to}]),
};

/** Every property, by the sentence that it proves. */
export const properties: Readonly<Record<string, fc.IRawProperty<unknown>>> = {
  'nothing is allowed but what is disclosed, and what needs consent only on a yes to that very disclosure':
    fc.property(stored, ({copies, given, disclosed, refused}) => {
      const parsed = copies.map((copy) => parseConsent(copy, now));
      const {consent: settled} = settleConsent({copies, given}, disclosed, now, refused);
      return allowedIds(settled).every((id) => {
        const told = basisOf(disclosed, id);
        if (told?.basis !== 'consent') return !!told;
        return parsed.some(
          (copy) =>
            allows(copy, id) &&
            copy.categories.some(
              (each) => each.id === told.id && each.basis === 'consent' && each.revision === told.revision,
            ),
        );
      });
    }),
  'a no wins over every other copy, and one given on this host over whatever is stored, for ever':
    fc.property(stored, ({copies, given, disclosed, refused}) => {
      const {consent: settled} = settleConsent({copies, given}, disclosed, now, refused);
      const fresh = copies.filter((copy) => parseConsent(copy, now).when && !isOld(copy));
      const noes = [...fresh, ...(given ? [given] : [])].map(refusedIn);
      return allowedIds(settled).every(
        (id) => basisOf(disclosed, id)?.basis === 'necessary' || !noes.some((each) => each.has(id)),
      );
    }),
  'what is settled stays settled: as text, for the next page, and when it is settled again': fc.property(
    stored,
    ({copies, given, disclosed, refused}) => {
      const settled = settleConsent({copies, given}, disclosed, now, refused);
      const begun = allowedIds(parseConsent(settled.text, now));
      const allowed = allowedIds(settled.consent);
      if (!begun.every((id) => allowed.includes(id))) return false;
      if (settled.rewrite === undefined) return true;
      const again = settleConsent({copies: [settled.rewrite], given}, disclosed, now, refused);
      return (
        again.rewrite === undefined &&
        again.consent.categories.every(({id}) => !allows(again.consent, id) || allowed.includes(id))
      );
    },
  ),
  'what was told nowhere does not run by what this site notes, once the browser says no': fc.property(
    stored,
    ({copies, given, disclosed}) => {
      const {consent: settled, text} = settleConsent({copies, given}, disclosed, now, false);
      const untold = settled.categories.filter(({basis, outdated}) => basis === 'exempt' && outdated);
      const noted = parseConsent(text, now, true);
      return untold.every(({id, services}) =>
        [id, ...services.map((each) => each.id)].every((each) => !allows(noted, each)),
      );
    },
  ),
  'an answer changes what it names and nothing else, and is read as it was given': fc.property(
    fc.record({stored, named: fc.dictionary(fc.constantFrom(...ids, ...serviceIds), fc.boolean())}),
    ({stored: {copies, given, disclosed, refused}, named}) => {
      const before = settleConsent({copies, given}, disclosed, now, refused).consent;
      const known = Object.fromEntries(Object.entries(named).filter(([id]) => basisOf(disclosed, id)));
      const after = applyChoice(before, known, disclosed, now, 183);
      const written = formatConsent(after);
      const read = settleConsent({copies: [written], given: written}, disclosed, now, refused).consent;
      return disclosed
        .flatMap(({id, services}) => [id, ...services])
        .every((id) => {
          const told = basisOf(disclosed, id);
          const says = known[id] ?? (told && known[told.id]);
          const isNecessary = told?.basis === 'necessary';
          const expected = isNecessary || (says ?? allows(before, id));
          return allows(after, id) === expected && (!read.when || allows(read, id) === expected);
        });
    },
  ),
  'somebody who answered nothing is where nothing was to be reconciled': fc.property(
    disclosure,
    fc.boolean(),
    (disclosed, refused) =>
      isDeepStrictEqual(initialConsent(disclosed, refused), reconcile(undecided, disclosed, refused)),
  ),
  'no text makes the reader throw, or holds a character that it should not': fc.property(text, (stored) => {
    const read = parseConsent(stored, now);
    return /^[A-Za-z0-9._~-]*$/.test(formatConsent(read));
  }),
  'whatever consent rests on changes the revision of its category, and of no other': fc.property(
    fc.record({
      what: fc.constantFrom(...Object.keys(edits)),
      to: fc.stringMatching(/^[b-z]{1,8}$/),
    }),
    ({what, to}) => {
      const draft = structuredClone(catalogue) as unknown as Draft;
      edits[what]?.(draft, to);
      const [first, second] = disclose(catalogue, undefined);
      const [changed, other] = disclose(draft as unknown as Catalogue, undefined);
      return changed?.revision !== first?.revision && other?.revision === second?.revision;
    },
  ),
};

function isOld(copy: string): boolean {
  const {when, days} = parseConsent(copy, Number(copy.split('.')[1]));
  return now >= when + days * 86_400;
}
