import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {begin, change, present, redo, settle, undo} from '../../../components/editor/document/history.js';

const typed = (words: readonly string[], kind = 'name') =>
  words.reduce((history, value) => change(history, {value, did: 'the name', kind}), begin(''));

describe('what an author did', () => {
  it('is undone and done again, step by step', () => {
    const history = change(change(begin('a'), {value: 'b', did: 'one'}), {value: 'c', did: 'two'});
    const back = undo(history);
    assert.equal(back?.step.did, 'two');
    assert.equal(back && present(back.history), 'b');
    const forth = back && redo(back.history);
    assert.equal(forth?.step.did, 'two');
    assert.equal(forth && present(forth.history), 'c');
  });

  it('is one step for the letters of a word', () => {
    const back = undo(typed(['L', 'Lu', 'Lut']));
    assert.equal(back && present(back.history), '');
  });

  it('is two steps where the field was left in between', () => {
    const history = change(settle(typed(['L'])), {value: 'Lu', did: 'the name', kind: 'name'});
    const back = undo(history);
    assert.equal(back && present(back.history), 'L');
  });

  it('does not join what is typed after an undo with what was typed before it', () => {
    const back = undo(change(settle(typed(['L'])), {value: 'Lu', did: '', kind: 'name'}));
    const again = back && change(back.history, {value: 'Lx', did: '', kind: 'name'});
    assert.equal(again && undo(again) && present((undo(again) as {history: typeof again}).history), 'L');
  });

  it('ends where nothing is left to undo or to do again', () => {
    assert.equal(undo(begin('a')), undefined);
    assert.equal(redo(begin('a')), undefined);
    const changed = change(begin('a'), {value: 'a', did: 'nothing'});
    assert.equal(undo(changed), undefined);
  });

  it('is forgotten in part where there is very much of it, and never the present', () => {
    let history = begin(0);
    for (let n = 1; n <= 2000; n++) history = change(history, {value: n, did: ''});
    assert.equal(present(history), 2000);
    assert.ok(history.steps.length <= 500);
  });
});
