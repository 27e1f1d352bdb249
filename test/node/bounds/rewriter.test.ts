/** What a page may cost: in proportion to its length, whoever wrote it, counted in steps and not in time. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {
  BeyondBounds,
  type Bounds,
  COMMAND_BOUNDS,
  WORKER_BOUNDS,
} from '../../../components/rewriter/bounds.js';
import {parseHtml} from '../../../components/rewriter/parse-html.js';
import {rewriteBytes} from '../../../components/rewriter/rewrite-bytes.js';
import {rewriteHtml} from '../../../components/rewriter/rewrite-html.js';
import {adversarialPages} from '../rewriter/adversarial-pages.js';
import {randomPages} from '../rewriter/random-pages.js';
import {assertSameOutside} from '../rewriter/same-outside.js';
import {assertInProportion, stepCounter} from './count-steps.js';

const frame = '<iframe src="https://www.youtube.com/embed/M7lc1UVf-VE"></iframe>';

describe('the work on a page grows with its length and no faster', () => {
  const countSteps = stepCounter(/\/(?:components\/(?:rewriter|embeds)|parse5)\//);
  for (const [name, make] of Object.entries(adversarialPages)) {
    it(name, async () => {
      rewriteHtml(make(4000));
      const steps: number[] = [];
      for (const length of [10_000, 20_000, 40_000]) {
        const page = make(length);
        steps.push(await countSteps(() => rewriteHtml(page)));
      }
      assert.ok((steps[0] ?? 0) > 100, `${steps[0]} steps were counted`);
      assertInProportion(steps);
    });
  }
});

describe('a page of any make', () => {
  const pages = {
    ...adversarialPages,
    ...Object.fromEntries(
      randomPages(20, 7).map((page, i) => [
        `at random, ${i}`,
        (n: number) => page.repeat(Math.ceil(n / page.length)),
      ]),
    ),
  };
  for (const [name, make] of Object.entries(pages)) {
    it(`stays the same outside of its frames, in a Worker too, a second time as well: ${name}`, () => {
      const page = make(40_000);
      for (const bounds of [COMMAND_BOUNDS, WORKER_BOUNDS]) {
        const {html, replaced} = rewriteHtml(page, bounds);
        assertSameOutside(page, html, replaced);
        assert.equal(rewriteHtml(html, bounds).html, html);
      }
    });
  }
  for (const name of [
    'fonts that are made again in each paragraph',
    'a long font that is made again',
    'frames',
  ])
    it(`has no more nodes than its tags account for: ${name}`, () => {
      const page = adversarialPages[name]?.(1_000_000) ?? '';
      const tags = page.split('<').length;
      try {
        assert.ok(parseHtml(page, {scripts: true, bounds: COMMAND_BOUNDS}).nodes <= 20_000 + 4 * tags);
      } catch (error) {
        assert.ok(error instanceof BeyondBounds);
      }
    });
});

describe('a page beyond its bounds is left, with the reason', () => {
  const bounds: Bounds = {bytes: 2000, nodes: 60, attributes: 40, edits: 5};
  const cases: readonly (readonly [name: string, html: string, kind: string])[] = [
    ['512 elements inside each other and one more', `${'<div>'.repeat(511)}${frame}`, 'too-deep'],
    ['more bytes', frame + 'x'.repeat(2000), 'too-large'],
    ['more elements', frame + '<br>'.repeat(60), 'too-many-nodes'],
    [
      'more attributes',
      `<p ${[...Array(40).keys()].map((i) => `a${i}`).join(' ')}>${frame}`,
      'too-many-nodes',
    ],
    ['more frames', frame.repeat(6), 'too-many-frames'],
    ['a base of 5,000 characters', `<base href="/${'x'.repeat(5000)}">${frame}`, 'base-too-long'],
  ];
  for (const [name, html, kind] of cases) {
    it(name, () => {
      const limits = /deep|base/.test(kind) ? COMMAND_BOUNDS : bounds;
      const {problems, ...rest} = rewriteHtml(html, limits);
      assert.deepEqual(rest, {html, replaced: []});
      assert.deepEqual(
        problems.map((problem) => problem.kind),
        [kind],
      );
    });
  }
  it('and one that is just within them is done', () => {
    const html = `${'<div>'.repeat(500)}${frame}`;
    assert.deepEqual(
      rewriteHtml(html).replaced.map(({as}) => as),
      ['placeholder'],
    );
    assert.equal(rewriteHtml(frame.repeat(5), bounds).replaced.length, 5);
  });
  it('a file that is compressed, or larger than its bounds', () => {
    const bytes = (given: Uint8Array<ArrayBuffer>) => rewriteBytes(given, bounds);
    for (const [kind, given] of [
      ['compressed', new Uint8Array([0x1f, 0x8b, 8, 0, ...Buffer.from(frame)])],
      ['too-large', new Uint8Array(2001)],
    ] as const) {
      const {problems, ...rest} = bytes(given);
      assert.deepEqual([rest.bytes, problems.map((problem) => problem.kind)], [given, [kind]]);
    }
  });
});
