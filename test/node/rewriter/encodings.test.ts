/** Pages of any encoding come out byte by byte as they went in, but for their frames. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

import {rewriteBytes} from '../../../components/rewriter/rewrite-bytes.js';
import {assertSameOutside} from './same-outside.js';

const frame = (title: string) =>
  `<iframe title="${title}" src="https://www.youtube.com/embed/M7lc1UVf-VE"></iframe>`;
const bytesOf = (text: string, encoding: BufferEncoding) => new Uint8Array(Buffer.from(text, encoding));
/** Each byte as one character. */
const binary = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

const page = (title: string) =>
  `<!doctype html>\r\n<title>Lut\u00f4n</title>\r\n<p>\u00a3 20 \u2013 \u00e9\r${frame(title)}\r\n<p>\u00fc`;
const everyByte = Uint8Array.from({length: 255}, (_, i) => i + 1).filter((byte) => byte !== 0x1b);

const pages: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = {
  'UTF-8': bytesOf(page('Caf\u00e9 \u{1F600}'), 'utf8'),
  'UTF-8 with a byte order mark': bytesOf(`\uFEFF${page('Caf\u00e9')}`, 'utf8'),
  'windows-1252': bytesOf(page('Caf\u00e9 \x93x\x94'), 'latin1'),
  'windows-1252 with a UTF-8 byte order mark': bytesOf(
    `\u00ef\u00bb\u00bf${page('Caf\u00e9 \x93')}`,
    'latin1',
  ),
  // ソ and 表 end in a byte that is a backslash in ASCII.
  Shift_JIS: bytesOf(`<p>\x83\x5c\x95\x5c${frame('\x83\x5c\x95\x5c')}\x83\x5c`, 'latin1'),
  'every byte there is': new Uint8Array([
    ...everyByte,
    ...bytesOf(`">${frame('x')}`, 'latin1'),
    ...everyByte,
  ]),
  'broken UTF-8': bytesOf(`\xc3\x28${frame('\xe2\x28')}\xff`, 'latin1'),
};

describe('pages stay the same byte by byte', () => {
  for (const [name, bytes] of Object.entries(pages)) {
    it(name, () => {
      const done = rewriteBytes(bytes);
      assert.equal(done.replaced.length, 1);
      const isUtf8 = name.startsWith('UTF-8');
      const text = (given: Uint8Array) => (isUtf8 ? Buffer.from(given).toString('utf8') : binary(given));
      assertSameOutside(text(bytes), text(done.bytes), done.replaced);
      // The title is handed on in the page's own bytes.
      const title = /title="(.*?)"/.exec(text(bytes))?.[1];
      assert.ok(text(done.bytes).includes(`label="${title}"`));
      assert.deepEqual(rewriteBytes(done.bytes).bytes, done.bytes);
    });
  }

  it('a letter that is written as an entity is no byte of the page’s encoding', () => {
    const done = rewriteBytes(bytesOf(frame('\xe9 &eacute; &#x93; &Atilde;'), 'latin1'));
    assert.ok(binary(done.bytes).includes('label="\xe9 &#233; &#8220; &#195;"'));
  });

  for (const encoding of ['utf16le', 'ucs2'] as const) {
    it(`UTF-16 is left, with a warning: ${encoding}`, () => {
      const bytes = bytesOf(`\uFEFF${page('x')}`, encoding);
      const done = rewriteBytes(bytes);
      assert.deepEqual([done.bytes, done.replaced, done.problems.length], [bytes, [], 1]);
    });
  }

  for (const folder of ['www', 'jobs', 'payments', 'democracy']) {
    for (const file of readdirSync(`stories/sites/${folder}`).filter((name) => name.endsWith('.html'))) {
      it(`the demo page ${folder}/${file}`, () => {
        const bytes = new Uint8Array(readFileSync(`stories/sites/${folder}/${file}`));
        const done = rewriteBytes(bytes);
        assertSameOutside(Buffer.from(bytes).toString(), Buffer.from(done.bytes).toString(), done.replaced);
      });
    }
  }
});
