/** The plugin's receiver in a real WordPress with its database: what is counted, refused and kept. */
import assert from 'node:assert/strict';
import {Agent, request} from 'node:http';
import {after, before, describe, it} from 'node:test';
import {setTimeout as pause} from 'node:timers/promises';

import {allSettings} from '../../../node/receiver/kept-days.js';
import {messages, SITES} from '../../../node/receiver/messages.js';
import {bringWordPress} from './programs.js';
import {startWordPress, type WordPress} from './start-wordpress.js';

const loads = Number(process.env['ASK_FIRST_LOADS'] ?? 500);
/** Answers that are offered in a second. */
const RATE = 500;
/** What would be in the database if an address, a browser's name or a cookie were kept. */
const secrets = ['203.0.113.77', 'Browser-Of-One-Visitor', 'a1b2c3', 'page-of-one-visitor'];
/** The two ways in: what starts all of WordPress, and what does not. */
const ways = {
  'the REST API': '/index.php?rest_route=/ask-first/v1/answers',
  'receive.php': '/wp-content/plugins/ask-first/receive.php',
};
const direct = ways['receive.php'];
const agent = new Agent({keepAlive: true, maxSockets: 64});
const brought = bringWordPress();

interface Answer {
  readonly status: number | undefined;
  readonly text: string;
  readonly allows: string | undefined;
}

if ('missing' in brought)
  it('WordPress’s receiver', {skip: `skipped: WordPress’s receiver (${brought.missing})`});
else
  describe('WordPress’s receiver', () => {
    let wordpress: WordPress;
    before(async () => {
      wordpress = await startWordPress(brought.packages, {
        ASK_FIRST_COUNTS: 'yes',
        ASK_FIRST_SITES: SITES.join(' '),
        ASK_FIRST_ORIGINS: 'https://jobs.luton.example',
      });
    });
    after(async () => {
      agent.destroy();
      await wordpress?.close();
    });

    const send = (path: string, body: string, headers: Record<string, string> = {}, method = 'POST') =>
      new Promise<Answer>((resolve, reject) => {
        const {host, port} = new URL(wordpress.address);
        const asked = request(
          {
            ...{host: '127.0.0.1', port, path, method, agent},
            headers: {
              host,
              origin: wordpress.address,
              'content-type': 'text/plain;charset=UTF-8',
              'x-forwarded-for': '203.0.113.77',
              'user-agent': 'Browser-Of-One-Visitor',
              cookie: 'visitor=a1b2c3',
              referer: `${wordpress.address}/page-of-one-visitor`,
              ...headers,
            },
          },
          (response) => {
            let text = '';
            response.setEncoding('utf8');
            response.on('data', (piece: string) => (text += piece));
            response.on('end', () =>
              resolve({
                status: response.statusCode,
                text,
                allows: response.headers['access-control-allow-origin'],
              }),
            );
          },
        );
        asked.on('error', reject);
        asked.end(body);
      });
    const rowsOf = (table: 'counts' | 'answers') =>
      wordpress
        .csv(table)
        .trim()
        .split('\r\n')
        .map((line) => line.split(','));

    it('is where the pages of the site send to, and nobody else', async () => {
      assert.match(
        await wordpress.get(wordpress.address),
        /<script [^>]*data-record="[^"]*ask-first\/receive\.php" data-counts="[^"]*ask-first\/receive\.php"/,
      );
    });

    const cases = Object.entries(ways).flatMap(([way, path]) =>
      messages.map((each) => ({...each, way, path})),
    );
    for (const {name, body, row, why, way, path} of cases)
      it(`${row ? 'keeps' : 'refuses'} ${name}, through ${way}`, async () => {
        const {status, text, allows} = await send(path, body);
        assert.equal(allows, wordpress.address);
        if (why) {
          assert.equal(status, 400, text);
          return assert.match((JSON.parse(text) as {message: string}).message, why);
        }
        assert.deepEqual([status, text], [204, '']);
        const rows = rowsOf(row?.length === 2 ? 'counts' : 'answers');
        assert.ok(
          rows.some(
            ([day, ...cells]) =>
              /^\d{4}-\d\d-\d\d$/.test(day ?? '') && cells.slice(0, -1).join() === row?.join(),
          ),
          JSON.stringify(rows),
        );
      });

    for (const [way, path] of Object.entries(ways))
      it(`refuses another origin, method or type, and what is too long, through ${way}`, async () => {
        const yes = '{"count":"yes","site":"main"}';
        const before = wordpress.csv('counts');
        const status = async (body: string, headers?: Record<string, string>, method?: string) =>
          (await send(path, body, headers, method)).status;
        assert.equal(await status(yes, {origin: 'https://evil.example'}), 403);
        assert.equal(await status(yes, {origin: 'null'}), 403);
        assert.equal(await status(yes, {'content-type': 'text/html'}), 415);
        assert.equal(await status('', {}, 'GET'), path === direct ? 405 : 404);
        assert.equal(await status(`${yes.slice(0, -1)},"x":"${'x'.repeat(20_000)}"}`), 413);
        assert.equal((await send(path, yes, {origin: 'https://evil.example'})).allows, undefined);
        assert.equal(wordpress.csv('counts'), before);
        assert.equal(await status(yes, {origin: 'https://jobs.luton.example'}), 204);
      });

    it(
      `loses none of ${loads} answers that come at ${RATE} a second, and keeps nobody’s trace`,
      {timeout: 600_000},
      async () => {
        const events = ['asked', 'yes', 'no', 'chose', 'left'];
        const numbers = () => {
          const rows = rowsOf('counts');
          return events.map((event) =>
            Number(rows.find((row) => row[1] === 'jobs' && row[2] === event)?.[3] ?? 0),
          );
        };
        const before = numbers();
        const began = performance.now();
        const sending: Promise<Answer>[] = [];
        for (let index = 0; index < loads; index += 1) {
          const early = began + (index * 1000) / RATE - performance.now();
          if (early > 1) await pause(early);
          sending.push(send(direct, JSON.stringify({count: events[index % events.length], site: 'jobs'})));
        }
        const seconds = () => ((performance.now() - began) / 1000).toFixed(1);
        const offered = seconds();
        const sent = await Promise.all(sending);
        console.log(`${loads} answers offered in ${offered} s, all answered after ${seconds()} s`);
        assert.deepEqual([...new Set(sent.map(({status}) => status))], [204]);
        assert.deepEqual(
          numbers(),
          before.map((number) => number + loads / events.length),
        );
        const dump = wordpress.dump();
        assert.match(dump, /ask_first_counts[^]*chose/);
        for (const secret of secrets) assert.ok(!dump.includes(secret), secret);
        assert.doesNotMatch(wordpress.complaints(), /plugins\/ask-first/);
      },
    );

    it('leaves the answers of the day before their place on a day of made-up ones, and counts what it has no room for', async () => {
      const status = async (id: string) => {
        const categories = [{id, revision: 'a', services: []}];
        const answer = {by: 'page', site: 'main', language: 'en', categories};
        return (await send(direct, JSON.stringify(answer))).status;
      };
      wordpress.fill();
      assert.deepEqual([await status('new'), await status('newer'), await status('usual')], [429, 429, 204]);
      const rows = rowsOf('answers').map(([, ...cells]) => cells.join());
      assert.ok(rows.includes('main,,refused,,,2'));
      assert.ok(rows.includes('main,en,page,usual=open,usual=a,1'));
    });

    for (const {setting, days, isWrong} of allSettings)
      it(`keeps rows for ${days} days where ASK_FIRST_KEEP_DAYS is ${JSON.stringify(setting)}${isWrong ? ', and says so' : ''}`, () => {
        const {left, notice} = wordpress.keptDays(setting, [days + 1, days, 0]);
        assert.deepEqual(left, [0, days]);
        const said = `ASK_FIRST_KEEP_DAYS is ${JSON.stringify(setting)}, which is no whole number`;
        assert.equal(notice.includes(said), isWrong, notice);
      });

    it('deletes what has been kept for long enough', () => {
      assert.ok(wordpress.csv('counts', 'old').includes('2020-01-01,main,yes,7'));
      assert.ok(!wordpress.csv('counts').includes('2020-01-01'));
    });
  });
