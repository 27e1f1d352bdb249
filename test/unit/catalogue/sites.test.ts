import {expect} from '@open-wc/testing';

import type {Catalogue} from '../../../components/catalogue/schema.js';
import {readDisclosure} from '../../../components/catalogue/question.js';
import {findSite, servicesOn} from '../../../components/catalogue/sites.js';

const service = (id: string) => ({id, category: 'all', name: id, provider: 'Us', purpose: 'Works.'});
const catalogue: Catalogue = {
  version: 1,
  name: 'A council',
  categories: [{id: 'all', name: 'All', description: 'All of it.', basis: 'consent'}],
  services: [service('counter'), service('maps'), service('forms'), service('pay')],
  sites: [
    {
      id: 'main',
      name: 'Main',
      hosts: ['www.example.gov.uk', 'example.gov.uk'],
      services: ['counter', 'maps'],
    },
    {id: 'shared', name: 'Shared', hosts: ['supplier.example'], services: []},
    {id: 'pay-test', name: 'Test', hosts: ['supplier.example/council/pay/test'], services: ['pay']},
    {
      id: 'pay',
      name: 'Pay',
      hosts: ['supplier.example/Council/Pay/'],
      services: ['pay'],
      shares: ['maps', 'counter'],
    },
    {id: 'posts', name: 'Posts', hosts: [], services: []},
    {id: 'nowhere', name: 'Nowhere', services: []},
  ],
};

describe('the site a page belongs to', () => {
  const cases: readonly (readonly [host: string, path: string, site: string | undefined])[] = [
    ['www.example.gov.uk', '/', 'main'],
    ['example.gov.uk', '/news/today', 'main'],
    ['pay.example.gov.uk', '/', undefined],
    ['notexample.gov.uk', '/', undefined],
    ['www.example.gov.uk.evil.example', '/', undefined],
    ['gov.uk', '/', undefined],
    ['', '/', undefined],
    ['supplier.example', '/', 'shared'],
    ['supplier.example', '/other-council/pay', 'shared'],
    ['supplier.example', '/Council/Pay', 'pay'],
    ['supplier.example', '/council/pay/', 'pay'],
    ['supplier.example', '/COUNCIL/PAY/step-2', 'pay'],
    ['supplier.example', '/Council/Payments', 'shared'],
    ['supplier.example', '/Council', 'shared'],
    ['supplier.example', '/x/Council/Pay', 'shared'],
    ['supplier.example', '/council/pay/test', 'pay-test'],
    ['supplier.example', '/council/pay/test/1', 'pay-test'],
    ['supplier.example', '/council/pay/tests', 'pay'],
    ['constructor', '/__proto__', undefined],
  ];
  for (const [host, path, site] of cases) {
    it(`is ${site ?? 'unknown'} at ${host}${path}`, () => {
      expect(findSite(catalogue, {host, path})?.id).to.equal(site);
    });
  }

  it('is the one the page names, wherever it is', () => {
    expect(findSite(catalogue, {id: 'posts', host: 'www.example.gov.uk', path: '/'})?.id).to.equal('posts');
    expect(findSite(catalogue, {id: '', host: 'www.example.gov.uk', path: '/'})?.id).to.equal('main');
  });

  it('is unknown where the page names one that is not there', () => {
    for (const id of ['other-tab', 'constructor', '__proto__']) {
      expect(findSite(catalogue, {id, host: 'www.example.gov.uk', path: '/'})).to.equal(undefined);
    }
  });

  it('is unknown in a catalogue without sites', () => {
    expect(findSite({...catalogue, sites: undefined}, {host: 'www.example.gov.uk', path: '/'})).to.equal(
      undefined,
    );
  });
});

describe('the services of a site', () => {
  const on = (id: string) =>
    servicesOn(catalogue, findSite(catalogue, {id, host: '', path: ''})).map((each) => each.id);

  it('are its own first, then those it shares', () => {
    expect(on('pay')).to.deep.equal(['pay', 'maps', 'counter']);
    expect(on('main')).to.deep.equal(['counter', 'maps']);
    expect(on('posts')).to.deep.equal([]);
  });

  it('are all there are where the site is unknown, so that nothing goes unsaid', () => {
    expect(on('other-tab')).to.deep.equal(['counter', 'maps', 'forms', 'pay']);
  });
});

describe('what a site discloses', () => {
  it('has no signals of a category of which nothing runs there, as nobody is asked about it there', () => {
    const counts = {id: 'counts', name: 'x', description: 'x', signals: ['analytics_storage' as const]};
    const question = {
      ...{name: 'x', services: [{id: 'counter', category: 'counts'}]},
      categories: [{...counts, basis: 'consent' as const, revision: '1'}],
    };
    const signals = (services: readonly string[]) =>
      readDisclosure(question, {id: 'main', services: [...services]}).map((each) => each.signals);
    expect([signals(['counter']), signals([])]).to.deep.equal([[['analytics_storage']], [[]]]);
  });
});
