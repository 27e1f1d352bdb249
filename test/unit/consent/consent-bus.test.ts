import {expect} from '@open-wc/testing';

import {applyChoice, daysToKeep, formatConsent} from '../../../components/consent/consent-reducer.js';
import {
  type ConsentBusOptions,
  type ConsentChange,
  type ConsentStore,
  createConsentBus,
} from '../../../components/consent/consent-bus.js';
import type {DisclosedCategory} from '../../../components/consent/consent.js';
import {settleConsent} from '../../../components/consent/settle-consent.js';

const day = 86_400;
const when = 20_417 * day;

const disclosed: readonly DisclosedCategory[] = [
  {id: 'needed', basis: 'necessary', revision: 'n1', signals: [], services: ['session'], used: true},
  {
    id: 'performance',
    basis: 'consent',
    revision: 'p1',
    signals: [],
    services: ['counter', 'recorder'],
    used: true,
  },
  {
    id: 'third-party',
    basis: 'consent',
    revision: 't1',
    signals: [],
    services: ['youtube', 'vimeo'],
    used: true,
  },
  {id: 'appearance', basis: 'exempt', revision: 'a1', signals: [], services: ['text-size'], used: true},
];
const yes = `1.${when}.183.performance~y~p1~counter~recorder.third-party~y~t1~youtube~vimeo`;

/** A browser with one cookie and a clock, and a page that begins in it. */
function visit(stored?: string) {
  let cookie = stored;
  let now = when + 60;
  const writes: (readonly [text: string, days: number])[] = [];
  const changes: Omit<ConsentChange, 'consent'>[] = [];
  const write = (text: string, days: number) => {
    cookie = text;
    writes.push([text, days]);
  };
  const options: ConsentBusOptions = {
    read: () => cookie ?? '',
    changed: ({granted, withdrawn, by}) => changes.push({granted, withdrawn, by}),
    now: () => now,
  };
  /** A store of that one cookie. */
  const open = (told: readonly DisclosedCategory[]): ConsentStore => ({
    load: () => Promise.resolve(true),
    settle() {
      const copies = cookie ? [cookie] : [];
      const {consent, rewrite} = settleConsent({copies}, told, now, false);
      if (rewrite) write(rewrite, daysToKeep(consent));
      return consent;
    },
    answer(before, choice) {
      const consent = applyChoice(before, choice, told, now, 183);
      write(formatConsent(consent), daysToKeep(consent));
      return consent;
    },
  });
  const begin = () => createConsentBus(options);
  return {
    bus: begin(),
    begin,
    options,
    open,
    writes,
    changes,
    store: (text: string | undefined) => void (cookie = text),
    wait: (days: number) => void (now += days * day),
  };
}

/** The same, when the catalogue has come. */
function visitWithCatalogue(stored?: string, told: readonly DisclosedCategory[] = disclosed) {
  const page = visit(stored);
  page.bus.disclose(told, page.open(told));
  page.changes.length = 0;
  return page;
}

describe('the consent bus', () => {
  it('allows nothing before an answer, and says so to nobody', () => {
    const {bus, changes, writes} = visit();
    expect([bus.answered, bus.allows('performance'), bus.allows('needed')]).to.deep.equal([
      false,
      false,
      false,
    ]);
    expect([changes, writes]).to.deep.equal([[], []]);
  });

  it('knows what was answered before there is a catalogue', () => {
    const {bus} = visit(yes);
    expect([bus.answered, bus.allows('performance'), bus.allows('youtube')]).to.deep.equal([
      true,
      true,
      true,
    ]);
    expect(bus.allows('adverts')).to.equal(false);
  });

  it('writes an answer, and says what may run now', () => {
    const {bus, changes, writes} = visitWithCatalogue();
    bus.answer({performance: true, 'third-party': false, vimeo: true, appearance: true}, 'preferences');
    expect(writes).to.deep.equal([
      [
        `1.${when}.183.performance~y~p1~counter~recorder.third-party~n~t1~youtube~vimeo_y.appearance~e~a1~text-size`,
        183,
      ],
    ]);
    expect(changes).to.deep.equal([
      {granted: ['performance', 'counter', 'recorder', 'vimeo'], withdrawn: [], by: 'preferences'},
    ]);
    expect(bus.answered).to.equal(true);
  });

  it('says what has to stop when a yes is taken back', () => {
    const {bus, changes, begin} = visitWithCatalogue(yes);
    bus.answer({performance: false, youtube: false}, 'page');
    expect(changes).to.deep.equal([
      {granted: [], withdrawn: ['performance', 'counter', 'recorder', 'youtube'], by: 'page'},
    ]);
    const again = begin();
    expect([again.allows('counter'), again.allows('youtube'), again.allows('vimeo')]).to.deep.equal([
      false,
      false,
      true,
    ]);
  });

  it('has the new answer before it says so', () => {
    const page = visit();
    const heard: boolean[] = [];
    const bus = createConsentBus({...page.options, changed: () => heard.push(bus.allows('youtube'))});
    bus.disclose(disclosed, page.open(disclosed));
    bus.answer({youtube: true}, 'placeholder');
    expect(heard).to.deep.equal([false, true]);
    expect(page.bus.allows('youtube')).to.equal(false);
  });

  it('gives an answer to the next page', () => {
    const page = visitWithCatalogue();
    page.bus.answer({performance: true, recorder: false, appearance: true}, 'banner');
    const next = page.begin();
    expect([next.allows('performance'), next.allows('counter'), next.allows('recorder')]).to.deep.equal([
      true,
      true,
      false,
    ]);
    expect(next.answered).to.equal(true);
  });

  it('is not answered by a yes to one video alone', () => {
    const {bus, begin} = visitWithCatalogue();
    bus.answer({youtube: true}, 'placeholder');
    expect(bus.answered).to.equal(false);
    expect(begin().answered).to.equal(false);
    expect(begin().allows('youtube')).to.equal(true);
  });

  it('is not answered while a category of this site is open, and is where none is', () => {
    const {bus} = visitWithCatalogue();
    bus.answer({performance: false}, 'page');
    expect(bus.answered).to.equal(false);
    bus.answer({'third-party': false, appearance: true}, 'page');
    expect(bus.answered).to.equal(true);
    const elsewhere = disclosed.map((each) => ({...each, used: each.basis === 'necessary'}));
    expect(visitWithCatalogue(undefined, elsewhere).bus.answered).to.equal(true);
  });

  it('is not answered until its visitor was told of what is exempt, by an answer to the rest too', () => {
    const untold = visitWithCatalogue();
    untold.bus.answer({performance: true, 'third-party': true}, 'page');
    expect([untold.bus.answered, untold.begin().answered, untold.begin().allows('text-size')]).to.deep.equal([
      false,
      false,
      true,
    ]);
    for (const choice of ['accept-all', 'reject-all'] as const) {
      const told = visitWithCatalogue();
      told.bus.answer(choice, 'banner');
      expect([told.bus.answered, told.begin().answered]).to.deep.equal([true, true]);
      expect(told.begin().allows('text-size')).to.equal(choice === 'accept-all');
    }
  });

  it('tells of an exempt use again where it is another one now, and not of one that was objected to', () => {
    const other = disclosed.map((each) => ({
      ...each,
      revision: `${each.revision}x`,
      used: each.id === 'appearance',
    }));
    for (const appearance of [true, false]) {
      const page = visitWithCatalogue();
      page.bus.answer({performance: true, 'third-party': true, appearance}, 'page');
      const later = page.begin();
      later.disclose(other, page.open(other));
      expect([later.allows('text-size'), later.answered]).to.deep.equal([appearance, !appearance]);
    }
  });

  const mistakes: readonly (readonly [sentence: string, answers: Readonly<Record<string, boolean>>])[] = [
    ['an id that is not in the catalogue', {adverts: true}],
    ['an unknown id among known ones', {performance: true, adverts: false}],
    ['constructor', {constructor: true}],
    ['__proto__', JSON.parse('{"__proto__": true}')],
    ['an id in capitals', {Performance: true}],
    ['an empty id', {'': true}],
  ];
  for (const [sentence, answers] of mistakes) {
    it(`throws a TypeError for ${sentence}, and keeps nothing`, () => {
      const {bus, changes, writes} = visitWithCatalogue();
      expect(() => bus.answer(answers, 'page')).to.throw(TypeError, /catalogue/);
      expect([changes, writes, bus.allows('performance')]).to.deep.equal([[], [], false]);
    });
  }

  it('keeps nothing before there is a catalogue: nobody was told what they answer to', () => {
    const {bus, writes} = visit();
    bus.answer({performance: true}, 'page');
    bus.answer('accept-all', 'page');
    expect([writes, bus.allows('performance')]).to.deep.equal([[], false]);
  });

  it('allows the necessary and the exempt once the catalogue has come, and says so', () => {
    const {bus, changes, open} = visit();
    bus.disclose(disclosed, open(disclosed));
    expect(changes).to.deep.equal([
      {granted: ['needed', 'session', 'appearance', 'text-size'], withdrawn: [], by: 'catalogue'},
    ]);
  });

  it('withdraws what was said of a category that changed, and asks for that one alone', () => {
    const {bus, changes, writes, open, begin} = visit(yes);
    const now = disclosed.map((each) => (each.id === 'performance' ? {...each, revision: 'p2'} : each));
    bus.disclose(now, open(now));
    expect(changes.map(({withdrawn}) => withdrawn)).to.deep.equal([['performance', 'counter', 'recorder']]);
    expect([bus.allows('performance'), bus.allows('youtube'), bus.answered]).to.deep.equal([
      false,
      true,
      false,
    ]);
    expect(writes).to.deep.equal([
      [`1.${when}.183.third-party~y~t1~youtube~vimeo.appearance~u~a1~text-size`, 183],
    ]);
    expect([begin().allows('counter'), begin().allows('youtube')]).to.deep.equal([false, true]);
  });

  it('keeps a plain answer for as long as it holds, and an objection for as long as a browser can', () => {
    const {bus, writes, wait, begin, open} = visitWithCatalogue();
    bus.answer({performance: true, 'third-party': true}, 'page');
    bus.answer({appearance: false}, 'preferences');
    expect(writes.map(([, days]) => days)).to.deep.equal([183, 400]);
    wait(184);
    const later = begin();
    expect(later.answered).to.equal(false);
    later.disclose(disclosed, open(disclosed));
    expect([later.allows('performance'), later.allows('appearance')]).to.deep.equal([false, false]);
  });

  it('asks again once an answer has run out', () => {
    const page = visitWithCatalogue(yes);
    page.wait(183);
    const later = page.begin();
    expect([later.answered, later.allows('performance')]).to.deep.equal([false, false]);
  });

  describe('that reads again', () => {
    it('hears a no given in another tab', () => {
      const {bus, changes, store, writes} = visitWithCatalogue(yes);
      store(
        `1.${when}.183.performance~n~p1~counter~recorder.third-party~y~t1~youtube~vimeo.appearance~e~a1~text-size`,
      );
      bus.reread();
      expect(changes).to.deep.equal([
        {granted: [], withdrawn: ['performance', 'counter', 'recorder'], by: 'other-tab'},
      ]);
      expect([bus.allows('counter'), bus.allows('youtube'), bus.answered]).to.deep.equal([false, true, true]);
      expect(writes).to.deep.equal([]);
    });

    it('hears a yes given on another site of the family, before the catalogue too', () => {
      const {bus, changes, store} = visit();
      store(yes);
      bus.reread();
      expect(changes.map(({granted, by}) => [granted.length, by])).to.deep.equal([[6, 'other-tab']]);
      expect(bus.allows('vimeo')).to.equal(true);
    });

    it('stops everything when the cookie is gone or unreadable, but for what needs no consent', () => {
      for (const gone of [undefined, '', 'garbage']) {
        const {bus, store} = visitWithCatalogue(yes);
        store(gone);
        bus.reread();
        expect([bus.allows('performance'), bus.allows('youtube'), bus.answered]).to.deep.equal([
          false,
          false,
          false,
        ]);
        expect([bus.allows('needed'), bus.allows('appearance')]).to.deep.equal([true, true]);
      }
    });

    it('does not count another site’s answer to what is not disclosed here', () => {
      const {bus, store} = visitWithCatalogue(yes);
      store(yes.replace('~p1~', '~p0~'));
      bus.reread();
      expect([bus.allows('performance'), bus.allows('youtube')]).to.deep.equal([false, true]);
    });

    it('says nothing when nothing changed, nor of its own answers', () => {
      const {bus, changes} = visitWithCatalogue(yes);
      bus.reread();
      expect(changes).to.deep.equal([]);
      bus.answer({performance: false}, 'page');
      bus.reread();
      expect(changes.map(({by}) => by)).to.deep.equal(['page']);
    });
  });
});
