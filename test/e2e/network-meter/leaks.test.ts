/** What leaves the browser before a yes and after a withdrawal, counted outside of it, in every engine there is. */
import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';

import {demoHosts} from '../../../stories/sites/demo-addresses.js';
import {startSites} from '../../../stories/sites/serve.js';
import {engineNames, runnableEngines} from '../../browsers/find.js';
import {startCorpus} from '../../embed-markup/serve.js';
import {waitUntil} from '../wait-until.js';
import {countLoads, type Count} from './count-loads.js';
import {openVisitor, type Visitor} from './engines.js';
import {finishReport, report} from './leak-report.js';
import {startOutside, type Outside} from './proxy.js';

/** How many times a page is loaded; `npm run leaks` loads it 20 times. */
const LOADS = Number(process.env['ASK_FIRST_LOADS'] ?? 5);
/** The same for pages that are many, or that are only measured. */
const FEWER_LOADS = Math.ceil(LOADS / 4);

const {run, skipped} = runnableEngines();
let sites: Awaited<ReturnType<typeof startSites>>;
let corpus: Awaited<ReturnType<typeof startCorpus>>;

before(async () => {
  sites = await startSites({port: 0});
  corpus = await startCorpus();
});
after(async () => {
  await Promise.all([sites.close(), corpus.close()]);
  finishReport();
});

const markup = (...paths: string[]) => paths.map((path) => corpus.address + path);
const demo = (host: string, path = '/') => `http://${host}.localhost:${sites.port}${path}`;

/** Every page of every demo site. */
function demoPages(): readonly string[] {
  return [...demoHosts].flatMap(([host, site]) => {
    // The neighbour is another council, which does not have the suite.
    if (!host.endsWith('.localhost') || site === 'neighbour') return [];
    const folder = fileURLToPath(new URL(`../../../stories/sites/${site}`, import.meta.url));
    const pages = readdirSync(folder).filter((file) => file.endsWith('.html'));
    return pages.map((file) =>
      demo(host.replace('.localhost', ''), `/${file.replace(/(index)?\.html$/, '')}`),
    );
  });
}

for (const line of skipped) it(line, {skip: true});

// Each engine waits for itself.
describe('what leaves the browser', {concurrency: run.length || 1}, () => {
  for (const engine of run) {
    describe(`in ${engineNames[engine]}`, {concurrency: 1}, () => {
      let outside: Outside;
      before(async () => {
        outside = await startOutside();
      });
      after(() => outside.close());

      /** Counts in a profile of its own: browsers learn whom a page contacts, and connect to them the next time. */
      const count = async (urls: readonly string[], times = LOADS): Promise<Count> => {
        const visitor = await openVisitor(engine, outside);
        try {
          return await countLoads(visitor, outside, urls, times);
        } finally {
          await visitor.close();
        }
      };

      it('nobody is contacted by the demo sites before a yes', async () => {
        const counted = await count(demoPages(), FEWER_LOADS);
        report(engine, 'demo sites', counted);
        assert.deepEqual([counted.connections, counted.addresses], [0, []]);
      });

      it('nobody is contacted by the suite’s own tags, links and held markup before a yes', async () => {
        const counted = await count(markup('/ours'));
        report(engine, 'own tags, links and held markup', counted);
        assert.deepEqual([counted.connections, counted.addresses], [0, []]);
      });

      it('no request leaves frames that others wrote before a yes, where frames are held strictly', async () => {
        const counted = await count(markup('/strict/frames', '/strict/ways'));
        report(engine, 'frames of others, strict', counted);
        assert.deepEqual(counted.addresses, []);
      });

      it('what frames that others wrote contact without that is measured', async () => {
        report(engine, 'one frame of others, plain', await count(markup('/plain/one-frame')));
        const all = markup('/plain/frames', '/plain/ways');
        report(engine, 'frames of others, plain', await count(all, FEWER_LOADS));
      });

      it('a leak that is planted is counted', async () => {
        const {requests, connections, addresses} = await count(markup('/planted'), 3);
        assert.deepEqual(addresses, ['https://i.ytimg.com/vi/x/0.jpg']);
        assert.ok(requests >= 3 && connections >= 1, `${requests} requests, ${connections} connections`);
      });

      for (const [name, pages] of Object.entries({
        'the demo sites': () => [demo('www.luton', '/news'), demo('jobs.luton', '/video'), demo('www.luton')],
        'held markup': () => markup('/ours', '/strict/frames', '/text'),
      })) {
        it(`Back and Forward contact nobody after a withdrawal: ${name}`, async () => {
          const visitor = await openVisitor(engine, outside);
          try {
            await allowVisitAndWithdraw(visitor, outside, pages());
            outside.reset();
            for (const way of ['back', 'back', 'forward', 'forward', 'back', 'reload'] as const) {
              await visitor[way]();
              await visitor.wait(500);
              assert.deepEqual(outside.seen().requests, [], `${way}, at ${await addressOf(visitor)}`);
            }
          } finally {
            await visitor.close();
          }
        });
      }
    });
  }
});

const addressOf = (visitor: Visitor) => visitor.evaluate(() => location.href);

async function allowVisitAndWithdraw(
  visitor: Visitor,
  outside: Outside,
  [first = '', ...more]: readonly string[],
): Promise<void> {
  outside.reset();
  await visitor.goto(first);
  await visitor.click('Accept extra cookies');
  // Frames are lazy, and what is still being laid out above one moves it away again.
  await waitUntil(async () => {
    await visitor.evaluate(() => document.querySelector('video-consent-placeholder')?.scrollIntoView());
    return outside.seen().requests.length;
  }, `what was allowed at ${first}`);
  for (const url of more) {
    await visitor.goto(url);
    await untilQuiet(visitor, outside);
  }
  await visitor.evaluate(() => window.askFirst?.withdraw());
  assert.equal(await visitor.evaluate(() => window.askFirst?.allows('youtube')), false);
  await untilQuiet(visitor, outside);
}

/** Stays on the page until half a second has gone by without a request: what was allowed may still be on its way. */
async function untilQuiet(visitor: Visitor, outside: Outside): Promise<void> {
  const count = () => outside.seen().requests.length;
  await waitUntil(async () => {
    const before = count();
    await visitor.wait(500);
    return count() === before;
  }, 'half a second without a request');
}
