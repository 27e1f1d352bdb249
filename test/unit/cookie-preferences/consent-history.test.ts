import {expect, fixture, html} from '@open-wc/testing';

import '../../../components/cookie-preferences/cookie-preferences.js';
import {clear, makeEntry, record} from '../../../components/history/history.js';
import {startAfresh} from '../../start-afresh.js';
import {click} from '../../real-input.js';
import {waitUntil} from '../wait-until.js';

async function showPreferences() {
  const preferences = await fixture<HTMLElementTagNameMap['cookie-preferences']>(
    html`<cookie-preferences></cookie-preferences>`,
  );
  await window.askFirst?.ready;
  await preferences.updateComplete;
  const list = () =>
    preferences.shadowRoot?.querySelector<HTMLDetailsElement>('details:not(.cookies, .each)');
  const lines = () =>
    [...(list()?.querySelectorAll('li li') ?? [])].map((line) => (line.textContent ?? '').trim());
  return {preferences, list, lines};
}

async function keep(now: number) {
  const {consent} = window.askFirst ?? {};
  if (!consent) throw new Error('The suite did not start.');
  await record(makeEntry(consent, {by: 'banner', site: 'main', language: 'en', now}));
}

describe('the answers so far', () => {
  beforeEach(clear);
  after(clear);
  afterEach(() => document.documentElement.removeAttribute('lang'));

  it('are not shown where there are none', async () => {
    startAfresh();
    const {list} = await showPreferences();
    await new Promise((later) => setTimeout(later, 100));
    expect(list()).to.equal(null);
  });

  it('are listed with the newest first, as soon as they are given', async () => {
    document.documentElement.lang = 'en-GB';
    const askFirst = startAfresh();
    await askFirst.rejectAll();
    await keep(1_764_000_000);
    const {preferences, list, lines} = await showPreferences();
    await waitUntil(list, 'The list is there');
    expect(list()?.open).to.equal(false);
    await click(list()?.querySelector('summary'));
    expect(list()?.open).to.equal(true);
    expect(lines()).to.deep.equal([
      'Seeing how our websites are used: no',
      'Videos, maps and email updates: no',
    ]);
    await askFirst.answer({performance: true, hotjar: false, youtube: true});
    await keep(1_764_100_000);
    await waitUntil(() => lines().length === 6, 'The new answer is in the list');
    expect(lines().slice(0, 4)).to.deep.equal([
      'Seeing how our websites are used: yes',
      'Hotjar: no',
      'Videos, maps and email updates: no',
      'YouTube: yes',
    ]);
    const dates = [...(list()?.querySelectorAll('b') ?? [])].map((date) => date.textContent);
    expect(dates[0]).to.match(/^25 November 2025\b/);
    expect(dates[1]).to.match(/^24 November 2025\b/);
    await expect(preferences).to.be.accessible();
  });

  it('can be taken away as a file', async () => {
    const askFirst = startAfresh();
    await askFirst.acceptAll();
    await keep(1_764_000_000);
    const {list} = await showPreferences();
    await waitUntil(list, 'The list is there');
    // What the file would be: the browser of a test has nowhere to put it.
    let file: {name: string; content: Promise<string>} | undefined;
    const original = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
      file = {name: this.download, content: fetch(this.href).then((response) => response.text())};
    };
    try {
      await click(list()?.querySelector('summary'));
      await click(list()?.querySelector('button'));
      await waitUntil(() => file, 'A file is offered');
    } finally {
      HTMLAnchorElement.prototype.click = original;
    }
    expect(file?.name).to.equal('my-cookie-answers.json');
    const [entry] = JSON.parse((await file?.content) ?? '[]');
    expect(entry).to.include({when: 1_764_000_000, by: 'banner', site: 'main', language: 'en'});
    expect(entry.categories[0]).to.include({id: 'performance', allowed: true});
    expect(entry.categories[0].revision).to.match(/^[a-z0-9]+$/);
  });
});
