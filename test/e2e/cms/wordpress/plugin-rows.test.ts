/** The plugin in real PHP, told of a catalogue: it takes the same addresses for the same services as all else does. */
import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {before, describe, it} from 'node:test';

import {rowsOf} from '../../../../components/catalogue/service-rows.js';
import {knowServices} from '../../../../components/rewriter/known-services.js';
import {findProvider, resolveBases} from '../../../../components/rewriter/provider-url.js';
import {removeAtExit} from '../../../browsers/processes.js';
import {rowAddresses} from '../../../node/embeds/row-corpus.js';
import {ROWS_FILE, rowCatalogue, rowFrames} from '../../../node/rewriter/row-frames.js';
import {bringFunctions} from './programs.js';
import {type Plugin, unpackPlugin} from './run-plugin.js';

const corpus = rowAddresses();
const services = knowServices(rowCatalogue.services);
const addresses = {services, bases: resolveBases('')};
const brought = bringFunctions();
const escape = (text: string) => text.replaceAll('&', '&#038;').replaceAll("'", '&#039;');

if ('missing' in brought)
  it('the plugin for WordPress, told of a catalogue', {
    skip: `skipped: the plugin for WordPress, told of a catalogue (${brought.missing})`,
  });
else
  describe('the plugin for WordPress, told of a catalogue', () => {
    let plain: Plugin;
    let plugin: Plugin;
    let folder: string;
    before(() => {
      plain = unpackPlugin(brought.packages);
      plugin = plain.withRows(ROWS_FILE);
      folder = mkdtempSync(join(tmpdir(), 'ask-first-rows-'));
      removeAtExit(folder);
    });
    const withJson = (json: unknown) => {
      const file = join(folder, 'rows.json');
      writeFileSync(file, typeof json === 'string' ? json : JSON.stringify(json));
      return plain.withRows(file);
    };

    it(`knows whose an address is (${corpus.length} addresses)`, () => {
      const found = plugin.servicesOf(corpus);
      const wrong = corpus.flatMap((address, index) => {
        // Chromium took joiners out of a host until its version 110; what browsers refuse as Punycode counts as accepted.
        const read = address.replace(/[\u200c\u200d]/g, '').replace('xn--a-ecp', 'a');
        const truth = findProvider(read, addresses)?.service ?? null;
        return found[index] === truth ? [] : `${JSON.stringify(address)}: ${found[index]}, but ${truth}`;
      });
      assert.deepEqual(wrong.slice(0, 20), []);
      assert.ok(found.filter(Boolean).length > corpus.length / 4);
    });

    it('puts placeholders where frames are, with title and size, and leaves what is somebody else’s', () => {
      const frames = rowFrames.map(({src}) => `<p><iframe src="${src.replaceAll('&', '&amp;')}"></iframe>`);
      const expected = rowFrames.map(({src, sentence}) => {
        const address = escape(src);
        return `<p><video-consent-placeholder src="${address}"><a href="${address}">${sentence}</a></video-consent-placeholder>`;
      });
      assert.deepEqual(plugin.rewrite(frames), expected);
      assert.deepEqual(plugin.rewrite(expected), expected);
      assert.deepEqual(plain.rewrite(frames), frames);
      const others = rowFrames.flatMap((each) => each.others.map((src) => `<iframe src="${src}"></iframe>`));
      assert.deepEqual(plugin.rewrite(others), others);
    });

    it('leads to https, and shows nothing that is not safe', () => {
      const given = ['http://open.spotify.com/embed/1', 'https://me:pw@open.spotify.com:8443/embed/1'];
      const made = plugin.rewrite(given.map((src) => `<iframe src="${src}"></iframe>`));
      given.forEach((src, index) =>
        assert.equal(
          made[index],
          `<video-consent-placeholder src="${src}"><a href="https://open.spotify.com/embed/1">Open this page on Spotify</a></video-consent-placeholder>`,
        ),
      );
    });

    it('says the host where it has only the rows that were published', () => {
      const published = withJson({services: rowsOf(rowCatalogue)});
      const [made] = published.rewrite(['<iframe src="https://forms.office.com/x"></iframe>']);
      assert.match(made ?? '', />Fill in this form on forms\.office\.com<\/a>/);
    });

    it('finds the file of a catalogue in the content of its own site, and none elsewhere', () => {
      writeFileSync(join(folder, 'catalogue.json'), readFileSync(ROWS_FILE));
      writeFileSync(join(folder, 'rows.json'), JSON.stringify({services: rowsOf(rowCatalogue)}));
      const address = 'https://open.spotify.com/embed/1';
      const found = (url: string) => plain.withCatalogue(url, folder).servicesOf([address])[0];
      for (const url of [
        'https://www.luton.example/wp-content/catalogue.json',
        'http://www.luton.example/wp-content/catalogue.json?v=2',
        '//www.luton.example/wp-content/catalogue.json',
        '/wp-content/catalogue.json',
        '/wp-content/',
      ])
        assert.equal(found(url), 'spotify', url);
      for (const url of [
        'https://www.luton.example.evil/wp-content/catalogue.json',
        '/wp-content/../rows.json',
        '/elsewhere/catalogue.json',
        '/wp-content/missing.json',
        '',
      ])
        assert.equal(found(url), null, url);
    });

    it('takes no pattern that would match too much, and no file that is none', () => {
      const frame = '<iframe src="https://open.spotify.com/embed/1"></iframe>';
      const files: readonly unknown[] = [
        ...[
          '*',
          '*.com',
          '*.*',
          '',
          'https://open.spotify.com',
          'open.spotify.com:443',
          'open.spotify.com/../',
          1,
        ].map((pattern) => ({services: [{id: 'a', embeds: [pattern]}]})),
        {services: [{id: 'a"><script>', embeds: ['open.spotify.com']}]},
        {services: [{embeds: ['open.spotify.com']}, null, 1, {id: 'a', embeds: 'open.spotify.com'}]},
        {services: 'x'},
        [],
        'no JSON',
        '',
      ];
      for (const file of files)
        assert.deepEqual(withJson(file).rewrite([frame]), [frame], JSON.stringify(file));
      const [council] = withJson({services: [{id: 'a', embeds: ['*.gov.uk']}]}).rewrite([
        '<iframe src="https://www.luton.gov.uk/"></iframe>',
      ]);
      assert.equal(council, '<iframe src="https://www.luton.gov.uk/"></iframe>');
    });

    it('shows a kind that it does not know as a page', () => {
      for (const kind of [['video'], {video: 1}, 1, null, true, 'hologram']) {
        const [made] = withJson({
          services: [{id: 'a', name: 'A', embeds: ['open.spotify.com'], kind}],
        }).rewrite(['<iframe src="https://open.spotify.com/embed/1"></iframe>']);
        assert.match(made ?? '', />Open this page on A<\/a>/, JSON.stringify(kind));
      }
    });

    it('reads a large post once, whatever its frames are', () => {
      const frame = '<iframe src="https://forms.office.com/x"></iframe>';
      const [made = ''] = plugin.rewrite([`${frame}<p>`.repeat(20_000)]);
      assert.equal(made.split('<video-consent-placeholder ').length - 1, 20_000);
    });
  });
