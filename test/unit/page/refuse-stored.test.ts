import {expect} from '@open-wc/testing';

import type {Choice} from '../../../components/consent/consent-reducer.js';
import {consentCopies, readNote} from '../../../components/page/cookie-jar.js';
import {refuse} from '../../../components/page/refuse-stored.js';
import {cookiesTold} from '../wait-until.js';

const today = Math.floor(Date.now() / 86_400_000) * 86_400;
const text = (fields: string) => `1.${today}.183.${fields}`;
const yes = text('counting~y~r1~counter~recorder.videos~y~v1~tube');

/** In which order a text has its categories means nothing. */
const sorted = (consent: string) => consent.split('.').sort().join('.');

describe('a no without a catalogue', () => {
  const {setTimeout: native} = window;
  let waits = 0;

  beforeEach(async () => {
    clear();
    await cookiesTold();
    waits = 0;
    // Whoever waits at most so long is done at once.
    window.setTimeout = ((done: () => void) => {
      waits += 1;
      done();
      return 0;
    }) as unknown as typeof setTimeout;
  });
  afterEach(async () => {
    window.setTimeout = native;
    clear();
    await cookiesTold();
  });
  function clear() {
    document.cookie = 'ask_first=; Path=/; Max-Age=0';
    for (const key of ['ask_first', 'ask_first_given']) localStorage.removeItem(key);
    sessionStorage.removeItem('ask_first_clear');
  }

  /** What is stored in the end, with how often the catalogue was asked for. */
  async function after(choice: Choice, stored: string, given = '') {
    if (stored) document.cookie = `ask_first=${stored}; Path=/`;
    if (given) localStorage.setItem('ask_first_given', given);
    let asked = 0;
    await refuse(choice, {}, async () => void (asked += 1));
    return [sorted(consentCopies()), asked];
  }

  const rows: readonly (readonly [sentence: string, choice: Choice, kept: string])[] = [
    ['to all refuses all that is stored', 'reject-all', 'counting~n~r1~counter~recorder.videos~n~v1~tube'],
    ['to all that was allowed does, too', 'withdraw-all', 'counting~n~r1~counter~recorder.videos~n~v1~tube'],
    ['to a category refuses it', {counting: false}, 'counting~n~r1~counter~recorder.videos~y~v1~tube'],
    ['to a service refuses it', {recorder: false}, 'counting~y~r1~counter~recorder_n.videos~y~v1~tube'],
    [
      'counts beside a yes, and beside what is not stored',
      {counting: false, videos: true, other: false},
      'counting~n~r1~counter~recorder.videos~y~v1~tube',
    ],
  ];
  for (const [sentence, choice, kept] of rows) {
    it(`${sentence}, at once`, async () => {
      expect(await after(choice, yes)).to.deep.equal([sorted(text(kept)), 1]);
      expect(sorted(readNote('ask_first_given'))).to.equal(sorted(text(kept)));
    });
  }

  const others: readonly (readonly [sentence: string, choice: Choice, stored: string])[] = [
    ['is none where all is accepted', 'accept-all', yes],
    ['is none where only yes is said', {counting: true}, yes],
    ['is none to what is not stored', {other: false}, yes],
    ['to all is none where nothing is stored', 'reject-all', ''],
  ];
  for (const [sentence, choice, stored] of others) {
    it(`${sentence}: the catalogue has to say`, async () => {
      expect(await after(choice, stored)).to.deep.equal([sorted(stored), 1]);
      expect([readNote('ask_first_given'), waits]).to.deep.equal(['', 0]);
    });
  }

  it('counts for what was answered on this host alone', async () => {
    const given = text('chat~y~h1~bot');
    expect(await after('reject-all', '', given)).to.deep.equal([sorted(text('chat~n~h1~bot')), 1]);
  });

  it('counts for an answer that has run out', async () => {
    const old = `1.${today - 300 * 86_400}.183.chat~y~h1~bot`;
    expect(await after({chat: false}, old)).to.deep.equal([sorted(text('chat~n~h1~bot')), 1]);
  });

  it('is told to other tabs', async () => {
    const tabs = new BroadcastChannel('ask_first');
    const heard = new Promise((resolve) => (tabs.onmessage = resolve));
    await after('reject-all', yes);
    await heard;
    tabs.close();
  });

  it('is kept where tabs can’t be told', async () => {
    const {BroadcastChannel: channel} = window;
    window.BroadcastChannel = function () {
      throw new DOMException('no origin', 'SecurityError');
    } as never;
    try {
      expect((await after({videos: false}, yes))[0]).to.include('videos~n');
    } finally {
      window.BroadcastChannel = channel;
    }
  });

  it('does not wait for ever for the catalogue, unless more was asked for', async () => {
    document.cookie = `ask_first=${yes}; Path=/`;
    const never = () => new Promise<never>(() => undefined);
    await refuse('reject-all', {}, never);
    await refuse({counting: false}, {}, never);
    expect(waits).to.equal(2);
    let isDone = false;
    let come: () => void = () => undefined;
    const ready = () => new Promise<void>((resolve) => (come = resolve));
    const refused = refuse({counting: false, videos: true}, {}, ready).then(() => (isDone = true));
    await new Promise((resolve) => native(resolve));
    expect([isDone, waits]).to.deep.equal([false, 2]);
    come();
    await refused;
    expect(isDone).to.equal(true);
  });
});
