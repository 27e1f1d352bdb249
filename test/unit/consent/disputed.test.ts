import {expect} from '@open-wc/testing';

import {
  type ConsentChange,
  type ConsentStore,
  createConsentBus,
} from '../../../components/consent/consent-bus.js';
import {parseConsent} from '../../../components/consent/cookie-text.js';
import type {DisclosedCategory} from '../../../components/consent/consent.js';

const day = 86_400;
const today = 20_000 * day;
const disclosed: readonly DisclosedCategory[] = [
  {id: 'counting', basis: 'consent', revision: 'r1', signals: [], services: ['counter'], used: true},
];
const yes = `1.${today}.183.counting~y~r1~counter`;
const no = `1.${today}.183.counting~n~r1~counter`;

/** A page on which this is stored, with a store that comes to what it is told to. */
function visit(stored: string, refused?: boolean) {
  let text = stored;
  let now = today;
  let settled = yes;
  let settlings = 0;
  const changes: ConsentChange[] = [];
  const store: ConsentStore = {
    load: () => Promise.resolve(true),
    settle() {
      settlings += 1;
      return parseConsent(settled, now);
    },
    answer: (before) => before,
  };
  const bus = createConsentBus({
    read: () => text,
    changed: (change) => changes.push(change),
    now: () => now,
    ...(refused !== undefined && {refused}),
  });
  return {
    bus,
    changes,
    disclose: () => bus.disclose(disclosed, store),
    settlings: () => settlings,
    write: (next: string) => void (text = next),
    settleTo: (next: string) => void (settled = next),
    at: (seconds: number) => void (now = today + seconds),
  };
}

describe('a consent that only the store can read', () => {
  it('is in dispute until the store is there: nothing is allowed, and nobody asked', () => {
    const {bus, disclose} = visit(`${yes};`);
    expect([bus.isDisputed(), bus.answered, bus.allows('counting')]).to.deep.equal([true, true, false]);
    disclose();
    expect([bus.isDisputed(), bus.answered, bus.allows('counting')]).to.deep.equal([false, true, true]);
  });

  it('is none where a semicolon stands elsewhere, or not at all', () => {
    expect([yes, '', `;${yes}`].map((text) => visit(text).bus.isDisputed())).to.deep.equal([
      false,
      false,
      false,
    ]);
  });

  it('is settled at every look, for as long as it is one: somebody wrote while this page did', () => {
    const {bus, disclose, settlings, changes, settleTo} = visit(`${yes};`);
    disclose();
    settleTo(no);
    bus.reread();
    expect([settlings(), bus.allows('counting'), changes.at(-1)?.by]).to.deep.equal([2, false, 'other-tab']);
  });
});

describe('a consent that was read', () => {
  it('is not read again while nothing was written', () => {
    const {bus, disclose, settlings, changes} = visit(yes);
    disclose();
    bus.reread();
    expect([settlings(), changes.length]).to.deep.equal([1, 1]);
  });

  it('is read again where somebody wrote, without a store too', () => {
    const {bus, write, changes} = visit(yes);
    write(no);
    bus.reread();
    expect([bus.allows('counting'), changes.map(({withdrawn}) => withdrawn)]).to.deep.equal([
      false,
      [['counting', 'counter']],
    ]);
  });

  it('runs out in the very second its days are over, as the page stands open', () => {
    const {bus, at, changes} = visit(yes);
    at(183 * day - 1);
    bus.reread();
    expect([bus.allows('counting'), changes.length]).to.deep.equal([true, 0]);
    at(183 * day);
    bus.reread();
    expect([bus.allows('counting'), changes.length]).to.deep.equal([false, 1]);
    bus.reread();
    expect(changes.length).to.equal(1);
  });

  it('is given as it is, to whoever asks for it', () => {
    const {bus} = visit(yes);
    expect(bus.consent).to.deep.equal(parseConsent(yes, today));
  });

  it('takes no answer before anything is disclosed', () => {
    const {bus, changes} = visit('');
    bus.answer({counting: true}, 'page');
    expect([bus.answered, changes]).to.deep.equal([false, []]);
  });
});

describe('a browser that says no for its visitor', () => {
  it('has answered, whatever else is stored', () => {
    expect([
      visit('', true).bus.answered,
      visit('', false).bus.answered,
      visit('').bus.answered,
    ]).to.deep.equal([true, false, false]);
  });
});
