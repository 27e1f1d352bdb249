import {expect} from '@open-wc/testing';
import {createStore, set} from 'idb-keyval';

import * as history from '../../../components/history/history.js';

const {clear, entries, makeEntry, record, sendRecord} = history;

const consent: Parameters<typeof makeEntry>[0] = {
  categories: [
    {id: 'needed', basis: 'necessary', allowed: true, revision: 'a1', services: []},
    {
      id: 'performance',
      basis: 'consent',
      allowed: true,
      revision: 'x3k9f2',
      services: [{id: 'google-analytics'}, {id: 'hotjar', allowed: false}],
    },
  ],
};
const given = {by: 'banner', site: 'main', language: 'en-GB'} as const;
const entry = (now: number) => makeEntry(consent, {...given, now});
const stored = createStore('ask_first', 'history');

/** What a page has whose browser blocks IndexedDB, as Firefox does with cookies off. */
async function withoutDatabase(use: (blocked: typeof history) => Promise<void>): Promise<void> {
  const original = Object.getOwnPropertyDescriptor(window, 'indexedDB');
  Object.defineProperty(window, 'indexedDB', {
    configurable: true,
    get: () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    },
  });
  try {
    // The store that is open already would go on.
    const another = '../../../components/history/history.ts?blocked';
    await use((await import(another)) as typeof history);
  } finally {
    if (original) Object.defineProperty(window, 'indexedDB', original);
    else delete (window as {indexedDB?: unknown}).indexedDB;
  }
}

describe('the history of answers', () => {
  beforeEach(clear);
  after(clear);

  it('keeps when, by what, in which language and on which site an answer was given, and what was shown', async () => {
    await record(entry(1_764_000_100));
    expect(await entries()).to.deep.equal([
      {
        when: 1_764_000_100,
        by: 'banner',
        site: 'main',
        language: 'en-GB',
        categories: [
          {
            id: 'performance',
            revision: 'x3k9f2',
            allowed: true,
            services: [{id: 'google-analytics'}, {id: 'hotjar', allowed: false}],
          },
        ],
      },
    ]);
  });

  it('holds nothing that names the visitor', () => {
    const names = JSON.stringify(entry(1)).match(/"[a-z]+":/g);
    expect([...new Set(names)].sort().join('')).to.equal(
      '"allowed":"by":"categories":"id":"language":"revision":"services":"site":"when":',
    );
  });

  it('keeps the last hundred, the oldest first', async () => {
    for (let now = 1; now <= 103; now += 1) await record(entry(now));
    const kept = await entries();
    expect(kept.length).to.equal(100);
    expect([kept[0]?.when, kept[99]?.when]).to.deep.equal([4, 103]);
  });

  it('loses none of several answers given at once', async () => {
    await Promise.all([1, 2, 3, 4, 5].map((now) => record(entry(now))));
    expect((await entries()).length).to.equal(5);
  });

  it('forgets all when told to', async () => {
    await record(entry(1));
    await clear();
    expect(await entries()).to.deep.equal([]);
  });

  const foreign: readonly unknown[] = [
    null,
    'text',
    {0: entry(1)},
    [null, 1, 'x', [], {}, {when: '1', categories: []}, {when: 1, categories: [{id: 1}]}],
  ];
  for (const value of foreign) {
    it(`passes over what it can’t read: ${JSON.stringify(value).slice(0, 40)}`, async () => {
      await set('answers', value, stored);
      expect((await entries()).length).to.equal(0);
      await record(entry(2));
      expect((await entries()).map(({when}) => when)).to.deep.equal([2]);
    });
  }

  it('goes on for the page alone where the browser keeps no data', async () => {
    await withoutDatabase(async (blocked) => {
      await blocked.record(entry(1));
      expect((await blocked.entries()).map(({when}) => when)).to.deep.equal([1]);
      await blocked.clear();
      expect(await blocked.entries()).to.deep.equal([]);
    });
  });

  it('is sent as JSON that asks no other origin for leave, with the day alone, and with nothing that says who', async () => {
    const sent: Request[] = [];
    const original = window.fetch;
    window.fetch = (...parts) => {
      sent.push(new Request(...parts));
      return Promise.resolve(new Response());
    };
    try {
      await sendRecord('/record', entry(20_417 * 86_400 + 40_000));
    } finally {
      window.fetch = original;
    }
    const [request] = sent;
    expect(request?.headers.get('Content-Type')).to.match(/^text\/plain/);
    expect([request?.method, request?.mode, request?.credentials, request?.referrerPolicy]).to.deep.equal([
      'POST',
      'cors',
      'omit',
      'no-referrer',
    ]);
    expect((JSON.parse((await request?.text()) ?? '') as {when: number}).when).to.equal(20_417 * 86_400);
    await sendRecord('not-http:nobody', entry(1));
  });
});
