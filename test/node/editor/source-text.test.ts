/** A list that is saved again says what its author changed, and is else as it was, letter by letter. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

import fc from 'fast-check';

import {appendAt, moveAt, removeAt, setAt} from '../../../components/editor/document/json-path.js';
import {noSource, readSource, writeSource} from '../../../components/editor/document/source-text.js';

const luton = readFileSync('stories/sites/luton.json', 'utf8');
const opened = readSource(luton);

/** The lines that are in one text and not in the other. */
function changedLines(before: string, after: string): readonly string[] {
  const [was, is] = [before.split('\n'), after.split('\n')];
  return [
    ...was.filter((line) => !is.includes(line)).map((line) => `- ${line.trim()}`),
    ...is.filter((line) => !was.includes(line)).map((line) => `+ ${line.trim()}`),
  ];
}

describe('a list that is saved', () => {
  it('is the very same file where nothing changed', () => {
    assert.equal(writeSource(opened.value, opened), luton);
  });

  it('changes one line where one text did', () => {
    const after = writeSource(setAt(opened.value, ['services', 2, 'provider'], 'Alphabet'), opened);
    assert.deepEqual(changedLines(luton, after), ['+ "provider": "Alphabet",']);
    assert.equal(after.split('\n').length, luton.split('\n').length);
  });

  it('has a new key where the schema has it, and an entry more where it was added', () => {
    const kind = writeSource(setAt(opened.value, ['services', 0, 'reload'], true), opened);
    assert.match(kind, /"reload": true,\n\s+"cookies": \[/);
    const more = writeSource(
      appendAt(opened.value, ['services', 0, 'cookies'], {names: ['one'], lifetime: 'P1D'}),
      opened,
    );
    assert.match(more, /\{\n {10}"names": \["one"\],\n {10}"lifetime": "P1D"\n {8}\}/);
    assert.deepEqual((JSON.parse(more) as object) && changedLines(luton, more).length > 0, true);
  });

  it('keeps keys that nobody knows, in their place', () => {
    const source = readSource('{\n  "version": 1,\n  "x-note": {"a": [1,2]},\n  "name": "A"\n}');
    const after = writeSource(setAt(source.value, ['name'], 'B'), source);
    assert.equal(after, '{\n  "version": 1,\n  "x-note": {"a": [1,2]},\n  "name": "B"\n}');
  });

  it('keeps how each text and number beside a change is written, where that loses something, too', () => {
    const lines = [
      '"caf\\u00e9": "caf\\u00e9 \\/ x",',
      '"huge": 1e400,',
      '"long": 12345678901234567890,',
      '"one": 1.0,',
      '"two": 1,',
      '"list": ["\\u00e9", "b"],',
    ];
    const text = `{\n  ${lines.join('\n  ')}\n  "name": "A"\n}`;
    const source = readSource(text);
    const after = writeSource(setAt(appendAt(source.value, ['list'], 'c'), ['name'], 'B'), source);
    assert.equal(after, text.replace('"A"', '"B"').replace('"b"]', '"b", "c"]'));
  });

  it('keeps tabs, Windows’ line ends and the end of the file', () => {
    const source = readSource('{\r\n\t"name": "A",\r\n\t"list": [\r\n\t\t"a"\r\n\t]\r\n}\r\n');
    const after = writeSource(appendAt(source.value, ['list'], 'b'), source);
    assert.equal(after, '{\r\n\t"name": "A",\r\n\t"list": [\r\n\t\t"a",\r\n\t\t"b"\r\n\t]\r\n}\r\n');
  });

  it('ends in a line end where it is new', () => {
    assert.equal(
      writeSource({version: 1, hosts: ['a', 'b']}, noSource({})),
      '{\n  "version": 1,\n  "hosts": ["a", "b"]\n}\n',
    );
  });

  it('says what its author meant, whatever it holds and whatever they do', () => {
    const json = fc.jsonValue({maxDepth: 4}).filter((value) => typeof value === 'object' && value !== null);
    fc.assert(
      fc.property(
        json,
        fc.jsonValue(),
        fc.integer({min: 0, max: 4}),
        fc.nat(3),
        (value, next, indent, at) => {
          const source = readSource(JSON.stringify({list: [value, value], other: value}, null, indent));
          for (const changed of [
            setAt(source.value, ['list', at], next),
            setAt(source.value, ['other'], next),
            setAt(source.value, ['new', 'deep'], next),
            removeAt(source.value, ['list', at]),
            moveAt(source.value, ['list', at], 1),
            appendAt(source.value, ['list'], next),
          ])
            assert.deepEqual(JSON.parse(writeSource(changed, source)), JSON.parse(JSON.stringify(changed)));
        },
      ),
      {numRuns: 300},
    );
  });
});
