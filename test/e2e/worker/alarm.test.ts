/** The alarm of the Worker's receiver, set off by Cloudflare's own runtime: what it deletes, and when it comes again. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {KEPT_DAYS} from '../../../components/receiver/tables.js';
import {daysOfSettings, wrongSettings} from '../../node/receiver/kept-days.js';
import {waitUntil} from '../wait-until.js';
import {type OpenStore, openStore} from './open-store.js';

const DAY = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString().slice(0, 10);

async function withStore(keptDays: unknown, use: (store: OpenStore) => Promise<void>): Promise<void> {
  const store = await openStore(keptDays);
  try {
    await use(store);
  } finally {
    await store.close();
  }
}

/** Days that are left of these once the alarm has gone off. */
async function daysLeft(store: OpenStore, days: readonly number[]): Promise<readonly unknown[]> {
  for (const each of days)
    await store.sql(`INSERT INTO counts VALUES ('${daysAgo(each)}', 'main', 'yes', 7)`);
  await store.ring();
  await waitUntil(async () => ((await store.due()) ?? 0) > Date.now() + DAY / 2, 'an alarm of another day');
  return (await store.sql('SELECT DISTINCT day FROM counts ORDER BY day')).flat();
}

describe('what the Worker received', {timeout: 120_000}, () => {
  it('is looked through a day after the first of it came', () =>
    withStore(30, async (store) => {
      assert.equal(await store.due(), null);
      assert.equal((await store.send({count: 'asked'})).status, 204);
      assert.deepEqual(await store.sql('SELECT day FROM counts'), [[daysAgo(0)]]);
      const due = await store.due();
      assert.ok(Math.abs((due ?? 0) - Date.now() - DAY) < 60_000, String(due));
    }));

  for (const [setting, days] of daysOfSettings)
    it(`is deleted once it is older than ${JSON.stringify(setting)} says, where nobody asks for it`, () =>
      withStore(setting, async (store) => {
        const left = await daysLeft(store, [days + 1, days, 0]);
        assert.deepEqual(left, [daysAgo(days), daysAgo(0)]);
        assert.doesNotMatch(store.log(), /ASK_FIRST_KEEP_DAYS/);
      }));

  for (const setting of wrongSettings)
    it(`is kept for ${KEPT_DAYS} days where ${JSON.stringify(setting)} is said, and the log tells of it`, () =>
      withStore(setting, async (store) => {
        const left = await daysLeft(store, [KEPT_DAYS + 1, KEPT_DAYS, 0]);
        assert.deepEqual(left, [daysAgo(KEPT_DAYS), daysAgo(0)]);
        const said = `ASK_FIRST_KEEP_DAYS is ${JSON.stringify(setting)}, which is no whole number`;
        assert.ok(store.log().includes(said), store.log());
      }));
});
