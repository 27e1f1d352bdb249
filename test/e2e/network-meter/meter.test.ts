/** Proves the meter before anything is measured with it: what is planted in a page is seen, in each engine. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {engineNames, runnableEngines} from '../../browsers/find.js';
import {addressOfWay, frames, scripts, ways} from '../../embed-markup/markup.js';
import {startCorpus} from '../../embed-markup/serve.js';
import {waitForEqual} from '../wait-until.js';
import {openVisitor, type Visitor} from './engines.js';
import {startOutside, type Outside} from './proxy.js';

/** What the page embed-markup/meter.html asks for. */
const planted = {
  'a frame': 'https://www.youtube.com/embed/x',
  'a picture': 'https://image.example/picture.png',
  'a picture without encryption': 'http://unencrypted.example/picture.png',
  'a preloaded file': 'https://preload.example/file.css',
  'a fetch': 'https://fetch.example/data',
  'a beacon': 'https://beacon.example/collect',
  'a WebSocket': 'https://socket.example/chat',
};
// WebKit plays no Flash and does not make a frame of YouTube's old player, as the others do.
const unknownForms: Readonly<Record<string, readonly string[]>> = {webkit: ['object-flash']};

const {run, skipped} = runnableEngines();
let corpus: Awaited<ReturnType<typeof startCorpus>>;
before(async () => {
  corpus = await startCorpus();
});
after(() => corpus.close());

for (const line of skipped) it(line, {skip: true});

// Each engine waits for itself.
describe('the meter', {concurrency: run.length || 1}, () => {
  for (const engine of run) {
    describe(`the meter of ${engineNames[engine]}`, {concurrency: 1}, () => {
      let outside: Outside;
      let visitor: Visitor;
      before(async () => {
        outside = await startOutside();
        visitor = await openVisitor(engine, outside);
      });
      after(async () => {
        await visitor.close();
        console.log(`${engineNames[engine]}’s own connections, left out:`, [...outside.chatter()]);
        await outside.close();
      });
      const visit = async (path: string) => {
        outside.reset();
        await visitor.goto(corpus.address + path);
      };
      /** Those of a page's contacts that were not seen yet. */
      const unseen = (requests: readonly string[]) =>
        requests.filter((url) => !outside.seen().requests.includes(url));

      it('sees nobody contacted by a page of nothing but text', async () => {
        await visit('/meter/idle');
        await visitor.wait(1500);
        const {connections, requests} = outside.seen();
        assert.deepEqual([[...connections], requests], [[], []]);
      });

      it('sees all that is planted, and a preconnect as a connection without a request', async () => {
        await visit('/meter');
        await waitForEqual(() => unseen(Object.values(planted)), []);
        const hosts = Object.values(planted).map((address) => {
          const {hostname, protocol} = new URL(address);
          return `${hostname}:${protocol === 'http:' ? 80 : 443}`;
        });
        const unconnected = () =>
          [...hosts, 'preconnect.example:443'].filter((host) => !outside.seen().connections.has(host));
        await waitForEqual(unconnected, []);
        await visitor.wait(500);
        assert.ok(!outside.seen().requests.some((address) => address.includes('preconnect')));
      });

      it('sees a contact from every form of embed markup, where nothing holds it', async () => {
        const silent = (forms: typeof frames) => {
          const requests = outside.seen().requests.map(identify);
          return forms
            .filter(
              ({html}) => !requests.some((identity) => html.replaceAll('&amp;', '&').includes(identity)),
            )
            .map(({name}) => name);
        };
        await visit('/bare/frames');
        await waitForEqual(() => silent(frames), unknownForms[engine] ?? []);
        await visit('/bare/scripts');
        await waitForEqual(() => silent(scripts), []);
      });

      it('sees a request for every way of inserting a frame, where nothing holds it', async () => {
        await visit('/bare/ways');
        const due = [
          ...ways.map((way) => addressOfWay(way, 'parsing')),
          ...ways.slice(2).map((way) => addressOfWay(way, 'loaded')),
        ];
        await waitForEqual(() => unseen(due), []);
      });
    });
  }
});

/** The part of an address that no other form of the markup has: the video's id, else the query. */
function identify(address: string): string {
  const {pathname, search} = new URL(address);
  const id = pathname.split('/').find((part) => /^[\w-]{9,}$|\.js$/.test(part));
  return id ?? search.slice(0, 40);
}
