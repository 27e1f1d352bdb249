/** A day on which somebody makes up answers, in Cloudflare's own runtime: what there is room for, and what is said of the rest. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {MOST_ANSWERS} from '../../../components/receiver/tables.js';
import {type OpenStore, openStore} from './open-store.js';

const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
const answer = (id: string) => ({
  by: 'page',
  language: 'en',
  categories: [{id, revision: 'a', services: []}],
});

let store: OpenStore;
before(async () => {
  store = await openStore(30);
});
after(() => store.close());

const statusOf = async (id: string) => (await store.send(answer(id))).status;
/** Fills today with made-up answers, from one number to another. */
const fill = (from: number, to: number) =>
  store.sql(`WITH RECURSIVE made(up) AS (VALUES (${from}) UNION ALL SELECT up + 1 FROM made WHERE up < ${to - 1})
    INSERT INTO answers SELECT '${day(0)}', '', 'en', 'page', 'made-up-' || up, 'a', 1 FROM made`);

describe('a day of made-up answers', {timeout: 60_000}, () => {
  it('leaves those of the day before their place, and its record says how many there was no room for', async () => {
    for (const id of ['usual', 'seldom']) assert.equal(await statusOf(id), 204);
    await store.sql(`UPDATE answers SET day = '${day(1)}'`);
    await fill(0, MOST_ANSWERS);
    assert.deepEqual(
      [await statusOf('new'), await statusOf('newer'), await statusOf('usual')],
      [429, 429, 204],
    );
    // There is an end to that, too.
    await fill(MOST_ANSWERS, 2 * MOST_ANSWERS);
    assert.deepEqual([await statusOf('seldom'), await statusOf('usual')], [429, 204]);
    const said = await store.sql(
      `SELECT * FROM answers WHERE day = '${day(0)}' AND answer NOT LIKE 'made-up%'`,
    );
    assert.deepEqual(said, [
      [day(0), '', '', 'refused', '', '', 3],
      [day(0), '', 'en', 'page', 'usual=open', 'usual=a', 2],
    ]);
  });
});
