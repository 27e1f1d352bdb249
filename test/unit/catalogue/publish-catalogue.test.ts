import {expect} from '@open-wc/testing';

import {markChecked} from '../../../components/catalogue/mark-checked.js';
import {languagesOf, publishCatalogue} from '../../../components/catalogue/publish-catalogue.js';
import type {Catalogue} from '../../../components/catalogue/schema.js';

const both = (text: string) => ({en: text, cy: `${text} (cy)`});
const catalogue: Catalogue = {
  $schema: './catalogue.schema.json',
  version: 1,
  name: both('A council'),
  language: 'en',
  lifetime: 'P3M',
  categories: [
    {id: 'needed', name: 'Needed', description: 'Needed.', basis: 'necessary'},
    {
      ...{id: 'counting', name: both('Counting'), description: both('Counts.'), basis: 'consent'},
      ...{signals: ['analytics_storage'], civic: 'analytics'},
    },
  ],
  services: [
    {id: 'portal', category: 'needed', name: both('Portal'), provider: 'Us', purpose: 'Works.'},
    {
      ...{id: 'counter', category: 'counting', name: both('Counter'), provider: both('Somebody')},
      ...{purpose: both('Counts visits.'), privacy: 'https://a.example'},
      cookies: [{names: ['abc'], purpose: both('A number.')}, {names: ['def']}],
    },
    {
      ...{id: 'tube', category: 'needed', name: 'Tube', provider: 'Somebody', purpose: both('Shows films.')},
      ...{privacy: 'https://b.example', embeds: ['tube.example'], kind: 'video', hosts: ['tube.example']},
    },
  ],
  sites: [
    {
      ...{
        id: 'main',
        name: both('Main'),
        kind: 'main',
        hosts: ['a.example'],
        services: ['portal', 'counter'],
      },
      ...{shares: ['tube'], preferences: 'https://a.example/p', information: 'https://a.example/i'},
      takesAnswers: true,
    },
  ],
};
const publish = (of = catalogue, languages: readonly string[] = [], embeds: readonly string[] = ['tube']) =>
  new Map(
    [...publishCatalogue(of, {languages, embeds})].map(([name, text]) => {
      expect(text.endsWith('}\n'), name).to.equal(true);
      return [name, JSON.parse(text) as Record<string, unknown>] as const;
    }),
  );
/** Without what changes with every word. */
const plain = (file: Record<string, unknown> | undefined) =>
  JSON.parse(
    JSON.stringify(file, (key, value: unknown) =>
      key === 'revision' || key === 'checked' ? undefined : value,
    ),
  ) as unknown;

describe('what is published of a catalogue', () => {
  it('are two files a language, two for all others, and whose frames are whose', () => {
    expect([...publish().keys()].sort()).to.deep.equal([
      'cy.json',
      'en.json',
      'index.json',
      'rows.json',
      'tables-cy.json',
      'tables-en.json',
      'tables-index.json',
    ]);
    expect([...publish(catalogue, ['pl', 'cy']).keys()].filter((name) => name.includes('pl'))).to.deep.equal([
      'tables-pl.json',
      'pl.json',
    ]);
  });

  it('is what a first visit needs in its language', () => {
    expect(plain(publish().get('cy.json'))).to.deep.equal({
      name: {cy: 'A council (cy)'},
      language: 'en',
      lifetime: 'P3M',
      tables: 'tables-cy.json',
      categories: [
        {id: 'needed', name: 'Needed', basis: 'necessary'},
        {
          ...{id: 'counting', name: {cy: 'Counting (cy)'}, basis: 'consent'},
          ...{signals: ['analytics_storage'], civic: 'analytics'},
        },
      ],
      services: [
        {id: 'portal', category: 'needed'},
        {id: 'counter', category: 'counting', name: {cy: 'Counter (cy)'}},
        {
          ...{id: 'tube', category: 'needed', name: 'Tube', purpose: {cy: 'Shows films. (cy)'}},
          privacy: 'https://b.example',
        },
      ],
      sites: [
        {
          ...{id: 'main', hosts: ['a.example'], preferences: 'https://a.example/p'},
          ...{services: ['portal', 'counter'], shares: ['tube'], takesAnswers: true},
        },
      ],
    });
  });

  it('names the sites that a page of any shared domain may name, and no more', () => {
    const hosts = ['a.one.example', 'b.one.example/path', 'two.example', 'c.one.example', 'd.one.example'];
    const sites = hosts.map((host, i) => ({id: `s${i}`, name: both(`S${i}`), hosts: [host], services: []}));
    const named = publish({...catalogue, sites}).get('cy.json')?.['sites'] as {id: string; name?: object}[];
    expect(named.flatMap(({id, name}) => (name ? [[id, name]] : []))).to.deep.equal(
      // Of "example" the first three are those of "one.example", and the one beside them.
      ['0', '1', '2', '3'].map((i) => [`s${i}`, {cy: `S${i} (cy)`}]),
    );
  });

  it('names as many as that by name where two are called the same, also with hosts in capitals', () => {
    const names = ['A', 'A', 'B', 'C', 'D', 'B'];
    const sites = names.map((name, i) => ({id: `s${i}`, name, hosts: [`${i}.One.example/p`], services: []}));
    const named = publish({...catalogue, sites}).get('cy.json')?.['sites'] as {name?: string}[];
    expect(named.map(({name}) => name)).to.deep.equal(['A', 'A', 'B', 'C', undefined, 'B']);
  });

  it('has what a category is for where it is asked about', () => {
    const categories = catalogue.categories.map((category) => ({...category, purpose: both('To count')}));
    const published = publish({...catalogue, categories}).get('cy.json')?.['categories'] as object[];
    expect(published.map((each) => (each as {purpose?: object}).purpose)).to.deep.equal([
      undefined,
      {cy: 'To count (cy)'},
    ]);
  });

  it('does not say who translated it', () => {
    const marked = JSON.parse(
      JSON.stringify(catalogue).replaceAll('(cy)"}', '(cy)","translated":"machine"}'),
    ) as Catalogue;
    expect(JSON.stringify(marked)).to.include('translated');
    expect([...publishCatalogue(marked, {languages: [], embeds: []})]).to.deep.equal([
      ...publishCatalogue(catalogue, {languages: [], embeds: []}),
    ]);
    expect(JSON.stringify(markChecked(marked))).to.equal(JSON.stringify(markChecked(catalogue)));
  });

  it('is all there is in a language, whose own texts need no mark', () => {
    const {$schema: _, ...rest} = catalogue;
    expect(plain(publish().get('tables-en.json'))).to.deep.equal(
      JSON.parse(
        JSON.stringify(rest, (_, value: unknown) =>
          typeof value === 'object' && value !== null && 'cy' in value
            ? (value as unknown as {en: string}).en
            : value,
        ),
      ),
    );
    expect(JSON.stringify(publish().get('tables-cy.json'))).to.include('{"cy":"A number. (cy)"}');
  });

  it('is marked as checked, with revisions that are the same in every language', () => {
    const files = publish();
    const revisions = (name: string) =>
      (files.get(name)?.['categories'] as {readonly revision: string}[]).map(({revision}) => revision);
    for (const name of ['cy.json', 'tables-en.json', 'index.json'])
      expect(revisions(name), name).to.deep.equal(revisions('en.json'));
    expect(files.get('en.json')?.['checked']).to.match(/^[a-z0-9]{5,7}$/);
  });

  it('says whose frames are whose, and no more', () => {
    const [{revision}] = publish().get('en.json')?.['categories'] as [{readonly revision: string}];
    expect(publish().get('rows.json')).to.deep.equal({
      services: [{id: 'tube', embeds: ['tube.example'], kind: 'video', revision}],
    });
    const without = {...catalogue, services: [{...catalogue.services[0], embeds: []}]} as Catalogue;
    expect(publish(without).get('rows.json')).to.deep.equal({services: []});
  });

  it('is less where a catalogue has no sites', () => {
    const {sites: _, ...rest} = catalogue;
    expect(
      [publish(rest).get('en.json'), publish(rest).get('tables-en.json')].some(
        (file) => 'sites' in (file ?? {}),
      ),
    ).to.equal(false);
  });

  describe('of a text in several languages', () => {
    const name = (texts: Record<string, string>, file: string, language = 'en') =>
      publish({...catalogue, name: texts, language}, ['de', 'zh', 'en']).get(file)?.['name'];
    const texts = {cy: 'Cyngor', en: 'Council', 'en-US': 'City', 'zh-Hant': '市'};

    it('are all of its language, by country and script', () => {
      expect(name(texts, 'en.json')).to.deep.equal({en: 'Council', 'en-US': 'City'});
      expect(name({CY: 'Cyngor', EN: 'Council'}, 'en.json', 'cy')).to.deep.equal({EN: 'Council'});
    });

    it('is the first too, where none is for all countries and scripts', () => {
      expect(name(texts, 'zh.json')).to.deep.equal({cy: 'Cyngor', 'zh-Hant': '市'});
    });

    it('is the first where there is none in its language', () => {
      expect(name(texts, 'de.json')).to.deep.equal({cy: 'Cyngor'});
      expect(name(texts, 'index.json')).to.deep.equal({cy: 'Cyngor'});
      expect(name(texts, 'de.json', 'cy')).to.equal('Cyngor');
    });
  });
});

describe('the languages of a catalogue', () => {
  it('are those of its texts, without country or script', () => {
    const texts = {
      'en-GB': 'a',
      EN: 'b',
      cy: 'c',
      index: 'd',
      x: 'e',
      '12': 'f',
      'zh-Hant': 'g',
      enormously: 'h',
    };
    expect([...new Set(languagesOf({...catalogue, language: 'gd', name: texts}))].sort()).to.deep.equal([
      'cy',
      'en',
      'gd',
      'zh',
    ]);
    const {language: _, ...rest} = catalogue;
    const one = {...rest, name: 'A', categories: [], services: [], sites: []};
    expect(languagesOf(one)).to.deep.equal([]);
  });
});
