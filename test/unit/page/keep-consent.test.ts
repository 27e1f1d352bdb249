import {expect} from '@open-wc/testing';

import type {DisclosedCategory} from '../../../components/consent/consent.js';
import {createConsentBus} from '../../../components/consent/consent-bus.js';
import {
  consentCopies,
  readConsentText,
  readNote,
  storedAnswers,
} from '../../../components/page/cookie-jar.js';
import {openConsentStore} from '../../../components/page/open-consent-store.js';
import {cookiesTold} from '../wait-until.js';

const day = 86_400;
const today = Math.floor(Date.now() / 1000 / day) * day;
const disclosed: readonly DisclosedCategory[] = [
  {id: 'counting', basis: 'consent', revision: 'r1', signals: [], services: ['counter'], used: true},
  {id: 'looks', basis: 'exempt', revision: 'l1', signals: [], services: [], used: true},
];
const text = (counting: string, looks = 'e') =>
  `1.${today}.183.counting~${counting}~r1~counter.looks~${looks}~l1`;

const native = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie') as Required<PropertyDescriptor>;
/** What was written to the cookies, with its attributes. */
const written: string[] = [];

function clear() {
  Object.defineProperty(Document.prototype, 'cookie', native);
  document.cookie = 'ask_first=; Path=/; Max-Age=0';
  document.cookie = `ask_first=; Path=/; Max-Age=0; Domain=${location.hostname}`;
  for (const key of ['ask_first', 'ask_first_given']) localStorage.removeItem(key);
  sessionStorage.removeItem('ask_first_clear');
  written.length = 0;
}

/** A page that has its catalogue. */
async function visit({domain, refused = false}: {domain?: string; refused?: boolean} = {}) {
  const bus = createConsentBus({
    read: readConsentText,
    changed: () => undefined,
    now: () => Date.now() / 1000,
  });
  const store = await openConsentStore({disclosed, domain, refused});
  await store.load();
  bus.disclose(disclosed, store);
  return bus;
}

describe('an answer that is kept', () => {
  beforeEach(async () => {
    clear();
    await cookiesTold();
    Object.defineProperty(Document.prototype, 'cookie', {
      ...native,
      set(cookie: string) {
        written.push(cookie);
        native.set.call(document, cookie);
      },
    });
  });
  afterEach(async () => {
    clear();
    await cookiesTold();
  });

  it('is one cookie, for the days of an answer, and is noted on this host', async () => {
    (await visit()).answer('accept-all', 'page');
    expect(written).to.deep.equal([`ask_first=${text('y')}; Path=/; Max-Age=${183 * day}; SameSite=Lax`]);
    expect(readNote('ask_first_given')).to.equal(text('y'));
    expect(readNote('ask_first')).to.equal([text('y'), text('y'), text('y')].join('|'));
  });

  it('is kept for as long as browsers keep any where it is an objection', async () => {
    (await visit()).answer('reject-all', 'page');
    expect(written).to.deep.equal([
      `ask_first=${text('n', 'o')}; Path=/; Max-Age=${400 * day}; SameSite=Lax`,
    ]);
  });

  it('is shared with the domain that the page names, where its host is in that', async () => {
    const {hostname} = location;
    for (const [domain, isShared] of [
      [hostname, true],
      [hostname.split('.').slice(1).join('.') || hostname, true],
      [hostname.slice(1), false],
      [`www.${hostname}`, false],
      ['elsewhere.example', false],
      ['', false],
    ] as const) {
      clearWritten();
      (await visit({domain})).answer({counting: true}, 'page');
      const [first = ''] = written;
      expect(/; Domain=(.*)$/.exec(first)?.[1], domain).to.equal(isShared ? domain : undefined);
      for (const of of ['', `; Domain=${domain}`])
        native.set.call(document, `ask_first=; Path=/; Max-Age=0${of}`);
    }
  });
  const clearWritten = () => (written.length = 0);

  it('replaces every copy of another host', async () => {
    native.set.call(document, `ask_first=${text('y')}; Path=/; Domain=${location.hostname}`);
    (await visit()).answer({counting: false}, 'page');
    // WebKit takes no cookie for localhost as a domain: there nothing was told of what is exempt.
    expect([text('n'), text('n', 'u')]).to.include(consentCopies());
  });

  it('is not forgotten', async () => {
    const bus = await visit();
    bus.answer('accept-all', 'page');
    expect(bus.consent.isForgotten).to.equal(false);
  });

  it('is said to be forgotten where the browser keeps no cookie, unless all of it is a no', async () => {
    const {warn} = console;
    const said: unknown[] = [];
    console.warn = (...words: unknown[]) => void said.push(...words);
    Object.defineProperty(Document.prototype, 'cookie', {...native, get: () => '', set: () => undefined});
    try {
      const bus = await visit();
      bus.answer({counting: true}, 'page');
      expect([bus.consent.isForgotten, bus.allows('counter')]).to.deep.equal([true, true]);
      bus.answer('reject-all', 'page');
      expect(bus.consent.isForgotten).to.equal(false);
    } finally {
      console.warn = warn;
    }
    expect(said).to.deep.equal(['Ask First: this browser did not keep the answer. It holds for this page.']);
  });

  it('leaves word of what it withdrew, for the next page', async () => {
    const bus = await visit();
    const word = () => (sessionStorage.getItem('ask_first_clear') ?? '').split(' ').filter(Boolean);
    bus.answer('accept-all', 'page');
    expect(sessionStorage.getItem('ask_first_clear')).to.equal(null);
    bus.answer({counter: false}, 'page');
    expect(word()).to.deep.equal(['counter']);
    bus.answer('reject-all', 'page');
    expect(word()).to.deep.equal(['counter', 'counting', 'looks']);
  });

  it('is kept where nothing else can be written', async () => {
    const blocked = ['localStorage', 'sessionStorage'].map(
      (name) => [name, Object.getOwnPropertyDescriptor(window, name) as PropertyDescriptor] as const,
    );
    for (const [name] of blocked) {
      Object.defineProperty(window, name, {
        configurable: true,
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    }
    try {
      const bus = await visit();
      bus.answer('accept-all', 'page');
      bus.answer({counting: false}, 'page');
      expect(bus.allows('counter')).to.equal(false);
    } finally {
      for (const [name, property] of blocked) Object.defineProperty(window, name, property);
    }
    expect(consentCopies()).to.equal(text('n'));
  });

  it('is not written again where nothing changed', async () => {
    (await visit()).answer('accept-all', 'page');
    written.length = 0;
    const notes = storedAnswers();
    await visit();
    expect([written, storedAnswers()]).to.deep.equal([[], notes]);
  });

  it('that another tool was given counts where nobody answered here since', async () => {
    const bus = await visit();
    bus.answer({counting: true}, 'civic', []);
    expect(consentCopies()).to.equal(text('y', 'u'));
    bus.answer({counting: false}, 'civic', []);
    expect([consentCopies(), bus.allows('counter')]).to.deep.equal([text('y', 'u'), true]);
    clear();
    localStorage.setItem('ask_first_given', text('n'));
    const other = await visit();
    other.answer({counting: true}, 'civic', []);
    expect(other.allows('counter')).to.equal(false);
    localStorage.setItem('ask_first_given', text('y'));
    (await visit()).answer({counting: false}, 'civic', []);
    expect(readNote('ask_first_given')).to.equal(text('y'));
  });

  it('counts a signal of the browser’s as an objection, which a visitor may take back', async () => {
    const bus = await visit({refused: true});
    expect(bus.allows('looks')).to.equal(false);
    bus.answer({looks: true}, 'page');
    expect([bus.allows('looks'), consentCopies()]).to.deep.equal([true, `1.${today}.183.looks~e~l1`]);
  });
});

describe('a page that can’t bring what keeps answers', () => {
  it('has the same answers as before, and counts a signal as an objection', async () => {
    clear();
    for (const refused of [false, true]) {
      const store = await openConsentStore({disclosed, domain: undefined, refused});
      const settled = store.settle();
      expect(settled.categories.map(({id, allowed}) => [id, allowed])).to.deep.equal([
        ['counting', undefined],
        ['looks', !refused],
      ]);
      expect(store.answer(settled, 'accept-all')).to.equal(settled);
    }
    expect(consentCopies()).to.equal('');
  });

  it('has what keeps them once something was answered', async () => {
    clear();
    document.cookie = `ask_first=${text('y')}; Path=/`;
    const store = await openConsentStore({disclosed, domain: undefined, refused: false});
    expect(store.settle().categories[0]?.allowed).to.equal(true);
    clear();
  });
});
