import {expect} from '@open-wc/testing';

import type {ConsentClearedEvent} from '../../../components/services/consent-cleared-event.js';
import {
  clearAgain,
  clearRefused,
  lastCleared,
  withdrawServices,
} from '../../../components/services/withdrawal.js';
import type {Answers} from '../../../components/consent/consent.js';
import type {AskFirst} from '../../../components/page/ask-first.js';
import type {LoadedCatalogue} from '../../../components/page/read-catalogue.js';
import {catalogueOf, startAfresh} from '../../start-afresh.js';
import {cookiesTold, waitUntil} from '../wait-until.js';

const service = (id: string, category: string, names: readonly string[], more = {}) => ({
  ...{id, category, name: id, provider: 'Somebody', purpose: 'Something.', ...more},
  cookies: [{names}, {names: [`${id}-more`]}],
});
const catalogue = catalogueOf({
  version: 1,
  name: 'A council',
  categories: [
    {id: 'counting', name: 'Counting', description: 'Counting.', basis: 'consent', signals: ['ad_storage']},
    {id: 'videos', name: 'Videos', description: 'Videos.', basis: 'consent'},
  ],
  services: [
    service('analytics', 'counting', ['_ga', '_ga_*'], {reload: true}),
    service('other-analytics', 'videos', ['_ga', '_ga_*']),
    service('recorder', 'videos', ['_clck'], {reload: true}),
    service('tube', 'videos', ['tube']),
  ],
});
const page = window as unknown as Record<string, unknown>;
const set = async (...names: readonly string[]) => {
  names.forEach((name) => (document.cookie = `${name}=1; Path=/`));
  await cookiesTold();
};
const there = async () => {
  await cookiesTold();
  return document.cookie
    .split('; ')
    .flatMap((pair) => pair.split('=')[0] || [])
    .filter((name) => name !== 'ask_first')
    .sort();
};
const remembered = () => sessionStorage.getItem('ask_first_clear');

const native = window.setTimeout;
const timers: number[] = [];
/** Notes every timer that is set from here on. */
const noteTimers = () => {
  window.setTimeout = ((...args: Parameters<typeof native>) => {
    timers.push(native(...args));
    return timers.at(-1);
  }) as typeof native;
};
/** Ends those that are still to come: a withdrawal clears once more a second later, in the middle of another test. */
const endTimers = () => {
  window.setTimeout = native;
  timers.splice(0).forEach((timer) => clearTimeout(timer));
};

describe('what follows a withdrawal', () => {
  let askFirst: AskFirst;
  let loaded: LoadedCatalogue;
  const cleared: ConsentClearedEvent[] = [];
  const clarity: unknown[][] = [];
  const words = () => clarity.map(([word]) => word);
  const hear = (event: ConsentClearedEvent) => void cleared.push(event);
  const leftovers = (event: ConsentClearedEvent | undefined) =>
    event?.leftovers.map(({service, why}) => `${service.id} ${why}`);
  const answer = async (answers: Answers) => {
    await askFirst.answer(answers);
    await cookiesTold();
  };
  const withdraw = async (...ids: readonly string[]) => {
    await answer(Object.fromEntries(ids.map((id) => [id, false])));
    sessionStorage.clear();
    await withdrawServices(ids, loaded);
  };

  beforeEach(async () => {
    noteTimers();
    askFirst = startAfresh({catalogue});
    await cookiesTold();
    loaded = (await askFirst.ready) as LoadedCatalogue;
    await askFirst.acceptAll();
    await cookiesTold();
    sessionStorage.clear();
    document.addEventListener('consent-cleared', hear);
    page['clarity'] = (...command: unknown[]) => clarity.push(command);
  });
  afterEach(async () => {
    endTimers();
    // What was withdrawn is allowed again, and so forgotten.
    await askFirst.acceptAll();
    document.removeEventListener('consent-cleared', hear);
    cleared.length = 0;
    clarity.length = 0;
    (await there()).forEach((name) => (document.cookie = `${name}=; Path=/; Max-Age=0`));
    delete page['clarity'];
    for (const name of Object.keys(page))
      if (name.startsWith('ga-disable-')) Reflect.deleteProperty(page, name);
    sessionStorage.clear();
  });
  after(() => void startAfresh());

  it('is nothing for what is a category, unknown or allowed', async () => {
    await set('tube', '_clck');
    await withdrawServices(['counting', 'nobody', 'tube'], loaded);
    expect([await there(), cleared, lastCleared(), remembered()]).to.deep.equal([
      ['_clck', 'tube'],
      [],
      undefined,
      null,
    ]);
  });

  it('is that its cookies are gone, that it is said once, and that the next page clears again', async () => {
    await set('tube', '_clck', 'own');
    await withdraw('tube');
    expect([await there(), remembered()]).to.deep.equal([['_clck', 'own'], 'tube']);
    expect(cleared.map(leftovers)).to.deep.equal([[]]);
    expect(cleared[0]?.reload).to.equal(false);
    expect(lastCleared()).to.equal(cleared[0]);
  });

  it('is that code which goes on is named', async () => {
    await withdraw('recorder', 'tube');
    expect([cleared.map(leftovers), cleared[0]?.reload, remembered()]).to.deep.equal([
      [['recorder running']],
      true,
      'recorder tube',
    ]);
  });

  it('is that it is cleared once more, a moment later and as the page goes', async () => {
    await withdraw('tube');
    await set('tube');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(await there()).to.deep.equal([]);
  });

  it('is that a vendor is told, unless another of its services goes on', async () => {
    await set('_ga_ABC1');
    await withdraw('analytics');
    expect(page['ga-disable-G-ABC1']).to.equal(undefined);
    expect(await there()).to.deep.equal(['_ga_ABC1']);
    await withdraw('other-analytics');
    expect(page['ga-disable-G-ABC1']).to.equal(true);
    expect(await there()).to.deep.equal([]);
    expect(clarity).to.deep.equal([]);
    await answer({analytics: true});
    expect([page['ga-disable-G-ABC1'], remembered()]).to.deep.equal([false, 'other-analytics']);
  });

  it('is that Clarity is stopped, and started after the next yes, with nothing left to say', async () => {
    await withdraw('recorder', 'tube');
    expect(words()).to.deep.equal(['consentv2', 'stop']);
    await answer({analytics: true});
    expect([clarity.length, cleared.length]).to.deep.equal([2, 1]);
    await answer({recorder: true});
    const consent = (ads: string) => ['consentv2', {ad_Storage: ads, analytics_Storage: 'granted'}];
    expect(clarity.slice(2)).to.deep.equal([consent('granted'), ['start']]);
    expect([cleared.map(leftovers), remembered()]).to.deep.equal([[['recorder running'], []], 'tube']);
    await answer({tube: true});
    expect(remembered()).to.equal(null);
    await answer({counting: false});
    await withdraw('recorder');
    clarity.length = 0;
    await answer({recorder: true});
    expect(clarity).to.deep.equal([consent('denied'), ['start']]);
  });

  it('is that what still goes on is named after a yes to something else', async () => {
    await withdraw('recorder', 'analytics');
    await answer({recorder: true});
    expect(cleared.map(leftovers)).to.deep.equal([
      ['analytics running', 'recorder running'],
      ['analytics running'],
    ]);
  });

  describe('and a yes that came before the names of the cookies', () => {
    /** Says yes while the names are on their way. */
    const late = (): LoadedCatalogue => ({
      ...loaded,
      whole: async () => {
        expect(remembered()).to.include('tube');
        await answer({tube: true});
        return loaded.whole();
      },
    });

    it('is nothing for what it allows, and the same for the rest', async () => {
      await set('tube', '_clck');
      await answer({tube: false, recorder: false});
      await withdrawServices(['tube', 'recorder'], late());
      expect([await there(), leftovers(cleared.at(-1))]).to.deep.equal([['tube'], ['recorder running']]);
    });

    it('is nothing at all where it allows all', async () => {
      await set('tube');
      await answer({tube: false});
      sessionStorage.clear();
      await withdrawServices(['tube'], late());
      expect([await there(), remembered()]).to.deep.equal([['tube'], null]);
      // The yes may have been answered by saying that nothing is left.
      expect(cleared.length).to.be.at.most(1);
    });
  });

  it('is the same where the library has left the page', async () => {
    await set('tube');
    delete window.askFirst;
    await withdrawServices(['tube'], loaded);
    window.askFirst = askFirst;
    expect(await there()).to.deep.equal([]);
  });

  it('is left to the next page where the names can’t be had', async () => {
    await set('tube');
    await answer({tube: false});
    sessionStorage.clear();
    await withdrawServices(['tube'], {...loaded, whole: async () => undefined});
    expect([await there(), cleared, remembered()]).to.deep.equal([['tube'], [], 'tube']);
  });

  it('is the same where the browser stores nothing', async () => {
    const native = Object.getOwnPropertyDescriptor(window, 'sessionStorage') as PropertyDescriptor;
    await set('tube');
    await answer({tube: false});
    for (const get of [
      () => {
        throw new DOMException('blocked', 'SecurityError');
      },
      () => ({
        setItem() {
          throw new DOMException('full', 'QuotaExceededError');
        },
        getItem: () => null,
        removeItem: () => undefined,
      }),
    ]) {
      await set('tube');
      Object.defineProperty(window, 'sessionStorage', {configurable: true, get});
      try {
        await withdrawServices(['tube'], loaded);
        await clearAgain(loaded);
        // What was to be remembered is forgotten.
        await answer({tube: true});
        await set('tube');
        await answer({tube: false});
        await withdrawServices(['tube'], loaded);
      } finally {
        Object.defineProperty(window, 'sessionStorage', native);
      }
      expect(await there()).to.deep.equal([]);
    }
  });

  describe('on the page after it', () => {
    it('is that what was withdrawn there is cleared, and forgotten', async () => {
      await set('tube', '_clck', '_ga');
      await answer({tube: false, recorder: false});
      sessionStorage.setItem('ask_first_clear', 'tube recorder analytics');
      await clearAgain(loaded);
      // Nothing of it runs here.
      expect([await there(), cleared.map(leftovers), remembered()]).to.deep.equal([['_ga'], [[]], null]);
    });

    it('is that what comes back even so is named', async () => {
      const native = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie') as PropertyDescriptor;
      await answer({recorder: false});
      sessionStorage.setItem('ask_first_clear', 'recorder');
      Object.defineProperty(Document.prototype, 'cookie', {...native, get: () => '_clck=1'});
      try {
        await clearAgain(loaded);
      } finally {
        Object.defineProperty(Document.prototype, 'cookie', native);
      }
      expect(cleared.map(leftovers)).to.deep.equal([['recorder kept']]);
    });

    it('is that it is left to the next one where the names can’t be had', async () => {
      await set('tube');
      await answer({tube: false});
      sessionStorage.setItem('ask_first_clear', 'tube');
      await clearAgain({...loaded, whole: async () => undefined});
      expect([await there(), cleared, remembered()]).to.deep.equal([['tube'], [], 'tube']);
    });

    it('is nothing where nothing was withdrawn', async () => {
      await set('tube');
      await clearAgain(loaded);
      expect([await there(), cleared.map(leftovers)]).to.deep.equal([['tube'], [[]]]);
    });
  });

  describe('a first no to what ran before anybody asked', () => {
    it('clears what it left, and says nothing', async () => {
      await set('tube', '_clck', '_ga', 'own');
      await answer({videos: false, recorder: true});
      await clearRefused(loaded);
      expect([await there(), cleared, clarity]).to.deep.equal([['_clck', '_ga', 'own'], [], []]);
      await answer({recorder: false});
      await clearRefused(loaded);
      expect(await there()).to.deep.equal(['_ga', 'own']);
    });

    it('asks for no names where nothing was refused', async () => {
      let asked = 0;
      const whole = async () => void (asked += 1);
      await clearRefused({...loaded, whole});
      expect(asked).to.equal(0);
      await answer({tube: false});
      await clearRefused({...loaded, whole});
      expect(asked).to.equal(1);
      delete window.askFirst;
      await clearRefused({...loaded, whole});
      expect(asked).to.equal(1);
    });

    it('leaves what hosts beside this one set, unless they share the answer', async () => {
      const native = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie') as PropertyDescriptor;
      const written: string[] = [];
      await answer({tube: false});
      const domains = async (domain?: string) => {
        written.length = 0;
        Object.defineProperty(Document.prototype, 'cookie', {
          configurable: true,
          get: () => 'tube=1',
          set: (text: string) => void written.push(text),
        });
        try {
          await clearRefused(loaded, domain);
        } finally {
          Object.defineProperty(Document.prototype, 'cookie', native);
        }
        return [...new Set(written.map((text) => /Domain=([^;]*)/.exec(text)?.[1]))];
      };
      const host = location.hostname;
      expect(await domains()).to.deep.equal([undefined, host]);
      expect(await domains('elsewhere.example')).to.deep.equal([undefined, host]);
      const all = host.split('.').map((_, i, labels) => labels.slice(i).join('.'));
      for (const domain of [host, all[1] ?? host])
        expect(await domains(domain), domain).to.deep.equal([undefined, ...all]);
    });
  });

  it('is that what writes again by itself is cleared, without a change of page', async () => {
    await withdraw('tube');
    await set('tube');
    await waitUntil(async () => !(await there()).includes('tube'), 'It is cleared once more');
  });
});
