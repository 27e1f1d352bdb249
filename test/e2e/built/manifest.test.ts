/** What editors, stories and frameworks are told of the elements: all that a page may use, and no more. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

interface Described {
  readonly name: string;
  readonly description?: string;
}

interface Element extends Described {
  readonly tagName: string;
  readonly attributes: readonly (Described & {readonly fieldName: string})[];
  readonly members: readonly Described[];
  readonly slots: readonly Described[];
  readonly cssParts: readonly Described[];
  readonly cssProperties: readonly Described[];
}

const read = <Content>(file: string) => JSON.parse(readFileSync(`dist/${file}`, 'utf8')) as Content;
const {modules} = read<{modules: readonly {path: string; declarations: readonly Element[]}[]}>(
  'custom-elements.json',
);
const elements = modules.flatMap(({declarations}) => declarations);
const {tags} = read<{tags: readonly (Described & {attributes: readonly Described[]})[]}>(
  'types/html-data.json',
);
const {properties} = read<{properties: readonly Described[]}>('types/css-data.json');

const sourceOf = (folder: string) =>
  readdirSync(`components/${folder}`)
    .map((file) => readFileSync(`components/${folder}/${file}`, 'utf8'))
    .join('\n');
const found = (text: string, pattern: RegExp) =>
  [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].sort();
const names = (list: readonly Described[]) => list.map(({name}) => name).sort();

/** What a page may use of each element; everything else of it is the suite's own. */
const open: Readonly<Record<string, readonly string[]>> = {
  'cookie-banner': [],
  'cookie-table': ['allSites', 'category', 'noLive', 'service', 'site'],
  'cookie-preferences': ['dialog', 'focus'],
  'video-consent-placeholder': ['height', 'label', 'poster', 'service', 'src', 'width'],
};

describe('the manifest', () => {
  it('has the four elements', () => {
    assert.deepEqual(names(elements.map(({tagName}) => ({name: tagName}))), Object.keys(open).sort());
  });

  for (const element of elements) {
    const {tagName, attributes, members, slots, cssParts, cssProperties} = element;

    it(`shows of ${tagName} what a page may use, and nothing that is private`, () => {
      assert.deepEqual(names(members), open[tagName]);
      assert.deepEqual(
        attributes.map(({fieldName}) => fieldName).sort(),
        open[tagName]?.filter((name) => name !== 'focus'),
      );
    });

    it(`describes all of ${tagName}`, () => {
      const all = [element, ...attributes, ...members, ...slots, ...cssParts, ...cssProperties];
      assert.deepEqual(names(all.filter(({description}) => !description)), []);
      assert.ok(slots.length && cssProperties.length);
    });

    it(`has each part and each style property of ${tagName}`, () => {
      const source = sourceOf(tagName);
      assert.deepEqual(names(cssParts), found(source, /\bpart(?:="|\.add\(')([a-z-]+)["']/g));
      const used = found(source + sourceOf('ui'), /var\(\s*(--consent-[a-z-]+)/g);
      assert.deepEqual(
        // Room for the banner is held by the head script, before there is an element.
        names(cssProperties).filter((name) => name !== '--consent-banner-height'),
        used,
      );
    });
  }

  it('leads to modules the package has', () => {
    for (const {path} of modules) assert.ok(readFileSync(path, 'utf8'));
  });
});

describe('an editor', () => {
  it('is told the attributes of each tag', () => {
    assert.deepEqual(
      tags.map(({name, attributes}) => [name, names(attributes)]),
      elements.map(({tagName, attributes}) => [tagName, names(attributes)]),
    );
    assert.ok(tags.every(({description}) => description));
  });

  it('is told every style property once', () => {
    const all = elements.flatMap(({cssProperties}) => names(cssProperties));
    assert.deepEqual(names(properties), [...new Set(all)].sort());
  });
});
