import {expect} from '@open-wc/testing';

import {browserHelp, outlinePage, regulatorUrl, urlOf} from '../../../components/catalogue/page-outline.js';
import type {Catalogue, Service} from '../../../components/catalogue/schema.js';

const service = (id: string, category: string, name: Service['name'] = id): Service => ({
  ...{id, category, name, provider: 'Somebody', purpose: 'Something.'},
});
const category = (id: string) => ({...{id, name: id, description: id}, basis: 'consent' as const});
const catalogue: Catalogue = {
  version: 1,
  name: 'A council',
  categories: ['counting', 'videos', 'empty'].map(category),
  services: [
    service('tube', 'videos'),
    service('counter', 'counting'),
    service('planning', 'counting', {en: 'Planning', cy: 'Cynllunio'}),
    service('forms', 'counting'),
    service('nowhere', 'counting'),
    service('ask-first', 'counting'),
  ],
  sites: [
    {
      id: 'planning',
      name: {en: 'Planning', cy: 'Cynllunio'},
      services: ['planning', 'forms'],
      shares: ['ask-first', 'tube'],
    },
    {id: 'main', name: 'Main', kind: 'main', services: ['counter', 'tube']},
    {id: 'branded', name: 'Branded', kind: 'branded', services: ['forms']},
    {id: 'counting', name: 'Commissioned', kind: 'commissioned', services: [], shares: ['counter', 'gone']},
  ],
};

/** The outline as it would be read: sections with their parts, and what stands below each. */
const read = (here?: string, language = 'en', of = catalogue) =>
  outlinePage(
    of,
    of.sites?.find(({id}) => id === here),
    language,
  ).map(({id, category, kind, parts}) => [
    id,
    category?.id ?? kind,
    parts.map((part) => [
      part.id,
      part.site?.id,
      part.services.map(({service, id, isHeaded}) => `${service.id} ${id}${isHeaded ? ' headed' : ''}`),
      part.shares.map(({id}) => id),
    ]),
  ]);

describe('the outline of a page of all sites', () => {
  it('has the categories of the main site, with what belongs to no site, then the others by their kind', () => {
    expect(read()).to.deep.equal([
      [
        'counting',
        'counting',
        [
          ['counter', undefined, ['counter counter'], []],
          ['nowhere', undefined, ['nowhere nowhere'], []],
        ],
      ],
      ['videos', 'videos', [['tube', undefined, ['tube tube'], []]]],
      [
        'branded',
        'branded',
        [
          ['planning', 'planning', ['planning planning', 'forms forms headed'], ['tube']],
          ['branded-2', 'branded', ['forms forms-2 headed'], []],
        ],
      ],
      ['commissioned', 'commissioned', [['counting-2', 'counting', [], ['counter']]]],
    ]);
  });

  it('is that of the site it stands on', () => {
    expect(
      read('planning').map(([id, , parts]) => [id, (parts as unknown[][]).map(([part]) => part)]),
    ).to.deep.equal([
      ['counting', ['planning', 'forms', 'ask-first', 'nowhere']],
      ['videos', ['tube']],
      ['branded', ['main', 'branded-2']],
      ['commissioned', ['counting-2']],
    ]);
  });

  it('calls a part by its service’s or its site’s name', () => {
    const names = outlinePage(catalogue, undefined, 'en').flatMap(({parts}) => parts.map(({name}) => name));
    expect(names).to.deep.equal([
      'counter',
      'nowhere',
      'tube',
      {en: 'Planning', cy: 'Cynllunio'},
      'Branded',
      'Commissioned',
    ]);
  });

  it('compares names in the language of the page', () => {
    const renamed = {
      ...catalogue,
      sites: catalogue.sites?.map((site) =>
        site.id === 'planning' ? {...site, name: {en: 'Planning', cy: 'Adeiladu'}} : site,
      ),
    };
    const heads = (language: string) =>
      JSON.stringify(read(undefined, language, renamed)).includes('planning-2 headed');
    expect([heads('en'), heads('cy')]).to.deep.equal([false, true]);
  });

  it('is that of the first site where none is the main one, and of all services where there is no site', () => {
    const {sites = [], ...rest} = catalogue;
    const others = sites.filter(({kind}) => kind !== 'main');
    expect(read(undefined, 'en', {...rest, sites: others}).map(([id]) => id)).to.deep.equal([
      'counting',
      'videos',
      'branded',
      'commissioned',
    ]);
    expect(read(undefined, 'en', rest)).to.deep.equal([
      [
        'counting',
        'counting',
        ['counter', 'planning', 'forms', 'nowhere', 'ask-first'].map((id) => [
          id,
          undefined,
          [`${id} ${id}`],
          [],
        ]),
      ],
      ['videos', 'videos', [['tube', undefined, ['tube tube'], []]]],
    ]);
  });

  it('gives no id twice', () => {
    const third = {id: 'forms', name: 'Third', services: ['forms']};
    const more = read(undefined, 'en', {...catalogue, sites: [...(catalogue.sites ?? []), third]});
    expect(JSON.stringify(more)).to.include('"forms-3"').and.include('forms-4 headed');
    const ids = read().flatMap(([id, , parts]) => [id, ...(parts as unknown[][]).map(([part]) => part)]);
    expect(new Set(ids).size).to.equal(ids.length);
  });
});

describe('the help on a page of all sites', () => {
  it('leads to pages of the web, each to its own', () => {
    const urls = [regulatorUrl, urlOf('www.luton.gov.uk/planning'), ...browserHelp.map(([, url]) => url)];
    for (const url of urls) expect(new URL(url).protocol, url).to.equal('https:');
    expect(new Set(urls).size).to.equal(urls.length);
    expect(urlOf('www.luton.gov.uk/planning')).to.equal('https://www.luton.gov.uk/planning');
    expect(browserHelp.map(([browser]) => browser)).to.deep.equal([
      'Chrome',
      'Edge',
      'Firefox',
      'Safari',
      'Safari (iPhone, iPad)',
    ]);
  });
});
