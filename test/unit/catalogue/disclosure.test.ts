import {expect} from '@open-wc/testing';

import {disclose} from '../../../components/catalogue/disclosure.js';
import {fnv1a} from '../../../components/catalogue/fnv1a.js';
import type {Catalogue} from '../../../components/catalogue/schema.js';

const catalogue: Catalogue = {
  version: 1,
  name: 'A council',
  categories: [
    {id: 'needed', name: 'Needed', description: 'Makes it work.', basis: 'necessary'},
    {id: 'counting', name: 'Counting', description: 'We count visits.', basis: 'consent'},
    {id: 'videos', name: 'Videos', description: 'We show videos.', basis: 'consent'},
  ],
  services: [
    {id: 'session', category: 'needed', name: 'Session', provider: 'Us', purpose: 'Keeps you logged in.'},
    {
      id: 'counter',
      category: 'counting',
      name: 'Counter',
      provider: {en: 'Counter Company', cy: 'Cwmni Cyfri'},
      purpose: 'Counts visits.',
      cookies: [{names: ['count'], lifetime: 'P1Y'}],
    },
    {
      id: 'recorder',
      category: 'counting',
      name: 'Recorder',
      provider: 'Recorder Company',
      purpose: 'Records clicks.',
    },
    {id: 'player', category: 'videos', name: 'Player', provider: 'Player Company', purpose: 'Plays videos.'},
  ],
  sites: [
    {id: 'main', name: 'Main', services: ['session', 'counter', 'recorder']},
    {id: 'films', name: 'Films', services: [], shares: ['player']},
  ],
};

type Edit = (draft: Catalogue & {services: [object, Service, Service, Service]}) => void;
type Service = Catalogue['services'][number];

/** The ids of the categories that visitors are asked about again after an edit. */
function askedAgain(edit: Edit): string[] {
  const draft = structuredClone(catalogue) as Parameters<Edit>[0];
  edit(draft);
  const revisions = new Map(disclose(catalogue, undefined).map(({id, revision}) => [id, revision]));
  return disclose(draft, undefined).flatMap(({id, revision}) => (revisions.get(id) === revision ? [] : [id]));
}

describe('what is disclosed', () => {
  it('is what it was where a category has no purpose, and another question with another one', () => {
    expect(disclose(catalogue, undefined).map(({revision}) => revision)).to.deep.equal([
      '1jagpvu',
      'ir5xme',
      '3c7lxq',
    ]);
    const withPurpose = (purpose: object | string) => (draft: object) =>
      Object.assign((draft as Catalogue).categories[1] ?? {}, {purpose});
    expect(askedAgain(withPurpose('To count visits'))).to.deep.equal(['counting']);
    const revisionOf = (purpose: object | string) => {
      const draft = structuredClone(catalogue);
      withPurpose(purpose)(draft);
      return disclose(draft, undefined)[1]?.revision;
    };
    expect(revisionOf('To count visits')).to.equal(revisionOf({en: 'To count  visits', cy: 'I gyfrif'}));
    expect(revisionOf('To count visits')).not.to.equal(revisionOf('To follow you'));
  });

  it('lists each category with all services of the family, and whether this site uses any of them', () => {
    const [main, films] = catalogue.sites ?? [];
    const shown = (site: typeof main) =>
      disclose(catalogue, site).map(({id, basis, services, used}) => ({id, basis, services, used}));
    expect(shown(main)).to.deep.equal([
      {id: 'needed', basis: 'necessary', services: ['session'], used: true},
      {id: 'counting', basis: 'consent', services: ['counter', 'recorder'], used: true},
      {id: 'videos', basis: 'consent', services: ['player'], used: false},
    ]);
    expect(disclose(catalogue, main).map(({signals}) => signals)).to.deep.equal([[], [], []]);
    expect(shown(films).map(({used}) => used)).to.deep.equal([false, false, true]);
    expect(shown(undefined).map(({used}) => used)).to.deep.equal([true, true, true]);
  });

  it('is the same on every site, so that an answer given on one counts on the others', () => {
    const [main, films] = catalogue.sites ?? [];
    const revisions = (site: typeof main) => disclose(catalogue, site).map(({revision}) => revision);
    expect(revisions(main)).to.deep.equal(revisions(films));
  });

  it('has revisions that fit into the cookie', () => {
    for (const {revision} of disclose(catalogue, undefined)) expect(revision).to.match(/^[a-z0-9]{1,7}$/);
  });

  it('keeps an empty category, used nowhere', () => {
    const empty = {...catalogue, services: [], sites: []};
    expect(disclose(empty, undefined).map(({services, used}) => [services, used])).to.deep.equal([
      [[], false],
      [[], false],
      [[], false],
    ]);
  });

  const asks: readonly (readonly [sentence: string, edit: Edit, categories: readonly string[]])[] = [
    [
      'another company provides a service',
      ({services}) => void (services[1].provider = 'Other Company'),
      ['counting'],
    ],
    [
      'a service is used for something else',
      ({services}) => void (services[3].purpose = 'Sells adverts.'),
      ['videos'],
    ],
    ['a service is added', ({services}) => void services.push({...services[3], id: 'player-2'}), ['videos']],
    [
      'a service makes room for another like it',
      ({services}) => void (services[3].id = 'player-2'),
      ['videos'],
    ],
    [
      'a service turns to another host',
      ({services}) => void (services[3].hosts = ['other.example']),
      ['videos'],
    ],
    [
      'a cookie is on the domain of somebody else',
      ({services}) =>
        void (services[1].cookies = [{names: ['count'], lifetime: 'P1Y', domain: '.other.example'}]),
      ['counting'],
    ],
    [
      'a cookie is used for something else',
      ({services}) =>
        void (services[1].cookies = [{names: ['count'], lifetime: 'P1Y', purpose: 'Sells adverts.'}]),
      ['counting'],
    ],
    [
      'a yes grants more to Google',
      ({categories}) => void Object.assign(categories[1] ?? {}, {signals: ['ad_storage']}),
      ['counting'],
    ],
    ...(['name', 'description'] as const).map(
      (text) =>
        [
          `the ${text} of a category changes`,
          ({categories}: Parameters<Edit>[0]) => void Object.assign(categories[2] ?? {}, {[text]: 'New.'}),
          ['videos'],
        ] as const,
    ),
    ['a service is taken away', ({services}) => void services.splice(2, 1), ['counting']],
    ['a service moves', ({services}) => void (services[2].category = 'videos'), ['counting', 'videos']],
    [
      'a category needs no consent any more',
      ({categories}) =>
        void (categories[2] = {...categories[2], basis: 'exempt'} as Catalogue['categories'][number]),
      ['videos'],
    ],
  ];
  for (const [sentence, edit, categories] of asks) {
    it(`asks again for ${categories.join(' and ')} alone when ${sentence}`, () => {
      expect(askedAgain(edit)).to.deep.equal(categories);
    });
  }

  const asksNobody: readonly (readonly [sentence: string, edit: Edit])[] = [
    ['nothing changed', () => undefined],
    [
      'a text is translated',
      ({services}) => void (services[3].purpose = {en: 'Plays videos.', cy: 'Chwarae fideos.'}),
    ],
    [
      'a translation is corrected',
      ({services}) => void (services[1].provider = {en: 'Counter Company', cy: 'Y Cwmni'}),
    ],
    ['words are spaced anew', ({services}) => void (services[3].purpose = ' Plays\n  videos. ')],
    ['capitals change', ({services}) => void (services[3].provider = 'PLAYER company')],
    ['services are put in another order', ({services}) => void services.reverse()],
    ['categories are put in another order', ({categories}) => void categories.reverse()],
    ['a cookie is added', ({services}) => void services[1].cookies?.push({names: ['more']})],
    [
      'a cookie is kept for longer',
      ({services}) => void (services[1].cookies = [{names: ['count'], lifetime: 'P2Y'}]),
    ],
    ['a service is called something else', ({services}) => void (services[1].name = 'The Counter')],
    ['a link is added', ({services}) => void (services[1].privacy = 'https://example.com/')],
    [
      'a category’s description is translated',
      ({categories}) =>
        categories.forEach((each) => (each.description = {en: each.description as string, cy: 'C'})),
    ],
    ['a site is added', ({sites}) => void sites?.push({id: 'new', name: 'New', services: ['player']})],
  ];
  for (const [sentence, edit] of asksNobody) {
    it(`asks nobody again when ${sentence}`, () => {
      expect(askedAgain(edit)).to.deep.equal([]);
    });
  }

  describe('whose parts are', () => {
    const revision = (category: object, service: object) => {
      const [, counting] = catalogue.categories;
      const [, counter] = catalogue.services;
      const [only] = disclose(
        {
          ...catalogue,
          categories: [{...counting, ...category}],
          services: [{...counter, ...service}],
        } as Catalogue,
        undefined,
      );
      return only?.revision;
    };
    const same: Readonly<Record<string, readonly (readonly [category: object, service: object])[]>> = {
      'put in another order': [
        [{signals: ['ad_storage', 'ad_user_data']}, {hosts: ['a.example', 'b.example']}],
        [{signals: ['ad_user_data', 'ad_storage']}, {hosts: ['b.example', 'a.example']}],
      ],
      'named twice': [
        [{}, {hosts: ['a.example'], cookies: [{names: ['a'], purpose: 'A.'}]}],
        [{}, {hosts: ['a.example', 'a.example'], cookies: [1, 2].map(() => ({names: ['a'], purpose: 'A.'}))}],
      ],
      'frames of a host that is named, or below it': [
        [{}, {hosts: ['a.example', 'b.example']}],
        [{}, {hosts: ['a.example', 'b.example'], embeds: ['B.example/frame', '*.x.a.example']}],
      ],
    };
    for (const [what, forms] of Object.entries(same)) {
      it(`${what}, asks nobody again`, () => {
        const revisions = forms.map(([category, service]) => revision(category, service));
        expect(new Set(revisions).size).to.equal(1);
      });
    }

    const others: Readonly<Record<string, (typeof same)[string]>> = {
      'other words, with the same letters': [
        [{name: 'ab', description: 'c'}, {}],
        [{name: 'a', description: 'bc'}, {}],
      ],
      'other words, with the same letters and other spaces': [
        [{name: 'a b'}, {}],
        [{name: 'ab'}, {}],
      ],
      'other hosts, with the same letters': [
        [{}, {hosts: ['ab', 'c']}],
        [{}, {hosts: ['a', 'bc']}],
      ],
      'hosts that were purposes': [
        [{}, {cookies: [{names: ['a'], purpose: 'zz'}]}],
        [{}, {hosts: ['zz']}],
      ],
      'frames of another host': [
        [{}, {hosts: ['a.example']}],
        [{}, {hosts: ['a.example'], embeds: ['aa.example']}],
      ],
    };
    for (const [what, forms] of Object.entries(others)) {
      it(`${what}, asks again`, () => {
        const revisions = forms.map(([category, service]) => revision(category, service));
        expect(new Set(revisions).size).to.equal(forms.length);
      });
    }
  });

  it('has fingerprints as everybody computes them, so that none changes with a version', () => {
    const known = {'': 0x811c9dc5, a: 0xe40c292c, foobar: 0xbf9cf968};
    for (const [text, hash] of Object.entries(known)) expect(fnv1a(text)).to.equal(hash.toString(36));
  });
});
