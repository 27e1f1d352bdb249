import {expect} from '@open-wc/testing';

import type {DisclosedCategory} from '../../../components/consent/consent.js';
import {createConsentBus} from '../../../components/consent/consent-bus.js';
import {consentCopies, readConsentText, storedAnswers} from '../../../components/page/cookie-jar.js';
import {openConsentStore, wasAnswered} from '../../../components/page/open-consent-store.js';
import {cookiesTold} from '../wait-until.js';

const day = 86_400;
const today = Math.floor(Date.now() / 1000 / day) * day;
const disclosed: readonly DisclosedCategory[] = [
  {id: 'counting', basis: 'consent', revision: 'r1', signals: [], services: ['counter'], used: true},
  {id: 'videos', basis: 'consent', revision: 'v1', signals: [], services: ['tube'], used: true},
];
const yes = `1.${today}.183.counting~y~r1~counter.videos~y~v1~tube`;
const no = `1.${today}.183.counting~n~r1~counter.videos~n~v1~tube`;

/** A page that begins on what is stored, then gets its catalogue. */
async function visit(told = disclosed) {
  const bus = createConsentBus({
    read: readConsentText,
    changed: () => undefined,
    now: () => Date.now() / 1000,
  });
  const begun = {answered: bus.answered, allows: bus.allows('counter'), isDisputed: bus.isDisputed()};
  const store = await openConsentStore({disclosed: told, domain: undefined, refused: false});
  await store.load();
  bus.disclose(told, store);
  return {bus, begun};
}

describe('the store of answers', () => {
  beforeEach(async () => {
    clear();
    await cookiesTold();
  });
  afterEach(async () => {
    clear();
    await cookiesTold();
  });

  function clear() {
    document.cookie = 'ask_first=; Path=/; Max-Age=0';
    localStorage.removeItem('ask_first');
    localStorage.removeItem('ask_first_given');
  }

  it('keeps a no that was given here, whatever is written over its cookie', async () => {
    const {bus} = await visit();
    bus.answer('reject-all', 'page');
    document.cookie = `ask_first=${yes}; Path=/`;
    bus.reread();
    expect(bus.allows('counter')).to.equal(false);
    const next = await visit();
    expect([next.begun.allows, next.bus.allows('counter')]).to.deep.equal([false, false]);
    next.bus.answer('accept-all', 'page');
    expect((await visit()).begun.allows).to.equal(true);
  });

  it('makes void in the cookie, at once, what was said to another disclosure, and goes on asking', async () => {
    document.cookie = `ask_first=${yes}; Path=/`;
    const changed = disclosed.map((each) => (each.id === 'counting' ? {...each, revision: 'r2'} : each));
    await visit(changed);
    expect(consentCopies()).to.equal(`1.${today}.183.videos~y~v1~tube`);
    for (let page = 0; page < 2; page++) {
      const {begun, bus} = await visit(changed);
      expect([begun.allows, begun.answered, bus.allows('tube')]).to.deep.equal([false, false, true]);
    }
  });

  it('has nothing left to ask on the next page where only another site has an exempt use to tell of', async () => {
    const family: DisclosedCategory[] = [
      ...disclosed,
      {id: 'maps', basis: 'exempt', revision: 'm1', signals: [], services: ['pins'], used: false},
    ];
    const {bus} = await visit(family);
    bus.answer('reject-all', 'page');
    expect(consentCopies()).to.contain('maps~u~');
    expect((await visit(family)).begun.answered).to.equal(true);
    const there = family.map((each) => ({...each, used: true}));
    expect((await visit(there)).bus.answered).to.equal(false);
  });

  it('asks on every page for a category that this site has and the other had not, until it is answered', async () => {
    document.cookie = `ask_first=${yes}; Path=/`;
    const more: DisclosedCategory[] = [
      ...disclosed,
      {id: 'chat', basis: 'consent', revision: 'c1', signals: [], services: ['bot'], used: true},
    ];
    await visit(more);
    const {begun, bus} = await visit(more);
    expect(begun.answered).to.equal(false);
    bus.answer({chat: false}, 'page');
    expect((await visit(more)).begun.answered).to.equal(true);
  });

  it('notices a no that another host writes at whatever moment of a yes', async () => {
    const native = Object.getOwnPropertyDescriptor(
      Document.prototype,
      'cookie',
    ) as Required<PropertyDescriptor>;
    let reads = 0;
    let at = 0;
    const isOverwritten = () => consentCopies() === no;
    try {
      for (let rounds = 0; rounds === at; rounds++) {
        clear();
        const {bus} = await visit();
        reads = 0;
        Object.defineProperty(Document.prototype, 'cookie', {
          ...native,
          get() {
            if (reads++ === at) native.set.call(document, `ask_first=${no}; Path=/`);
            return native.get.call(document) as string;
          },
        });
        bus.answer('accept-all', 'page');
        Object.defineProperty(Document.prototype, 'cookie', native);
        if (reads > at) at += 1;
        bus.reread();
        expect([bus.allows('counter'), (await visit()).begun.allows], `at reading ${rounds}`).to.deep.equal([
          !isOverwritten(),
          !isOverwritten(),
        ]);
      }
    } finally {
      Object.defineProperty(Document.prototype, 'cookie', native);
    }
    expect(at).to.equal(3);
  });

  it('does not know a no from an element that is called cookie', async () => {
    const picture = document.createElement('img');
    picture.name = 'cookie';
    document.body.append(picture);
    try {
      const {bus} = await visit();
      bus.answer('reject-all', 'page');
      expect(readConsentText()).to.equal(no);
    } finally {
      picture.remove();
    }
    expect(consentCopies()).to.equal(no);
  });

  it('keeps a no over a cookie without a name that reads like its own', async () => {
    // Browsers that take such a cookie at all read it before the one that has the name.
    document.cookie = `=ask_first=${yes}; Path=/`;
    const {bus} = await visit();
    bus.answer('reject-all', 'page');
    const copies = consentCopies();
    document.cookie = '=x; Path=/; Max-Age=0';
    expect(copies).to.equal(no);
  });

  describe('that keeps an answer later than it was given', () => {
    const pressed = () => [...storedAnswers(), Date.now() / 1000] as const;

    it('leaves out each yes to what was refused elsewhere since, and keeps the rest', async () => {
      const here = await visit();
      const before = pressed();
      (await visit()).bus.answer({counting: false, tube: false}, 'page');
      here.bus.answer('accept-all', 'page', before);
      expect([here.bus.allows('counter'), here.bus.allows('tube'), here.bus.allows('videos')]).to.deep.equal([
        false,
        false,
        true,
      ]);
      expect(consentCopies()).to.equal(`1.${today}.183.counting~n~r1~counter.videos~y~v1~tube_n`);
    });

    it('keeps a yes over a no that was known, and a no over whatever', async () => {
      const there = await visit();
      there.bus.answer('reject-all', 'page');
      const here = await visit();
      here.bus.answer('accept-all', 'page', pressed());
      expect(consentCopies()).to.equal(yes);
      const before = pressed();
      there.bus.answer({videos: true}, 'page');
      here.bus.answer('reject-all', 'page', before);
      expect(consentCopies()).to.equal(no);
    });

    it('counts the later of two answers of one page, whichever comes to be kept first', async () => {
      const [stored, when] = [storedAnswers(), Date.now() / 1000];
      const first = await visit();
      first.bus.answer('reject-all', 'page', [...stored, when]);
      first.bus.answer('accept-all', 'page', [...stored, when + 1]);
      expect(consentCopies()).to.equal(yes);
      clear();
      const second = await visit();
      second.bus.answer('reject-all', 'page', [...stored, when + 1]);
      second.bus.answer('accept-all', 'page', [...stored, when]);
      expect(consentCopies()).to.equal(no);
    });
  });

  it('removes the old answer where the new one is too long to be kept, and keeps each no', async () => {
    const many = disclosed.map((each) => ({
      ...each,
      services: [...each.services, ...Array.from({length: 150}, (_, i) => `service-${each.id}-${i}`)],
    }));
    const short = await visit();
    short.bus.answer('accept-all', 'page');
    const {bus} = await visit(many);
    bus.answer('reject-all', 'page');
    // WebKit keeps twice as much, and so the new one.
    expect(consentCopies()).to.not.include('~y');
    const next = await visit(many);
    expect([next.begun.allows, next.bus.allows('counter')]).to.deep.equal([false, false]);
  });

  it('allows nothing once something was answered, without the file that reads the store', async () => {
    const exempt = {
      id: 'fonts',
      basis: 'exempt',
      revision: 'f1',
      signals: [],
      services: [],
      used: true,
    } as const;
    const told = [...disclosed, exempt];
    const store = await openConsentStore({disclosed: told, domain: undefined, refused: false});
    const bus = createConsentBus({
      read: readConsentText,
      changed: () => undefined,
      now: () => Date.now() / 1000,
    });
    bus.disclose(told, store);
    const allowed = () => ['fonts', 'counter', 'tube'].filter(bus.allows);
    expect(allowed()).to.deep.equal(['fonts']);
    const {bus: other} = await visit(told);
    other.answer({fonts: false, videos: true}, 'page');
    bus.reread();
    // It may be an objection, and a yes could not be taken back here.
    expect(allowed()).to.deep.equal([]);
    document.cookie = `ask_first=${yes}; Path=/`;
    bus.reread();
    expect(allowed()).to.deep.equal([]);
  });

  it('follows a no of another tab where the browser keeps no cookies, and holds its own yes until then', async () => {
    const native = Object.getOwnPropertyDescriptor(
      Document.prototype,
      'cookie',
    ) as Required<PropertyDescriptor>;
    Object.defineProperty(Document.prototype, 'cookie', {...native, get: () => '', set: () => undefined});
    try {
      const {bus} = await visit();
      bus.answer('accept-all', 'page');
      bus.reread();
      expect(bus.allows('tube')).to.equal(true);
      const other = await visit();
      expect(other.begun.allows).to.equal(false);
      other.bus.answer('reject-all', 'page');
      bus.reread();
      expect(bus.allows('tube')).to.equal(false);
    } finally {
      Object.defineProperty(Document.prototype, 'cookie', native);
    }
  });

  it('knows that something was answered here, although the cookie is gone', async () => {
    expect(wasAnswered()).to.equal(false);
    const {bus} = await visit();
    bus.answer('reject-all', 'page');
    document.cookie = 'ask_first=; Path=/; Max-Age=0';
    expect(wasAnswered()).to.equal(true);
  });
});
