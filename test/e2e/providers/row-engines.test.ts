/**
 * Providers that are in no code, from their rows alone: however their frames come to a visitor, in every engine. What
 * leaves is counted from outside the browser, as WebKit's driver can't intercept requests.
 */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {engineNames, runnableEngines} from '../../browsers/find.js';
import {rowFrames} from '../../node/rewriter/row-frames.js';
import {waitForEqual, waitUntil} from '../wait-until.js';
import {openVisitor, type Visitor} from '../network-meter/engines.js';
import {type Outside, startOutside} from '../network-meter/proxy.js';
import {pasted, startRowPages, type Way, ways} from './row-pages.js';

const {run, skipped} = runnableEngines();
let pages: Awaited<ReturnType<typeof startRowPages>>;
before(async () => {
  pages = await startRowPages();
});
after(() => pages.close());

for (const line of skipped) it(line, {skip: true});

/** What each placeholder of the page shows: its question, with the link beside it, or its frame. */
const shown = (visitor: Visitor) =>
  visitor.evaluate(() =>
    [...document.querySelectorAll('video-consent-placeholder')].map(({shadowRoot}) => ({
      asks: shadowRoot?.querySelector('[part=always]')?.textContent?.trim() ?? '',
      link: shadowRoot?.querySelector<HTMLAnchorElement>('.links a')?.href ?? '',
      hasFrame: !!shadowRoot?.querySelector('iframe'),
    })),
  );
const question = ({name, src}: (typeof rowFrames)[number]) => ({
  asks: `Always allow ${name}`,
  link: src,
  hasFrame: false,
});
const questions = rowFrames.map(question);

/** Waits until each provider is asked about and no frame is left. */
async function waitForQuestions(visitor: Visitor): Promise<void> {
  await waitForEqual(() => shown(visitor), questions);
  assert.equal(await visitor.evaluate(() => document.querySelectorAll('iframe').length), 0);
}

async function open(visitor: Visitor, way: Way): Promise<void> {
  await visitor.goto(pages.address(way));
  if (!way.isLate) return;
  await visitor.wait(300);
  await visitor.evaluate((html) => {
    const late = document.querySelector('main');
    if (late) late.innerHTML = html;
  }, pasted);
}

/** Says yes to one provider while its placeholder is in view, and waits until something is asked for. */
async function allow(visitor: Visitor, outside: Outside, place: number): Promise<void> {
  const scroll = () =>
    visitor.evaluate((i) => {
      document.querySelectorAll('video-consent-placeholder')[i]?.scrollIntoView({block: 'center'});
    }, place);
  outside.reset();
  await visitor.evaluate(
    async (id) => void (await window.askFirst?.answer({[id]: true})),
    rowFrames[place]?.service ?? '',
  );
  await waitUntil(async () => {
    await scroll();
    return outside.seen().requests.length > 0;
  }, `a request for ${rowFrames[place]?.src}`);
  await visitor.wait(150);
}

// Each engine waits for itself.
describe('a frame that only a row of the catalogue knows', {concurrency: run.length || 1}, () => {
  for (const engine of run) {
    describe(`in ${engineNames[engine]}`, {concurrency: 1}, () => {
      let outside: Outside;
      before(async () => {
        outside = await startOutside();
      });
      after(() => outside.close());

      for (const way of ways) {
        it(`${way.name}: is asked about, is alone contacted after a yes, and is gone after a withdrawal`, async (test) => {
          if (way.name.endsWith('WordPress') && pages.missing) return test.skip(pages.missing);
          // Of its own, as browsers learn whom a page contacts, and connect to them the next time.
          const visitor = await openVisitor(engine, outside);
          try {
            outside.reset();
            await open(visitor, way);
            await waitForQuestions(visitor);
            await visitor.wait(500);
            const {connections, requests} = outside.seen();
            test.diagnostic(`before a yes: ${connections.size} hosts, ${requests.length} requests`);
            if (way.holds !== 'in the end') assert.deepEqual(requests, []);
            if (way.holds === 'connections') assert.deepEqual([...connections], []);

            for (const [place, {service, src}] of rowFrames.entries()) {
              await allow(visitor, outside, place);
              const seen = outside.seen();
              assert.deepEqual([...new Set(seen.requests)], [src]);
              assert.deepEqual([...seen.connections.keys()], [`${new URL(src).hostname}:443`]);
              assert.deepEqual(
                (await shown(visitor)).map(({hasFrame}) => hasFrame),
                rowFrames.map((_, i) => i === place),
              );
              await visitor.evaluate(async (id) => void (await window.askFirst?.withdraw(id)), service);
              await waitForQuestions(visitor);
            }
          } finally {
            await visitor.close();
          }
        });
      }
    });
  }
});
