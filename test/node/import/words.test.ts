/** How the words of a list are understood. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {fromPattern} from '../../../components/import/data.js';
import {readHeading} from '../../../components/import/headings.js';
import {readLifetime} from '../../../components/import/lifetime.js';
import {readNames} from '../../../components/import/names.js';

describe('a lifetime in words', () => {
  const understood: readonly (readonly [words: string, value: string])[] = [
    ['When you close your browser', 'session'],
    ['Session', 'session'],
    ['until the browser is closed', 'session'],
    ['End of session', 'session'],
    ['Persistent', 'persistent'],
    ['Never expires', 'persistent'],
    ['Six months', 'P6M'],
    ['13 months', 'P13M'],
    ['30 mins', 'PT30M'],
    ['1 Year', 'P1Y'],
    ['2 years', 'P2Y'],
    ['One week', 'P1W'],
    ['1 year 1 month', 'P1Y1M'],
    ['1 month 4 days', 'P1M4D'],
    ['24 hours', 'PT24H'],
    ['90 seconds', 'PT90S'],
    ['365 days', 'P365D'],
    ['a year', 'P1Y'],
    ['Half an hour', 'PT30M'],
    ['1.5 years', 'P18M'],
    ['P6M', 'P6M'],
    ['Expires after 2 hours of inactivity', 'PT2H'],
  ];
  for (const [words, value] of understood)
    it(`takes “${words}” for ${value}`, () => assert.equal(readLifetime(words).value, value));

  for (const words of ['', '-', 'N/A', 'unknown'])
    it(`knows that “${words}” says nothing`, () =>
      assert.deepEqual(readLifetime(words), {isGuess: false, isUnread: false}));

  for (const words of ['sometimes', 'Various', 'see the policy of Google', '1.7 months'])
    it(`does not invent a lifetime for “${words}”`, () =>
      assert.deepEqual(readLifetime(words), {isGuess: false, isUnread: true}));

  for (const [words, value] of [
    ['up to 2 years', 'P2Y'],
    ['8 months / session', 'P8M'],
    ['30 days or 1 day', 'P30D'],
    ['2 minutes (extended every 30 seconds)', 'PT2M'],
  ] as const)
    it(`says that it guessed at “${words}”`, () =>
      assert.deepEqual(readLifetime(words), {value, isGuess: true, isUnread: false}));
});

describe('the names of a cell', () => {
  const cells: readonly (readonly [cell: string, names: readonly unknown[]])[] = [
    ['_ga', ['_ga']],
    ['AWSALB, AWSALBCORS', ['AWSALB', 'AWSALBCORS']],
    ['ASP.NET_SessionId language', ['ASP.NET_SessionId', 'language']],
    ['"candidatePortal, candidatePortalSameSite"', ['candidatePortal', 'candidatePortalSameSite']],
    ['VISITOR_INFO1_LIVE and YSC', ['VISITOR_INFO1_LIVE', 'YSC']],
    ['_hjid / _hjSession', ['_hjid', '_hjSession']],
    ['__KBCookie__/luton/directory', ['__KBCookie__/luton/directory']],
    ['_ga_[property_id]', [{name: '_ga_[property_id]', matches: '_ga_*'}]],
    ['_ga_<container id>', [{name: '_ga_<container id>', matches: '_ga_*'}]],
    ['lumesse.apply.version.#', [{name: 'lumesse.apply.version.#', matches: 'lumesse.apply.version.*'}]],
    ['wp-settings-*', ['wp-settings-*']],
    ['_ga (Google Analytics)', ['_ga']],
    ['.ASPXANONYMOUS', ['.ASPXANONYMOUS']],
  ];
  for (const [cell, names] of cells)
    it(`are ${JSON.stringify(names)} in “${cell}”`, () => assert.deepEqual(readNames(cell).names, names));

  it('leave out what would match other people’s cookies, and say so', () => {
    const {names, leftOut} = readNames('*_track');
    assert.deepEqual(names, []);
    assert.match(leftOut.join(), /three characters/);
  });
});

describe('a regular expression', () => {
  for (const [pattern, name] of [
    ['^_ga', '_ga*'],
    ['^_gid$', '_gid'],
    ['^_pk_.*$', '_pk_*'],
    ['^sid\\.[a-f0-9]+$', 'sid.*'],
  ] as const)
    it(`${pattern} is ${name}`, () => assert.equal(fromPattern(pattern), name));
});

describe('a heading', () => {
  const headings: readonly (readonly [text: string, is: string])[] = [
    ['Strictly necessary cookies', 'category'],
    ['Enabling website functionality (Strictly necessary cookies)', 'category'],
    ['Necessary cookies (6)', 'category'],
    ['Analytics', 'category'],
    ['Google Analytics', 'name'],
    ['Google Analytics cookies', 'name'],
    ['Job search on jobs.luton.gov.uk', 'site'],
    ['Luton Family Hubs: www.familyhubs.luton.gov.uk', 'site'],
    ['Cookies used on our branded webpages', 'group'],
    ['Cookies used on websites we’ve commissioned', 'group'],
    ['How to manage cookies', 'other'],
    ['On this page...', 'other'],
  ];
  for (const [text, is] of headings) it(`“${text}” is a ${is}`, () => assert.equal(readHeading(text).is, is));
});
