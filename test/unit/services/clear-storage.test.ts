import {expect} from '@open-wc/testing';

import type {Catalogue, Service} from '../../../components/catalogue/schema.js';
import {clearServiceStorage} from '../../../components/services/clear-storage.js';

const service = (id: string, category: string, cookies: Service['cookies'], more = {}): Service => ({
  id,
  category,
  name: id,
  provider: 'Somebody',
  purpose: 'Something.',
  cookies,
  ...more,
});
const catalogue: Catalogue = {
  version: 1,
  name: 'A council',
  categories: [
    {id: 'needed', name: 'Needed', description: 'Needed.', basis: 'necessary'},
    {id: 'counting', name: 'Counting', description: 'Counting.', basis: 'consent'},
  ],
  services: [
    service('portal', 'needed', [{names: ['session_id']}]),
    service('other-counter', 'counting', [{names: ['shared', {name: 'u_[id]', matches: 'u_*'}]}]),
    service('counter', 'counting', [
      {names: ['user*_id', 'shared', 'u_1', 'ask*', 'own']},
      {names: ['far'], domain: 'counter.example'},
      {names: ['near'], domain: location.hostname},
      {names: ['kept_*'], storedIn: 'localStorage'},
    ]),
    service('player', 'counting', undefined, {reload: true}),
  ],
};
const allowing =
  (...ids: string[]) =>
  (id: string) =>
    ids.includes(id);
const set = (...names: string[]) => names.forEach((name) => (document.cookie = `${name}=1; Path=/`));
const there = () =>
  document.cookie
    .split('; ')
    .flatMap((pair) => pair.split('=')[0] || [])
    .sort();

describe('clearing up after a withdrawal', () => {
  afterEach(() => {
    there().forEach((name) => (document.cookie = `${name}=; Path=/; Max-Age=0`));
    localStorage.clear();
  });

  it('spares what a service that may run names too, and what is necessary', () => {
    set('session_id', 'user_id', 'shared', 'u_1', 'own');
    clearServiceStorage({catalogue, withdrawn: ['counter'], allows: allowing('other-counter')});
    expect(there()).to.deep.equal(['session_id', 'shared', 'u_1']);
    clearServiceStorage({catalogue, withdrawn: ['counter', 'other-counter'], allows: allowing()});
    expect(there()).to.deep.equal(['session_id']);
  });

  it('never clears the answer itself, whatever pattern an author wrote', () => {
    set('ask_first', 'asked');
    clearServiceStorage({catalogue, withdrawn: ['counter'], allows: allowing()});
    expect(there()).to.deep.equal(['ask_first']);
  });

  it('leaves a cookie alone that has the name of one on another domain', () => {
    set('far', 'near');
    const leftovers = clearServiceStorage({catalogue, withdrawn: ['counter'], allows: allowing()});
    expect(there()).to.deep.equal(['far']);
    expect(leftovers.map(({why, names, domain}) => [why, names, domain])).to.deep.equal([
      ['third-party', ['far'], 'counter.example'],
    ]);
  });

  it('looks for each name only where it is said to be stored', () => {
    set('kept_1');
    localStorage.setItem('kept_1', '1');
    localStorage.setItem('own', '1');
    clearServiceStorage({catalogue, withdrawn: ['counter'], allows: allowing()});
    expect([there(), Object.keys(localStorage)]).to.deep.equal([['kept_1'], ['own']]);
  });

  it('changes nothing for services that may run, are necessary or unknown', () => {
    set('own', 'session_id');
    const withdrawn = ['counter', 'portal', 'nobody', 'counting', 'player'];
    expect(clearServiceStorage({catalogue, withdrawn, allows: allowing('counter', 'player')})).to.deep.equal(
      [],
    );
    expect(there()).to.deep.equal(['own', 'session_id']);
  });

  it('says which service runs on until a reload', () => {
    const leftovers = clearServiceStorage({catalogue, withdrawn: ['player'], allows: allowing()});
    expect(leftovers.map((left) => [left.service.id, left.why])).to.deep.equal([['player', 'running']]);
  });

  it('names a cookie that came back at once', () => {
    set('own');
    const real = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
    // A script that guards its cookie, as some do.
    Object.defineProperty(Document.prototype, 'cookie', {
      configurable: true,
      get: () => 'own=1',
      set: (text: string) => real?.set?.call(document, text),
    });
    try {
      const leftovers = clearServiceStorage({catalogue, withdrawn: ['counter'], allows: allowing()});
      expect(leftovers.find(({why}) => why === 'kept')?.names).to.deep.equal(['own']);
    } finally {
      if (real) Object.defineProperty(Document.prototype, 'cookie', real);
    }
  });
});
