import {expect} from '@open-wc/testing';

import {disclose} from '../../../components/catalogue/disclosure.js';
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
  it('lists each category with all services of the family, and whether this site uses any of them', () => {
    const [main, films] = catalogue.sites ?? [];
    const shown = (site: typeof main) =>
      disclose(catalogue, site).map(({id, basis, services, used}) => ({id, basis, services, used}));
    expect(shown(main)).to.deep.equal([
      {id: 'needed', basis: 'necessary', services: ['session'], used: true},
      {id: 'counting', basis: 'consent', services: ['counter', 'recorder'], used: true},
      {id: 'videos', basis: 'consent', services: ['player'], used: false},
    ]);
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
});
