import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {readMessage} from '../../../components/receiver/message.js';
import {refuse} from '../../../components/receiver/refuse.js';
import {cellsOf, readKeptDays, toCsv} from '../../../components/receiver/tables.js';
import {allSettings} from './kept-days.js';
import {messages, SITES} from './messages.js';

const day = '2026-11-29';

describe('a receiver', () => {
  for (const {name, body, row, why} of messages)
    it(`${row ? 'keeps' : 'refuses'} ${name}`, () => {
      const kept = readMessage(body, SITES);
      if (why) assert.match(String(kept), why);
      else assert.deepEqual(typeof kept === 'string' ? kept : cellsOf(kept, day), [day, ...(row ?? [])]);
    });

  it('takes messages without a site, and no others, where it was told of none', () => {
    assert.equal(typeof readMessage('{"count":"yes"}', []), 'object');
    assert.match(String(readMessage('{"count":"yes","site":"main"}', [])), /not counted here/);
  });

  for (const {setting, days, isWrong} of allSettings)
    it(`${isWrong ? 'reads no number of days in' : 'keeps rows for'} ${JSON.stringify(setting)}`, () => {
      assert.equal(readKeptDays(setting), isWrong ? undefined : days);
    });

  it('lists rows as CSV that no spreadsheet takes for formulas', () => {
    const csv = toCsv('counts', [[day, 'main', 'yes', 3]]);
    assert.equal(csv, `day,site,event,number\r\n${day},main,yes,3\r\n`);
    const cells = messages.flatMap(({row = []}) => row);
    assert.deepEqual(
      cells.filter((cell) => /[",\r\n\t]|^[=+@-]/.test(cell)),
      [],
    );
  });

  it('reads nothing of what is no message of its sites', () => {
    const good = {
      method: 'POST',
      origin: 'https://a.example',
      type: 'text/plain;charset=UTF-8',
      length: '30',
    };
    const status = (change: object) => refuse({...good, ...change}, ['https://a.example'])?.status;
    assert.equal(status({}), undefined);
    assert.equal(status({type: 'application/json', length: null}), undefined);
    assert.equal(status({method: 'PUT'}), 405);
    for (const origin of [
      null,
      'null',
      '',
      'https://a.example.evil.example',
      'http://a.example',
      'https://A.example',
    ])
      assert.equal(status({origin}), 403, String(origin));
    for (const type of [
      null,
      'text/html',
      'multipart/form-data',
      'text/plainer',
      'application/x-www-form-urlencoded',
    ])
      assert.equal(status({type}), 415, String(type));
    assert.equal(status({length: '16385'}), 413);
  });
});
