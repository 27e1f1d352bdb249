import {expect} from '@open-wc/testing';

import type {Catalogue, Service} from '../../../components/catalogue/schema.js';
import {clearServiceStorage} from '../../../components/services/clear-storage.js';
import {ConsentClearedEvent} from '../../../components/services/consent-cleared-event.js';
import {cookieNames, deleteCookies} from '../../../components/services/delete-cookies.js';
import {cookiesTold} from '../wait-until.js';

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
      {names: ['dotted'], domain: `.${location.hostname}`},
      {names: ['cut'], domain: location.hostname.slice(0, -1)},
      {names: ['passing'], storedIn: 'sessionStorage'},
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
  afterEach(async () => {
    there().forEach((name) => (document.cookie = `${name}=; Path=/; Max-Age=0`));
    localStorage.clear();
    sessionStorage.clear();
    await cookiesTold();
  });

  it('spares what a service that may run names too, and what is necessary', () => {
    set('session_id', 'user_id', 'shared', 'u_1', 'own');
    clearServiceStorage({catalogue, withdrawn: ['counter'], allows: allowing('other-counter')});
    expect(there()).to.deep.equal(['session_id', 'shared', 'u_1']);
    clearServiceStorage({catalogue, withdrawn: ['counter', 'other-counter'], allows: allowing()});
    expect(there()).to.deep.equal(['session_id']);
  });

  it('never clears the answer itself, whatever pattern an author wrote', () => {
    set('ask_first', 'ask_first_more', 'asked');
    clearServiceStorage({catalogue, withdrawn: ['counter'], allows: allowing()});
    expect(there()).to.deep.equal(['ask_first', 'ask_first_more']);
  });

  it('leaves a cookie alone that has the name of one on another domain', () => {
    set('far', 'near', 'dotted', 'cut');
    const leftovers = clearServiceStorage({catalogue, withdrawn: ['counter'], allows: allowing()});
    expect(there()).to.deep.equal(['cut', 'far']);
    expect(leftovers.map(({why, names, domain}) => [why, names, domain])).to.deep.equal([
      ['third-party', ['far'], 'counter.example'],
      ['third-party', ['cut'], location.hostname.slice(0, -1)],
    ]);
  });

  it('looks for each name only where it is said to be stored', () => {
    set('kept_1');
    localStorage.setItem('kept_1', '1');
    for (const storage of [localStorage, sessionStorage])
      for (const key of ['kept_1', 'own', 'passing']) storage.setItem(key, '1');
    clearServiceStorage({catalogue, withdrawn: ['counter'], allows: allowing()});
    expect(there()).to.deep.equal(['kept_1']);
    expect(Object.keys(localStorage).sort()).to.deep.equal(['own', 'passing']);
    expect(Object.keys(sessionStorage).sort()).to.deep.equal(['kept_1', 'own']);
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
    set('own');
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
      const withdrawn = ['counter', 'other-counter'];
      const kept = clearServiceStorage({catalogue, withdrawn, allows: allowing()}).filter(
        ({why}) => why === 'kept',
      );
      expect(kept.map(({service, names}) => [service.id, names])).to.deep.equal([['counter', ['own']]]);
      const {leftovers, reload} = new ConsentClearedEvent(kept);
      expect([leftovers, reload]).to.deep.equal([kept, false]);
    } finally {
      if (real) Object.defineProperty(Document.prototype, 'cookie', real);
    }
  });

  it('names a key that came back at once, and does without storage that is blocked', () => {
    const native = Object.getOwnPropertyDescriptor(window, 'localStorage');
    const all = {catalogue, withdrawn: ['counter'], allows: allowing()};
    const storage = {kept_1: '1', other: '1'};
    Object.defineProperty(storage, 'removeItem', {value: () => undefined});
    const leftoversOf = (get: () => unknown) => {
      Object.defineProperty(window, 'localStorage', {configurable: true, get});
      try {
        return clearServiceStorage(all).flatMap(({why, names}) => (why === 'kept' ? names : []));
      } finally {
        if (native) Object.defineProperty(window, 'localStorage', native);
      }
    };
    expect(leftoversOf(() => storage)).to.deep.equal(['kept_1']);
    expect(
      leftoversOf(() => {
        throw new DOMException('blocked', 'SecurityError');
      }),
    ).to.deep.equal([]);
  });
});

describe('the cookies of a page', () => {
  it('are known by name, but for one that has none', () => {
    const native = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie') as PropertyDescriptor;
    // Chromium's form of one without a name.
    Object.defineProperty(Document.prototype, 'cookie', {
      ...native,
      get: () => 'own=1; nameless; own=2; b=c=d',
    });
    try {
      expect(cookieNames()).to.deep.equal(['own', 'b']);
    } finally {
      Object.defineProperty(Document.prototype, 'cookie', native);
    }
  });

  it('are deleted on every level that this page sees, or on its own alone', () => {
    const native = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie') as PropertyDescriptor;
    const domains = (...what: Parameters<typeof deleteCookies>) => {
      const written: string[] = [];
      Object.defineProperty(Document.prototype, 'cookie', {
        configurable: true,
        get: () => 'own=1; other=2',
        set: (text: string) => void written.push(text),
      });
      try {
        expect(deleteCookies(...what)).to.deep.equal(what[0]);
      } finally {
        Object.defineProperty(Document.prototype, 'cookie', native);
      }
      return [...new Set(written.map((text) => /Domain=([^;]*)/.exec(text)?.[1]))];
    };
    const all = location.hostname.split('.').map((_, i, labels) => labels.slice(i).join('.'));
    expect(domains(['own'])).to.deep.equal([undefined, ...all]);
    expect(domains(['own'], true)).to.deep.equal([undefined, location.hostname]);
    expect(domains([])).to.deep.equal([]);
  });
});
