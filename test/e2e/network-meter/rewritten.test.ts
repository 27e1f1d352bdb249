/** Pages whose frames were rewritten at their source, counted outside of the browser and read by it, in every engine. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {rewriteHtml} from '../../../components/rewriter/rewrite-html.js';
import {engineNames, runnableEngines} from '../../browsers/find.js';
import {startCorpus} from '../../embed-markup/serve.js';
import {countLoads} from './count-loads.js';
import {openVisitor, type Visitor} from './engines.js';
import {finishReport, report} from './leak-report.js';
import {startOutside, type Outside} from './proxy.js';
import {waitUntil} from '../wait-until.js';
import {randomPages} from '../../node/rewriter/random-pages.js';

const LOADS = Number(process.env['ASK_FIRST_LOADS'] ?? 5);

const {run, skipped} = runnableEngines();
let corpus: Awaited<ReturnType<typeof startCorpus>>;
before(async () => {
  corpus = await startCorpus();
});
after(async () => {
  await corpus.close();
  finishReport();
});

for (const line of skipped) it(line, {skip: true});

// Each engine waits for itself.
describe('pages that were rewritten', {concurrency: run.length || 1}, () => {
  for (const engine of run) {
    describe(`rewritten pages in ${engineNames[engine]}`, {concurrency: 1}, () => {
      let outside: Outside;
      let visitor: Visitor;
      before(async () => {
        outside = await startOutside();
        visitor = await openVisitor(engine, outside);
      });
      after(async () => {
        await visitor.close();
        await outside.close();
      });

      it('contact nobody before a yes, in every form of a known provider', async () => {
        const counted = await countLoads(
          visitor,
          outside,
          [`${corpus.address}/rewritten/of-known-providers`],
          LOADS,
        );
        report(engine, 'frames of known providers, rewritten', counted);
        assert.deepEqual([counted.connections, counted.addresses], [0, []]);
      });

      it('contact nobody before a yes where only the catalogue knows whose frames they have', async () => {
        const counted = await countLoads(visitor, outside, [`${corpus.address}/rewritten/of-rows`], LOADS);
        report(engine, 'frames of services of the catalogue, rewritten', counted);
        assert.deepEqual([counted.connections, counted.addresses], [0, []]);
        outside.reset();
        await visitor.goto(`${corpus.address}/rewritten/of-rows/without-suite`);
        await visitor.wait(1500);
        assert.deepEqual(outside.seen().requests, []);
        // As they were, they contact somebody each.
        await visitor.goto(`${corpus.address}/bare/of-rows`);
        const hosts = () => new Set(outside.seen().requests.map((address) => new URL(address).host));
        await waitUntil(
          () => hosts().size >= 12,
          () => `twelve hosts, and not ${[...hosts()].join(' ')}`,
        );
      });

      it('contact nobody before a yes for what stands in a placeholder’s template', async () => {
        const counted = await countLoads(visitor, outside, [`${corpus.address}/rewritten/templates`], LOADS);
        report(engine, 'templates of placeholders, rewritten', counted);
        assert.deepEqual([counted.connections, counted.addresses], [0, []]);
        // As they were, Firefox loads nearly all of it, and the others nothing.
        const plain = await countLoads(visitor, outside, [`${corpus.address}/plain/templates`], LOADS);
        report(engine, 'templates of placeholders, plain', plain);
        const hosts = new Set(plain.addresses.map((address) => new URL(address).host));
        if (engine === 'firefox') assert.ok(hosts.size >= 17, [...hosts].join(' '));
        else assert.deepEqual([plain.connections, plain.addresses], [0, []]);
      });

      it('contact nobody where the suite never runs', async () => {
        outside.reset();
        await visitor.goto(`${corpus.address}/rewritten/of-known-providers/without-suite`);
        await visitor.wait(1500);
        const {connections, requests} = outside.seen();
        assert.deepEqual([[...connections], requests], [[], []]);
        assert.ok(
          await visitor.evaluate(() => document.querySelectorAll('video-consent-placeholder a').length > 10),
        );
      });

      it('contact only those whom the rewriting does not know, in all forms there are', async () => {
        outside.reset();
        await visitor.goto(`${corpus.address}/rewritten/without-suite`);
        const paths = () => [...new Set(outside.seen().requests.map((url) => new URL(url).pathname))].sort();
        await waitUntil(() => paths().length >= 2, 'both that it does not know');
        await visitor.wait(500);
        assert.deepEqual(paths(), ['/embed/srcdocVid01', '/plugins/page_plugin_form_1.php']);
      });

      it('ask in the place of each frame', async () => {
        await visitor.goto(`${corpus.address}/rewritten/of-known-providers`);
        const look = () =>
          visitor.evaluate(() => {
            const placeholders = [...document.querySelectorAll('video-consent-placeholder')];
            const asking = placeholders.filter(({shadowRoot}) => shadowRoot?.querySelector('button'));
            return {all: placeholders.length, asking: asking.length};
          });
        // What is left is an address of Flash, which nobody can embed any more: it shows its link.
        await waitUntil(
          async () => (await look()).asking >= 17,
          async () => `17 that ask, of ${JSON.stringify(await look())}`,
        );
        assert.equal((await look()).all, 18);
      });

      it('are the same to the browser’s own parser, but for the frames', async () => {
        for (const given of randomPages(40, 3)) {
          const {html} = rewriteHtml(given);
          const [old, now] = await visitor.evaluate(
            (pages) =>
              pages.map((page) => {
                const seen = new DOMParser().parseFromString(page, 'text/html');
                const parts = (root: ParentNode): ParentNode[] => [
                  root,
                  ...[...root.querySelectorAll('template')].flatMap(({content}) => parts(content)),
                ];
                const isFlash = (element: Element) =>
                  element.querySelector(':scope > param[value*="youtube"]');
                for (const root of parts(seen)) {
                  for (const element of root.querySelectorAll(
                    'iframe, frame, embed, object, video-consent-placeholder, link[rel="preconnect"]',
                  )) {
                    if (element.namespaceURI?.endsWith('svg') || element.namespaceURI?.endsWith('MathML'))
                      continue;
                    if (element.localName === 'object' && !element.hasAttribute('data') && !isFlash(element))
                      continue;
                    const mark = document.createElement('x-frame');
                    if (element.localName === 'link') element.remove();
                    else element.replaceWith(mark);
                  }
                }
                // A gap beside what was taken out of the head may be nobody's.
                return seen.documentElement.outerHTML.replace(/\s+/g, '');
              }),
            [given, html],
          );
          assert.equal(now, old);
        }
      });
    });
  }
});
