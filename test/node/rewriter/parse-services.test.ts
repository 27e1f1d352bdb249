/** What a server makes of a catalogue that it was told of: all of it, or the words of `ask-first check`. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {parseCatalogue} from '../../../components/catalogue/parse-catalogue.js';
import {publishCatalogue} from '../../../components/catalogue/publish-catalogue.js';
import {COMMAND_BOUNDS} from '../../../components/rewriter/bounds.js';
import {NO_SERVICES} from '../../../components/rewriter/known-services.js';
import {parseServices} from '../../../components/rewriter/parse-services.js';
import {rewriteHtml} from '../../../components/rewriter/rewrite-html.js';
import {rowCatalogue, rowFrames} from './row-frames.js';

const rewrite = (source: unknown, html: string) =>
  rewriteHtml(html, COMMAND_BOUNDS, parseServices(source).services ?? NO_SERVICES).html;

describe('a catalogue that a server is told of', () => {
  it('is known as a file, and as the rows that were published, without names', () => {
    const published = publishCatalogue(rowCatalogue, {languages: ['en'], embeds: []});
    const rows = JSON.parse(published.get('rows.json') ?? '') as unknown;
    for (const {service, src, sentence} of rowFrames) {
      const frame = `<iframe src="${src.replaceAll('&', '&amp;')}"></iframe>`;
      assert.ok(rewrite(rowCatalogue, frame).includes(`>${sentence}</a>`), service);
      const [verb] = sentence.split(' on ');
      assert.ok(rewrite(rows, frame).includes(`>${verb} on ${new URL(src).host}</a>`), rewrite(rows, frame));
    }
  });

  const refused: readonly (readonly [id: unknown, embeds: unknown])[] = [
    ['a', ['*']],
    ['a', ['*.co.uk']],
    ['a', ['https://open.spotify.com']],
    ['a', [1]],
    ['a" onload="x', ['open.spotify.com']],
    [undefined, ['open.spotify.com']],
    ['a', 'open.spotify.com'],
  ];
  for (const [id, embeds] of refused) {
    it(`is refused in the words of check: ${JSON.stringify({id, embeds})}`, () => {
      const service = {id, embeds, category: 'any', name: 'A', provider: 'A', purpose: 'A'};
      const category = {id: 'any', name: 'A', description: 'A', basis: 'consent'};
      const catalogue = {version: 1, name: 'A', categories: [category], services: [service]};
      const {problems} = parseCatalogue(catalogue);
      assert.ok(problems?.length);
      assert.deepEqual(parseServices(catalogue), {problems});
      assert.deepEqual(parseServices({services: [{id, embeds}]}), {problems});
    });
  }
  it('is known but for what has an error, which is told', () => {
    const row = {provider: 'A', purpose: 'A', category: 'any'};
    const services = [
      {...row, id: 'a', name: 'A', embeds: ['a.example', '*', 1]},
      {...row, id: 'b', name: 'B', embeds: ['b.example'], kind: 'hologram'},
      null,
      {...row, id: 'x" onload="y', name: 'X', embeds: ['x.example']},
      {...row, id: 'c', name: {en: 1}, embeds: ['c.example'], kind: 'audio'},
      {...row, id: 'd', name: 'D', embeds: ['d.example'], kind: 'video'},
    ];
    const category = {id: 'any', name: 'A', description: 'A', basis: 'consent'};
    for (const source of [{services}, {version: 1, name: 'A', categories: [category], services}]) {
      const paths = new Set(parseServices(source).problems?.map(({path}) => path.split('.')[1]));
      assert.deepEqual([...paths].sort(), ['0', '1', '2', '3', '4']);
      const made = (host: string) => rewrite(source, `<iframe src="https://${host}.example/1"></iframe>`);
      for (const [host, text] of [
        ['a', 'Open this page on A'],
        ['b', 'Open this page on B'],
        ['c', 'Listen to this on c.example'],
        ['d', 'Watch this video on D'],
      ] as const)
        assert.match(made(host), new RegExp(`^<video-consent-placeholder .*>${text}</a>`));
      assert.match(made('x'), /^<iframe src/);
      assert.match(made('other'), /^<iframe src/);
    }
  });
  it('is refused where it is none, and never throws', () => {
    for (const source of [null, undefined, 1, 'x', [], {}, {services: [null]}, {services: 1}])
      assert.ok(parseServices(source).problems?.length, JSON.stringify(source));
  });
});
