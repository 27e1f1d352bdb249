import {expect} from '@open-wc/testing';

import type {CategoryAnswer, Consent} from '../../../components/consent/consent.js';
import {notifyGoogleAnalytics} from '../../../components/services/google-analytics.js';
import {startConsentMode} from '../../../components/services/google-consent-mode.js';

const page = window as unknown as Record<string, unknown>;
const signals = [
  'ad_storage',
  'ad_user_data',
  'ad_personalization',
  'analytics_storage',
  'functionality_storage',
  'personalization_storage',
  'security_storage',
];
/** A state of the signals as Google reads it. */
const state = (...granted: readonly string[]) =>
  Object.fromEntries(signals.map((signal) => [signal, granted.includes(signal) ? 'granted' : 'denied']));

const consent = (allowed: Readonly<Record<string, boolean | undefined>>): Consent => ({
  when: 1,
  days: 1,
  categories: (
    [
      ['counting', ['analytics_storage', 'functionality_storage']],
      ['adverts', ['ad_storage']],
    ] as const
  ).map(([id, signals]) => ({
    ...{id, basis: 'consent' as const, revision: 'r1', services: [], signals},
    allowed: allowed[id],
  })),
});

describe('Google Consent Mode', () => {
  afterEach(() => delete page['dataLayer']);
  const layer = () => (page['dataLayer'] as IArguments[]).map((entry) => [...entry] as unknown[]);

  it('is denied everything before anything is answered, by commands as Google’s tags know them', () => {
    startConsentMode(consent({}));
    expect(layer()).to.deep.equal([['consent', 'default', state()]]);
    const [entry] = page['dataLayer'] as unknown[];
    expect(Object.prototype.toString.call(entry)).to.equal('[object Arguments]');
  });

  it('hears of what was stored, and of each change, once', () => {
    const tell = startConsentMode(consent({counting: true, adverts: false}));
    const counting = ['consent', 'update', state('analytics_storage', 'functionality_storage')];
    expect(layer()).to.deep.equal([['consent', 'default', state()], counting]);
    tell(consent({counting: true, adverts: false}));
    expect(layer().length).to.equal(2);
    tell(consent({counting: true, adverts: true}));
    tell(consent({}));
    expect(layer().slice(2)).to.deep.equal([
      ['consent', 'update', state('analytics_storage', 'functionality_storage', 'ad_storage')],
      ['consent', 'update', state()],
    ]);
  });

  for (const [words, other, granted] of [
    ['one of two categories with it is refused', {basis: 'consent', allowed: false}, false],
    ['one of two categories with it was not answered', {basis: 'consent', allowed: undefined}, false],
    ['an exempt use with it was objected to', {basis: 'exempt', allowed: false}, false],
    ['both are allowed', {basis: 'consent', allowed: true}, true],
    ['the other is an exempt use that is on', {basis: 'exempt', allowed: true}, true],
  ] as const)
    it(`${granted ? 'is granted' : 'denies'} a signal where ${words}`, () => {
      const [first, second] = consent({counting: true}).categories as [CategoryAnswer, CategoryAnswer];
      const shared = {...second, ...other, signals: ['analytics_storage'] as const};
      startConsentMode({...consent({}), categories: [shared, first]});
      const last = layer().pop()?.[2];
      expect(last).to.deep.equal(
        granted ? state('analytics_storage', 'functionality_storage') : state('functionality_storage'),
      );
    });

  it('is granted an exempt use’s signal where no category that asks for consent has it', () => {
    const [counting] = consent({counting: true}).categories as [CategoryAnswer];
    startConsentMode({...consent({}), categories: [{...counting, basis: 'exempt'}]});
    expect(layer().pop()?.[2]).to.deep.equal(state('analytics_storage', 'functionality_storage'));
  });

  it('joins the queue that is there', () => {
    const queue: unknown[] = ['first'];
    page['dataLayer'] = queue;
    startConsentMode(consent({}));
    expect([page['dataLayer'] === queue, queue.length, queue[0]]).to.deep.equal([true, 2, 'first']);
  });

  it('leaves alone what a page means by the same name', () => {
    page['dataLayer'] = {mine: true};
    startConsentMode(consent({counting: true}));
    expect(page['dataLayer']).to.deep.equal({mine: true});
  });

  it('is not misled by an element of that name', () => {
    const element = document.createElement('p');
    element.id = 'dataLayer';
    document.body.append(element);
    startConsentMode(consent({}));
    expect(layer().length).to.equal(1);
    element.remove();
  });
});

describe('Google Analytics', () => {
  const switches = () =>
    Object.fromEntries(Object.entries(page).filter(([name]) => name.startsWith('ga-disable-')));
  const set = (name: string, age = '') => (document.cookie = `${name}=1; Path=/${age}`);
  const names = [
    '_ga',
    '_ga_ABC123',
    '_gat_gtag_UA_12_34',
    'x_ga_DEF4',
    '_ga_low',
    '_ga_GHI5x',
    '_gat_gtag_UA_1',
    'x_gat_gtag_UA_1_2',
    '_gat_gtag_UA_1_2x',
  ];
  const tag = (src: string) => {
    const script = document.createElement('script');
    script.type = 'text/plain';
    script.setAttribute('src', src);
    document.body.append(script);
    return script;
  };

  it('is told to stop for each property that left a cookie or has its script, and to go on after a yes', () => {
    names.forEach((name) => set(name));
    const scripts = [
      tag('https://www.googletagmanager.com/gtag/js?id=G-SCRIPT1'),
      tag('/gtag/js?l=x&id=AW-2'),
      tag('https://www.googletagmanager.com/gtag/js?l=x'),
      tag('https://www.googletagmanager.com/gtm.js?id=GTM-3'),
    ];
    notifyGoogleAnalytics(false);
    const ids = ['G-SCRIPT1', 'AW-2', 'G-ABC123', 'UA-12-34'];
    const expected = (off: boolean) => Object.fromEntries(ids.map((id) => [`ga-disable-${id}`, off]));
    expect(switches()).to.deep.equal(expected(true));
    // Nothing is left by then that tells which properties there were.
    names.forEach((name) => set(name, '; Max-Age=0'));
    scripts.forEach((script) => script.remove());
    notifyGoogleAnalytics(true);
    expect(switches()).to.deep.equal(expected(false));
  });
});
