/**
 * The text of the consent cookie, version 1, which servers may read too:
 *
 *     1.1763942400.183.performance~y3~x3k9f2~google-analytics~hotjar_n.third-party~n~9fk2lq~youtube~vimeo
 *
 * Fields are separated by dots: version, when (the day, in Unix seconds: the second would all but identify a visitor), days
 * it holds, then one field a category. Its parts are separated by tildes: id, answer, revision, then each service the answer
 * covers, with `_y` or `_n` where that service was answered alone. The answer is `y`, `n`, `r` (no, to what was disclosed
 * before: asked again), `-` (open, or services only), or for exempt uses `e` (on), `u` (on, and the visitor is still to be
 * told) and `o` (objected).
 * Behind the answer stand the places of the Consent Mode signals that it carries (3 is `analytics_storage`).
 * Only `A-Za-z0-9._~-` are used: quotes, commas and braces make Java servers lose their own session cookie.
 */
import {type CategoryAnswer, type Consent, undecided} from './consent.js';
import {signals} from './signals.js';

const day = 86400;

/**
 * Reads the cookie's value. What is unreadable, of another version, or from the future is `undecided`; a yes or no
 * that is past its days is left out; what is exempt stays as it was, to be told of again.
 *
 * @param now Unix seconds.
 * @param refused Whether the browser says no for its visitor: to each exempt use that they are still to be told of.
 */
export function parseConsent(text: string, now: number, refused?: boolean): Consent {
  const [version, when, days, ...fields] = text.split('.');
  const from = Number(when);
  const holds = Number(days);
  // A clock that was set back must not make an answer eternal: five minutes of difference are let pass.
  if (version !== '1' || !(from > 0 && from <= now + 300 && holds > 0 && holds <= 400)) return undecided;
  const categories: CategoryAnswer[] = [];
  for (const field of fields) {
    const category = parseCategory(field, refused);
    if (!category) return undecided;
    if (now < from + holds * day) categories.push(category);
    else if (!refused && category.basis === 'exempt') categories.push({...category, outdated: true});
  }
  return categories.length ? {when: from, days: holds, categories} : undecided;
}

/** A field, and what stands between its tildes. */
type Parts = readonly [
  field: string,
  id: string,
  answer: string,
  grants: {includes(place: number): boolean},
  revision: string,
  services: string,
];

function parseCategory(field: string, refused?: boolean): CategoryAnswer | undefined {
  const match = /^([a-z0-9-]+)~([ynreou-])([0-6]*)~([a-z0-9]+)((?:~[a-z0-9-]+(?:_[yn])?)*)$/.exec(field);
  if (!match) return undefined;
  const [, id, answer, grants, revision, services] = match as readonly unknown[] as Parts;
  return {
    id,
    basis: 'eou'.includes(answer) ? 'exempt' : 'consent',
    allowed: answer === '-' ? undefined : (refused ? 'ye' : 'yeu').includes(answer),
    revision,
    outdated: 'ru'.includes(answer),
    signals: signals.filter((_, i) => grants.includes(i)),
    services: services
      .split('~')
      .slice(1)
      .map((service) => {
        const [id, own] = service.split('_') as [string, ('y' | 'n')?];
        return {id, allowed: own && own === 'y'};
      }),
  };
}
