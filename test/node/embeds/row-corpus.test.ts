/** One question, "whose address is this?", asked of all who read a catalogue's rows; a browser's own reading is the measure. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {compileServiceRows} from '../../../components/embeds/service-rows.js';
import {resolveWithRows} from '../../../components/embeds/resolve-with-rows.js';
import {COMMAND_BOUNDS} from '../../../components/rewriter/bounds.js';
import {knowServices} from '../../../components/rewriter/known-services.js';
import {findProvider, resolveBases} from '../../../components/rewriter/provider-url.js';
import {rewriteHtml} from '../../../components/rewriter/rewrite-html.js';
import {rowCatalogue} from '../rewriter/row-frames.js';
import {contacted, pages, parse} from './contacted.js';
import {providerCorpus} from './provider-corpus.js';
import {rowAddresses} from './row-corpus.js';

const corpus = [...rowAddresses(), ...providerCorpus(5000, Number(process.env['ASK_FIRST_SEED'] ?? 1))];
const services = knowServices(rowCatalogue.services);
const rows = compileServiceRows(rowCatalogue.services);

/** Whom a browser contacts, by the hosts and folders of the rows as they stand: nothing here is asked of the rows' reader. */
function owner(address: string, page?: string): string | undefined {
  const builtIn = contacted(address, page);
  if (builtIn) return builtIn;
  const {hostname = '', pathname = ''} = parse(address, page) ?? {};
  const labels = hostname.replace(/\.$/, '').split('.').reverse();
  const folders = pathname
    .toLowerCase()
    .split(/[/\\]|%2f|%5c/)
    .filter(Boolean)
    .map((folder) => decodeURIComponent(folder));
  return rowCatalogue.services.find(({embeds = []}) =>
    embeds.some((pattern) => {
      const [host = '', ...path] = pattern.split('/').filter(Boolean);
      const wanted = host.replace('*.', '').split('.').reverse();
      const isHost =
        wanted.every((label, index) => labels[index] === label) &&
        (host.startsWith('*.') || labels.length === wanted.length);
      return isHost && path.every((folder, index) => folders[index] === folder);
    }),
  )?.id;
}
const ownerOnEitherPage = (address: string) => pages.map((page) => owner(address, page)).find(Boolean);

const differences = (answer: (address: string) => string | undefined) =>
  corpus
    .filter((address) => answer(address) !== ownerOnEitherPage(address))
    .slice(0, 20)
    .map((address) => `${JSON.stringify(address)}: ${answer(address)}, but ${ownerOnEitherPage(address)}`);

describe(`whose address it is by the rows of a catalogue (${corpus.length} addresses)`, () => {
  it('is many a service’s, and nobody’s', () => {
    const found = corpus.map(ownerOnEitherPage);
    const ids = new Set(found.filter(Boolean));
    assert.ok(ids.size > 14 && found.filter((id) => !id).length > 500, `${ids.size}`);
  });

  it('is known to the rewriting', () => {
    const addresses = {services, bases: resolveBases('')};
    assert.deepEqual(
      differences((address) => findProvider(address, addresses)?.service),
      [],
    );
  });

  it('is known to a page, which asks its browser’s parser', () => {
    const asked = (address: string) =>
      pages
        .map((page) => {
          const url = parse(address, page);
          return url && (contacted(url.href) ?? rows.serviceAt(url)?.service);
        })
        .find(Boolean);
    assert.deepEqual(differences(asked), []);
  });

  it('is known to the placeholder, which makes frames of the same service’s only, on https and without a port', () => {
    let frames = 0;
    for (const address of corpus) {
      const embed = resolveWithRows(address, rows);
      if (embed.refused) continue;
      frames += 1;
      assert.equal(owner(embed.frame), embed.service, address);
      const {protocol, username, password, port} = new URL(embed.frame);
      assert.deepEqual([protocol, username, password, port], ['https:', '', '', ''], address);
    }
    assert.ok(frames > 300, `${frames}`);
  });

  it('is live in no page that was rewritten', () => {
    const frameOf = (address: string) =>
      `<iframe src="${address.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`;
    for (const address of corpus) {
      const {html} = rewriteHtml(frameOf(address), COMMAND_BOUNDS, services);
      assert.equal(html.startsWith('<iframe'), ownerOnEitherPage(address) === undefined, address);
    }
  });
});
