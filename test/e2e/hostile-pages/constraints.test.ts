/** Every constraint of other people's pages has a test that shows it, and the table says which. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {after, describe, it} from 'node:test';

import {constraints, formatConstraints} from './constraints.js';

after(() => console.log(`\n${formatConstraints()}`));

describe('the constraints of other people’s pages', () => {
  it('are all there, from C1 to C40', () => {
    const expected = Array.from({length: 40}, (_, index) => `C${index + 1}`);
    assert.deepEqual(
      constraints.map(({id}) => id),
      expected,
    );
  });

  for (const {id, what, tests} of constraints) {
    it(`${id} have a test: ${what}`, () => {
      assert.ok(tests.length);
      assert.deepEqual(
        tests.filter((test) => !existsSync(test)),
        [],
      );
    });
  }

  it('are in the documentation as the tests know them', () => {
    const page = readFileSync('stories/docs/difficult-pages.md', 'utf8');
    assert.ok(page.includes(formatConstraints()), `The table has to be:\n${formatConstraints()}`);
  });
});
