/** A captcha and a map that a script draws, of real vendors, inside a form: asked for in place, alive, sent, and taken away. */
import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';

import {publishCatalogue} from '../../../components/catalogue/publish-catalogue.js';
import type {Catalogue} from '../../../components/catalogue/schema.js';
import {audience} from '../../../components/cli/audience.js';
import {engineNames, runnableEngines} from '../../browsers/find.js';
import {servePages} from '../journeys/serve-pages.js';
import {waitUntil} from '../wait-until.js';
import {openVisitor, type Visitor} from '../network-meter/engines.js';
import {type Outside, startOutside} from '../network-meter/proxy.js';
import {isSolved, startVendors} from './vendors.js';

const service = {
  category: 'third-party',
  provider: 'Them',
  purpose: 'They learn that you visited this page.',
};
const catalogue: Catalogue = {
  version: 1,
  name: 'Luton Council',
  categories: [{id: 'third-party', name: 'Others', description: 'We show it.', basis: 'consent'}],
  services: [
    // Its element, its workers and what it notes of the visitor's moves are there until the page goes.
    {...service, id: 'captcha', name: 'A Captcha', reload: true},
    {...service, id: 'street-map', name: 'A Map', kind: 'map'},
  ],
};
const published = publishCatalogue(catalogue, audience);

const {run, skipped} = runnableEngines();
let vendors: Awaited<ReturnType<typeof startVendors>>;
let pages: Awaited<ReturnType<typeof servePages>>;
/** The forms that were sent. */
let forms: URLSearchParams[];
before(async () => {
  vendors = await startVendors();
  pages = await servePages(async (request) => {
    const {url = '', method} = request;
    if (url === '/report') return {type: 'text/html', body: page()};
    if (method === 'POST') {
      const body = await request.reduce((all: string, piece) => all + String(piece), '');
      forms.push(new URLSearchParams(body));
      return {type: 'text/html', body: '<!doctype html><title>Sent</title>'};
    }
    const file = published.get(url.replace('/rows/', ''));
    return file ? {type: 'application/json', body: file} : undefined;
  });
});
after(() => {
  vendors.close();
  pages.close();
});

for (const line of skipped) it(line, {skip: true});

const page = () => `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,">
<title>Report a pothole</title>
<script src="/ask-first/ask-first.js" data-catalogue="/rows/"></script></head><body>
<form action="/sent" method="post">
  <p><label>Your name <input name="name"></label></p>
  <p><label><input type="checkbox" name="urgent"> It is dangerous</label></p>
  <video-consent-placeholder service="street-map" label="A map to point at"><template>
    <link rel="stylesheet" data-href="${vendors.address('map')}/leaflet.css">
    <div id="map" style="width: 400px; height: 300px"></div>
    <input type="hidden" name="point">
    <script data-src="${vendors.address('map')}/leaflet.js"></script>
    <script>
      {
        const map = L.map('map').setView([51.88, -0.42], 13);
        L.tileLayer('${vendors.address('map')}/tiles/{z}/{x}/{y}.png').addTo(map);
        map.on('click', ({latlng}) => {
          L.marker(latlng).addTo(map);
          document.querySelector('[name=point]').value = latlng.lat.toFixed(3) + ',' + latlng.lng.toFixed(3);
        });
      }
    </script>
  </template></video-consent-placeholder>
  <video-consent-placeholder service="captcha" label="A check that you are a person"><template>
    <script type="module" data-src="${vendors.address('captcha')}/altcha.js"></script>
    <altcha-widget challenge="${vendors.address('captcha')}/challenge" workers="1"></altcha-widget>
  </template></video-consent-placeholder>
  <p><button>Send</button></p>
</form></body></html>`;

// Each engine waits for itself, as all are counted at the same servers.
describe('a captcha and a map inside a form', {concurrency: 1}, () => {
  for (const engine of run) {
    describe(`in ${engineNames[engine]}`, {concurrency: 1}, () => {
      let outside: Outside;
      let visitor: Visitor;
      before(async () => {
        outside = await startOutside();
      });
      after(() => outside.close());
      beforeEach(async () => {
        forms = [];
        visitor = await openVisitor(engine, outside);
        vendors.reset();
        await visitor.goto(pages.address('council', '/report'));
        await fillIn();
        await waitUntil(async () => (await questions()).length === 2, 'both are asked about');
      });
      afterEach(() => visitor.close());

      const fillIn = () =>
        visitor.evaluate(() => {
          const {name, urgent} = document.forms[0]?.elements as unknown as Record<string, HTMLInputElement>;
          if (name) name.value = 'Ada';
          urgent?.click();
        });
      /** What the form would send. */
      const fields = async () =>
        Object.fromEntries(
          await visitor.evaluate(() =>
            [...new FormData(document.forms[0])].map((field) => field.map(String)),
          ),
        ) as Readonly<Record<string, string>>;
      const questions = () =>
        visitor.evaluate(() =>
          [...document.querySelectorAll('video-consent-placeholder')].flatMap(({shadowRoot}) =>
            shadowRoot?.querySelector('[part=always]')
              ? (shadowRoot.querySelector('.panel')?.textContent ?? '').trim().replace(/\s+/g, ' ')
              : [],
          ),
        );
      const count = (selector: string) =>
        visitor.evaluate((wanted) => document.querySelectorAll(wanted).length, selector);
      const hosts = () => [...new Set(vendors.seen().requests.map((request) => request.split('/')[0]))];

      /** Allows the map, waits for its tiles and points at its middle. */
      async function point(): Promise<void> {
        await visitor.click('Always allow A Map');
        await waitUntil(async () => (await count('#map .leaflet-tile-loaded')) > 0, 'tiles');
        await visitor.clickOn('#map');
        await waitUntil(async () => !!(await fields())['point'], 'a point');
      }

      /** Ticks the captcha's own box and waits until it has worked out its token. */
      async function solve(): Promise<void> {
        await waitUntil(async () => (await count('altcha-widget input[type=checkbox]')) > 0, 'the captcha');
        await visitor.clickOn('altcha-widget input[type=checkbox]');
        await waitUntil(async () => !!(await fields())['altcha'], 'a token');
      }

      it('connect to nobody before a yes, and then to the one that was allowed', async () => {
        assert.match(
          (await questions()).join(' '),
          /This map comes from A Map\..*This part of the page comes from A Captcha\./,
        );
        await visitor.wait(500);
        assert.deepEqual(vendors.seen(), {connections: 0, requests: []});
        await point();
        assert.deepEqual(hosts(), ['map']);
        await visitor.click('Always allow A Captcha');
        await solve();
        assert.deepEqual(hosts(), ['map', 'captcha']);
        const {connections, requests} = outside.seen();
        assert.deepEqual([[...connections], requests], [[], []]);
      });

      it('are sent with the form: a token that its server takes, and the point that was chosen', async () => {
        await point();
        await visitor.click('Always allow A Captcha');
        await solve();
        await visitor.click('Send');
        await waitUntil(async () => forms.length > 0, 'the form');
        const {altcha = '', ...rest} = Object.fromEntries(forms[0] ?? []);
        assert.deepEqual(rest, {name: 'Ada', urgent: 'on', point: '51.880,-0.420'});
        assert.equal(await isSolved(altcha), true);
      });

      it('are gone after a withdrawal, which tells where a reload is needed, and the form keeps what was typed', async () => {
        await point();
        await visitor.click('Always allow A Captcha');
        await solve();
        await visitor.evaluate(() => void window.askFirst?.withdraw());
        await waitUntil(async () => (await questions()).length === 2, 'both are asked about again');
        assert.equal(await count('#map, altcha-widget'), 0);
        assert.deepEqual(await fields(), {name: 'Ada', urgent: 'on'});
        const told = await visitor.evaluate(() =>
          [...document.querySelectorAll('video-consent-placeholder')].map(({shadowRoot}) =>
            shadowRoot?.querySelector('[role=status]')?.textContent?.trim(),
          ),
        );
        assert.deepEqual(
          told.map((text) => text ?? ''),
          ['', 'A Captcha may go on running until you reload this page.'],
        );
        vendors.reset();
        await visitor.wait(1000);
        assert.deepEqual(vendors.seen().requests, []);

        // What was taken away works anew.
        await point();
        await visitor.click('Always allow A Captcha');
        await solve();
        assert.deepEqual(Object.keys(await fields()), ['name', 'urgent', 'point', 'altcha']);
      });
    });
  }
});
