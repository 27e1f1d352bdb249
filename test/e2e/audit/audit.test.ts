/** `ask-first audit` on a family in which much is wrong, and much only looks so. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import type {AuditResult} from '../../../components/audit/report/result.js';
import {findChromium} from '../../browsers/find.js';
import {askFirst, type Said} from '../../node/cli/run-command.js';
import {serveFamily} from './family.js';
import {faults, lookAlikes} from './planted.js';

process.env['CHROME_PATH'] ??= findChromium() ?? '';

describe('ask-first audit on the planted family', () => {
  let family: Awaited<ReturnType<typeof serveFamily>>;
  let said: Said;
  let result: AuditResult;

  const audit = () =>
    askFirst([
      ...['audit', family.catalogue, '--site', 'main,library,jobs,parks'],
      ...['--pause', '0', '--minutes', '30', '--json', '--quiet'],
    ]);

  before(async () => {
    family = await serveFamily();
    said = await audit();
    assert.equal(said.errors, '');
    result = JSON.parse(said.out) as AuditResult;
  });
  after(() => family.close());

  for (const {name, id} of faults)
    it(`finds ${name}`, () =>
      assert.ok(
        result.findings.some((finding) => finding.id === id),
        id,
      ));

  for (const {name, accused} of lookAlikes)
    it(`is not misled by ${name}`, () => assert.deepEqual(result.findings.filter(accused), []));

  it('finds nothing else', () => {
    const planted = new Set(faults.flatMap(({id, follows = []}) => [id, ...follows]));
    assert.deepEqual(
      result.findings.map(({id}) => id).filter((id) => !planted.has(id)),
      [],
    );
  });

  it('counts what it found, and what it took for a fault', (test) => {
    const found = faults.filter(({id}) => result.findings.some((finding) => finding.id === id));
    const misled = lookAlikes.filter(({accused}) => result.findings.some(accused));
    test.diagnostic(
      `${found.length} of ${faults.length} faults found, ${misled.length} of ${lookAlikes.length} look-alikes accused`,
    );
    assert.deepEqual([found.length, misled.length], [faults.length, 0]);
  });

  it('makes every pass on every site', () =>
    assert.deepEqual(
      result.sites.flatMap(({id, trouble, passes}) =>
        [trouble, ...Object.values(passes).map((pass) => pass.trouble)].flatMap((each) =>
          each ? `${id}: ${each}` : [],
        ),
      ),
      [],
    ));

  it('says how each site does in the ICO’s tests', () =>
    assert.deepEqual(
      result.sites.map(({id, ico}) => [id, ico.advertising, ico.rejecting, ico.tracking]),
      [
        ['main', true, true, true],
        ['library', false, true, false],
        ['jobs', true, true, false],
        ['parks', true, false, true],
      ],
    ));

  it('sends no form, follows no link that does something, and asks for nothing that robots.txt forbids', () =>
    assert.deepEqual(
      family.asked.filter(
        (each) => !/^GET | beacon\./.test(each) || /\/(?:secret|logout|sent|paid|win|paper)/.test(each),
      ),
      [],
    ));

  it('says who it is, also in what is sent once a page is gone', () =>
    assert.deepEqual(
      [...family.agents].filter((agent) => !agent.includes('AskFirstAudit/')),
      [],
    ));

  it('has met what it was not misled by', () =>
    assert.ok(family.asked.some((each) => each.endsWith('/words.js'))));

  it('ends with 1', () => assert.equal(said.code, 1));

  it('says the same a second time', async () => {
    const {at: _, ...again} = JSON.parse((await audit()).out) as AuditResult;
    const {at: __, ...once} = result;
    // A run over midnight is of another day.
    const timeless = ({findings, ...rest}: typeof once) => ({
      ...rest,
      findings: findings.map(({since: _, ...finding}) => finding),
    });
    assert.deepEqual(timeless(again), timeless(once));
  });
});
