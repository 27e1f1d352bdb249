import {expect} from '@open-wc/testing';

import {catalogueJsonSchema} from '../../../components/catalogue/json-schema.js';
import {parseCatalogue} from '../../../components/catalogue/parse-catalogue.js';

/** As much of JSON Schema as this one uses. */
interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly additionalProperties?: Schema;
}

const schema = catalogueJsonSchema() as Schema;

/** Every property at every depth, by its path. */
function propertiesOf(
  {properties = {}, items, anyOf = []}: Schema,
  path = '',
): [path: string, property: Schema][] {
  return [
    ...Object.entries(properties).flatMap(([key, property]): [string, Schema][] => [
      [path + key, property],
      ...propertiesOf(property, `${path}${key}.`),
    ]),
    ...(items ? propertiesOf(items, path) : []),
    ...anyOf.flatMap((part) => propertiesOf(part, path)),
  ];
}

/** Every text has the mark of who translated it. */
const isOwn = ([path]: readonly [path: string, property: Schema]) => !path.endsWith('translated');

const typeOf = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

/** The paths an editor underlines; a key the schema does not know counts too. */
function underlined(part: Schema, value: unknown, path = ''): string[] {
  const at = (key: string | number) => (path ? `${path}.${key}` : `${key}`);
  if (part.anyOf) return part.anyOf.some((each) => !underlined(each, value, path).length) ? [] : [path];
  if (typeOf(value) !== part.type || (part.enum && !part.enum.includes(value))) return [path];
  if (typeof value === 'string')
    return part.pattern && !new RegExp(part.pattern, 'u').test(value) ? [path] : [];
  if (Array.isArray(value))
    return value.flatMap((each, i) => (part.items ? underlined(part.items, each, at(i)) : []));
  if (typeof value !== 'object' || value === null) return [];
  return [
    ...(part.required ?? []).filter((key) => !(key in value)).map(at),
    ...Object.entries(value).flatMap(([key, each]) => {
      const inner = part.properties?.[key] ?? part.additionalProperties;
      return inner ? underlined(inner, each, at(key)) : [at(key)];
    }),
  ];
}

const counting = {id: 'counting', name: 'Counting', description: 'We count visits.', basis: 'consent'};
const counter = {id: 'counter', category: 'counting', name: 'Counter', provider: 'Us', purpose: 'Counts.'};
const small = {version: 1, name: 'A council', categories: [counting], services: [counter]};

describe('the JSON Schema', () => {
  it('tells authors about every key of a catalogue, at every depth', () => {
    const properties = propertiesOf(schema);
    expect(properties.filter(isOwn).length).to.equal(48);
    for (const [path, {description}] of properties) {
      expect(description, path).to.match(/^\S.{14,}[.}]$/s);
    }
  });

  it('says something of its own about each key', () => {
    const said = propertiesOf(schema)
      .filter(isOwn)
      .map(([, {description}]) => description);
    expect(new Set(said).size).to.equal(said.length);
  });

  it('gives an example of every address, duration, id and pattern', () => {
    const examples = propertiesOf(schema).filter(([, {pattern}]) => pattern);
    expect(examples.length).to.be.greaterThan(8);
    for (const [path, {description = '', pattern = ''}] of examples) {
      const quoted = [...description.matchAll(/"([^"]+)"/g)].map(([, text = '']) => text);
      expect(
        quoted.filter((text) => new RegExp(pattern, 'u').test(text)),
        path,
      ).not.to.deep.equal([]);
    }
  });

  it('has a title and a description, so that an author knows what file it is for', () => {
    expect(schema).to.include.keys('$schema', 'title', 'description');
    for (const text of [schema.title, schema.description]) expect(text).to.match(/^\S.{14,}$/);
    // And of each of its texts what the keys are.
    expect(JSON.stringify(schema.properties?.['name'])).to.include('The text in this language.');
    expect(schema).not.to.have.property('$id');
  });

  it('survives being shipped as JSON', () => {
    expect(JSON.parse(JSON.stringify(schema))).to.deep.equal(schema);
  });

  it('knows every key of Luton Council’s catalogue and underlines nothing in it', async () => {
    const luton = await (await fetch(new URL('../../../stories/sites/luton.json', import.meta.url))).json();
    expect(underlined(schema, luton)).to.deep.equal([]);
  });

  it('lets an author use keys of their own', () => {
    expect(JSON.stringify(schema)).not.to.include('"additionalProperties":false');
  });

  const same: readonly (readonly [sentence: string, source: object])[] = [
    ['a small catalogue', small],
    ['a missing name', {...small, name: undefined}],
    ['a wrong version', {...small, version: 2}],
    ['a wrong id', {...small, services: [{...counter, id: 'Counter'}]}],
    ['a wrong basis', {...small, categories: [{...counting, basis: 'maybe'}]}],
    ['a link in capitals', {...small, services: [{...counter, privacy: 'HTTPS://example.com'}]}],
    ['a link that runs code', {...small, services: [{...counter, privacy: 'javascript:alert(1)//http://'}]}],
    ['a wrong lifetime', {...small, services: [{...counter, cookies: [{names: ['a'], lifetime: 'PT'}]}]}],
    ['a right lifetime', {...small, services: [{...counter, cookies: [{names: ['a'], lifetime: 'P1Y2M'}]}]}],
    ['a pattern without a name', {...small, services: [{...counter, cookies: [{names: [{matches: 'a'}]}]}]}],
    ['a text that is a number', {...small, categories: [{...counting, name: 4}]}],
    ['a translated text', {...small, name: {en: 'A council', cy: 'Cyngor'}}],
    ['a site of no service list', {...small, sites: [{id: 'main', name: 'Main', services: 'counter'}]}],
  ];
  for (const [sentence, source] of same) {
    it(`underlines in an editor what is refused in a browser: ${sentence}`, () => {
      const written = JSON.parse(JSON.stringify(source)) as unknown;
      const refused = (parseCatalogue(written).problems ?? []).map(({path}) => path);
      expect(underlined(schema, written)).to.deep.equal(refused);
    });
  }
});
