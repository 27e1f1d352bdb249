import {expect} from '@open-wc/testing';

import {categoryOfOwn, type OwnWords, withOwnService} from '../../../components/catalogue/own-service.js';
import type {Catalogue, Service} from '../../../components/catalogue/schema.js';
import {
  groupByCategory,
  namesShown,
  selectServices,
  showsOwn,
  type Wanted,
} from '../../../components/catalogue/select-services.js';

const service = (id: string, category: string, names: readonly string[] = []): Service => ({
  ...{id, category, name: id, provider: 'Somebody', purpose: 'Something.'},
  ...(names.length && {cookies: [{names: names.map((name) => ({name: `[${name}]`, matches: name}))}]}),
});
const category = (id: string, basis: 'necessary' | 'consent' | 'exempt') => ({
  ...{id, basis, name: id, description: id},
});
const catalogue: Catalogue = {
  version: 1,
  name: 'A council',
  categories: [category('videos', 'consent'), category('looks', 'exempt'), category('needed', 'necessary')],
  services: [
    service('tube', 'videos', ['t1', 't2']),
    service('reel', 'videos', ['r1']),
    service('portal', 'needed'),
    service('size', 'looks', ['s1']),
  ],
  sites: [
    {id: 'main', name: 'Main', services: ['portal', 'tube'], shares: ['size']},
    {id: 'pay', name: 'Pay', services: ['reel'], shares: ['tube']},
  ],
};
const [main] = catalogue.sites ?? [];
const words: OwnWords = {
  name: 'Own name',
  purpose: 'Own purpose',
  answer: 'Answer',
  copy: 'Copy',
  history: 'History',
  catalogue: 'Catalogue',
  counts: 'Counts',
  record: 'Record',
  rows: 'Rows',
  deletion: 'Deletion',
};

describe('the services a table shows', () => {
  const rows: readonly (readonly [sentence: string, wanted: Wanted, ids: readonly string[] | undefined])[] = [
    ['are those of this site', {}, ['portal', 'tube', 'size']],
    ['are those of all sites, where it asks for these', {allSites: true}, ['tube', 'reel', 'portal', 'size']],
    ['is the one it names, of whatever site', {service: 'reel'}, ['reel']],
    ['are those of a category on this site', {category: 'videos'}, ['tube']],
    ['are those of a category on all sites', {category: 'videos', allSites: true}, ['tube', 'reel']],
    ['are a named site’s own', {site: 'pay'}, ['reel']],
    ['are a named site’s own of a category', {site: 'main', category: 'needed'}, ['portal']],
    ['are none where a service is of another category', {service: 'tube', category: 'needed'}, []],
    ['are none where a service is not the named site’s own', {service: 'tube', site: 'pay'}, []],
    ['are unknown where the service is', {service: 'nobody'}, undefined],
    ['are unknown where the category is', {category: 'nobody', service: 'tube'}, undefined],
    ['are unknown where the site is', {site: 'nobody'}, undefined],
  ];
  for (const [sentence, wanted, ids] of rows) {
    it(sentence, () => {
      expect(selectServices(catalogue, main, wanted)?.map(({id}) => id)).to.deep.equal(ids);
    });
  }

  it('are all where the page’s site is not known', () => {
    expect(selectServices(catalogue, undefined, {})?.length).to.equal(4);
    const {sites: _, ...rest} = catalogue;
    expect(selectServices(rest, undefined, {})?.length).to.equal(4);
    // A site that was found in another catalogue than this one.
    expect(selectServices(rest, main, {})?.map(({id}) => id)).to.deep.equal(['portal', 'tube', 'size']);
    expect(selectServices(rest, undefined, {site: 'main'})).to.equal(undefined);
  });

  it('stand under their categories, in the catalogue’s order', () => {
    const grouped = groupByCategory(
      catalogue,
      ['portal', 'reel', 'tube'],
      (id) => catalogue.services.find((each) => each.id === id) as Service,
    );
    expect(grouped.map(({category, items}) => [category.id, items])).to.deep.equal([
      ['videos', ['reel', 'tube']],
      ['needed', ['portal']],
    ]);
  });

  it('have what the library itself keeps among them, where the table is about that or about everything', () => {
    const shows = (wanted: Wanted) => showsOwn(catalogue, wanted);
    expect([
      shows({}),
      shows({allSites: true}),
      shows({service: 'ask-first'}),
      shows({category: 'needed'}),
      shows({service: 'tube'}),
      shows({category: 'videos'}),
      shows({site: 'main'}),
      shows({service: 'ask-first', site: 'main'}),
      shows({service: 'tube', category: 'needed'}),
    ]).to.deep.equal([true, true, true, true, false, false, false, false, false]);
  });

  it('have names, as readers see them', () => {
    const own = [
      'ask_first',
      'ask_first',
      'ask_first_given',
      'answers',
      'ask_first_catalogue',
      'ask_first_clear',
    ];
    expect(namesShown(catalogue, main, {category: 'videos'})).to.deep.equal(['[t1]', '[t2]']);
    expect(namesShown(catalogue, main, {})).to.deep.equal(['[t1]', '[t2]', '[s1]', ...own]);
    expect(namesShown(catalogue, main, {service: 'ask-first'})).to.deep.equal(own);
    expect(namesShown(catalogue, main, {service: 'nobody'})).to.deep.equal([]);
  });
});

describe('what the library itself keeps', () => {
  it('is a service of every site, in the first category that needs no consent', () => {
    const whole = withOwnService({...catalogue, lifetime: 'P3M'}, words);
    const own = whole.services.at(-1);
    expect(whole.services.slice(0, -1)).to.deep.equal(catalogue.services);
    expect(own).to.deep.equal({
      id: 'ask-first',
      category: 'needed',
      name: 'Own name',
      provider: 'A council',
      purpose: 'Own purpose',
      cookies: [
        {names: ['ask_first'], purpose: 'Answer', lifetime: 'P3M'},
        {
          names: ['ask_first', 'ask_first_given'],
          purpose: 'Copy',
          lifetime: 'persistent',
          storedIn: 'localStorage',
        },
        {names: ['answers'], purpose: 'History', lifetime: 'persistent', storedIn: 'localStorage'},
        {
          names: ['ask_first_catalogue'],
          purpose: 'Catalogue',
          lifetime: 'persistent',
          storedIn: 'localStorage',
        },
        {names: ['ask_first_clear'], purpose: 'Deletion', lifetime: 'session', storedIn: 'sessionStorage'},
      ],
    });
    expect(whole.sites?.map(({id, shares}) => [id, shares])).to.deep.equal([
      ['main', ['size', 'ask-first']],
      ['pay', ['tube', 'ask-first']],
    ]);
    expect(withOwnService(catalogue, words).services.at(-1)?.cookies?.[0]?.lifetime).to.equal('P6M');
  });

  it('is added where there are no sites, or sites that share nothing', () => {
    const {sites: _, ...rest} = catalogue;
    expect('sites' in withOwnService(rest, words)).to.equal(false);
    const alone = {...rest, sites: [{id: 'one', name: 'One', services: []}]};
    expect(withOwnService(alone, words).sites).to.deep.equal([{...alone.sites[0], shares: ['ask-first']}]);
  });

  it('is in what is exempt where nothing is necessary, and left out where everything is asked', () => {
    const [videos, looks] = catalogue.categories;
    const of = (...categories: Catalogue['categories']) => ({...catalogue, categories});
    if (!videos || !looks) throw new Error('The catalogue has categories');
    expect(categoryOfOwn(of(videos, looks))).to.equal('looks');
    expect(categoryOfOwn(of(videos))).to.equal(undefined);
    expect(withOwnService(of(videos), words)).to.deep.equal(of(videos));
  });

  it('is left as the catalogue has it, where it lists it already', () => {
    const listed = {...catalogue, services: [...catalogue.services, service('ask-first', 'looks')]};
    expect(withOwnService(listed, words)).to.equal(listed);
    const named = {
      ...catalogue,
      services: [
        {...service('portal', 'needed'), cookies: [{names: ['other']}, {names: ['x', 'ask_first']}]},
      ],
    };
    expect(withOwnService(named, words)).to.equal(named);
  });
});
