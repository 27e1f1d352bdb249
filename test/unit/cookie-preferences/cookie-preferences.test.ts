import {expect, fixture, html} from '@open-wc/testing';

import '../../../components/cookie-preferences/cookie-preferences.js';
import {openPreferences} from '../../../components/cookie-preferences/open-preferences.js';
import {catalogueOf, startAfresh, startAgain} from '../../start-afresh.js';
import {click, press} from '../../real-input.js';
import {cookiesTold, waitUntil} from '../wait-until.js';

const exempt = {
  version: 1,
  name: 'A council',
  categories: [{id: 'counting', name: 'Counting', description: 'We count visits.', basis: 'exempt'}],
  services: [{id: 'counter', category: 'counting', name: 'Counter', provider: 'Us', purpose: 'Counts.'}],
};

async function showPreferences() {
  const preferences = await fixture<HTMLElementTagNameMap['cookie-preferences']>(
    html`<cookie-preferences>The settings could not be shown.</cookie-preferences>`,
  );
  await window.askFirst?.ready;
  await preferences.updateComplete;
  const all = <Found extends HTMLElement = HTMLElement>(selector: string) => [
    ...(preferences.shadowRoot?.querySelectorAll<Found>(selector) ?? []),
  ];
  const fieldset = (name: RegExp) =>
    all('fieldset').find((each) => name.test(each.querySelector('legend')?.textContent ?? ''));
  const input = (name: RegExp, within: Element | undefined) =>
    [...(within?.querySelectorAll('label') ?? [])].find((label) => name.test(label.textContent ?? ''))
      ?.control as HTMLInputElement | undefined;
  const save = async () => {
    await click(all('[part=save]')[0]);
    await waitUntil(() => all('[role=status]')[0]?.textContent?.trim(), 'A status is said');
  };
  /** Opens the switches of a category. */
  const openSwitches = (of: number) =>
    click(all('fieldset')[of]?.querySelector<HTMLElement>('.each > summary') ?? undefined);
  return {preferences, all, fieldset, input, save, openSwitches};
}

describe('cookie-preferences', () => {
  it('has a fieldset a category, with its services inside, and no is chosen at first', async () => {
    startAfresh();
    const {all, preferences} = await showPreferences();
    expect(all('fieldset').length).to.equal(3);
    expect(preferences.shadowRoot?.textContent).to.include('Google Analytics');
    expect(all<HTMLInputElement>('input[role=switch]').some((input) => input.checked)).to.equal(false);
  });

  it('states the necessary, without a switch', async () => {
    startAfresh();
    const {all} = await showPreferences();
    expect(all('fieldset')[0]?.querySelector('input')).to.equal(null);
    expect(all('fieldset')[0]?.textContent).to.include('Always on');
  });

  it('keeps a yes to a category for all its services, once saved', async () => {
    const askFirst = startAfresh();
    const {all, input, save} = await showPreferences();
    await click(input(/^\s*Yes/, all('fieldset')[1]));
    expect(askFirst.allows('hotjar')).to.equal(false, 'Nothing is kept before Save');
    await save();
    const again = startAgain();
    expect(again.allows('hotjar')).to.equal(true);
    expect(again.allows('youtube')).to.equal(false);
    expect(again.answered).to.equal(true);
  });

  it('keeps an exception: all of a category but one', async () => {
    startAfresh();
    const {all, input, save, openSwitches} = await showPreferences();
    await click(input(/^\s*Yes/, all('fieldset')[1]));
    await openSwitches(1);
    await click(input(/Hotjar/, all('fieldset')[1]));
    await save();
    const again = startAgain();
    expect(again.allows('google-analytics')).to.equal(true);
    expect(again.allows('hotjar')).to.equal(false);
  });

  it('switches a service on with the keyboard', async () => {
    startAfresh();
    const {all, input, save, openSwitches} = await showPreferences();
    await openSwitches(2);
    input(/Vimeo/, all('fieldset')[2])?.focus();
    await press(' ');
    await save();
    expect(startAgain().allows('vimeo')).to.equal(true);
  });

  it('says at the top that it was saved, and only then', async () => {
    startAfresh();
    const {preferences, all, save} = await showPreferences();
    expect(all('[role=status]')[0]?.textContent?.trim()).to.equal('');
    await save();
    expect(all('[role=status]')[0]?.textContent).to.include('Your cookie settings are saved.');
    await waitUntil(() => preferences.shadowRoot?.activeElement?.matches('.status'), 'It has the focus');
    expect(preferences.shadowRoot?.querySelector('.status ~ fieldset')).not.to.equal(null);
  });

  it('folds the switches of single services, unless one was answered by itself', async () => {
    await startAfresh().answer({youtube: true, performance: true, 'third-party': false});
    startAgain();
    const {all} = await showPreferences();
    const folds = all<HTMLDetailsElement>('.each');
    expect(folds.map(({open}) => open)).to.deep.equal([false, true]);
    expect(folds[1]?.querySelector('summary')?.textContent?.trim()).to.equal(
      'Choose one by one: YouTube, Vimeo, Google Maps and Mailchimp',
    );
  });

  it('leave alone a no that was given elsewhere and is not shown here yet', async () => {
    const askFirst = startAfresh();
    await askFirst.rejectAll();
    const no = document.cookie;
    await askFirst.acceptAll();
    await cookiesTold();
    const {all, input, save} = await showPreferences();
    await click(input(/^\s*No/, all('fieldset')[1]));
    // Another host of the domain writes it; nobody tells this page before the press.
    document.cookie = `${no}; Path=/`;
    expect(askFirst.allows('third-party')).to.equal(true);
    all('[part=save]')[0]?.click();
    await waitUntil(() => all('[role=status]')[0]?.textContent?.includes('saved'), 'It is said');
    expect(askFirst.allows('performance')).to.equal(false);
    expect(askFirst.allows('third-party')).to.equal(false);
    // Now it is shown, so a yes is meant.
    await click(input(/^\s*Yes/, all('fieldset')[2]));
    await save();
    expect(askFirst.allows('third-party')).to.equal(true);
    expect(askFirst.allows('performance')).to.equal(false);
  });

  it('shows what was answered before', async () => {
    await startAfresh().answer({youtube: true});
    startAgain();
    const {all, input} = await showPreferences();
    expect(input(/YouTube/, all('fieldset')[2])?.checked).to.equal(true);
    expect(input(/Vimeo/, all('fieldset')[2])?.checked).to.equal(false);
  });

  it('has an objection to what needs no consent, and keeps it', async () => {
    const askFirst = startAfresh({catalogue: catalogueOf(exempt), site: undefined});
    const {all, input, save} = await showPreferences();
    expect(askFirst.allows('counter')).to.equal(true);
    await click(input(/I object/, all('fieldset')[0]));
    await save();
    expect(askFirst.allows('counter')).to.equal(false);
    const again = startAgain({catalogue: catalogueOf(exempt), site: undefined});
    await again.ready;
    expect(again.allows('counter')).to.equal(false);
  });

  it('is in no form and posts nothing of its own', async () => {
    startAfresh();
    const form = await fixture<HTMLFormElement>(html`<form><cookie-preferences></cookie-preferences></form>`);
    await window.askFirst?.ready;
    await form.querySelector('cookie-preferences')?.updateComplete;
    expect([...new FormData(form).keys()]).to.deep.equal([]);
    expect(form.elements.length).to.equal(0);
  });

  it('opens in a dialog where the page has none, and goes with Escape', async () => {
    startAfresh();
    openPreferences();
    openPreferences();
    await window.askFirst?.ready;
    const opened = document.querySelector('cookie-preferences');
    await opened?.updateComplete;
    expect(document.querySelectorAll('cookie-preferences').length).to.equal(1);
    expect(opened?.shadowRoot?.querySelector('dialog')?.open).to.equal(true);
    await press('Escape');
    await waitUntil(() => !document.querySelector('cookie-preferences'), 'The dialog is gone');
  });

  it('leaves the page’s own content where the catalogue can’t be used', async () => {
    startAfresh({catalogue: catalogueOf('nonsense')});
    const {preferences, all} = await showPreferences();
    expect(all('fieldset').length).to.equal(0);
    expect(preferences.offsetHeight).to.be.greaterThan(0);
  });

  it('shows a category’s cookies on request: of this site where they are necessary, else of the family', async () => {
    startAfresh();
    const {all, preferences} = await showPreferences();
    const summaries = all('.cookies summary').map((each) => each.textContent?.trim());
    expect(summaries).to.deep.equal(['The 8 cookies this uses', 'The 24 cookies this uses']);
    expect(preferences.querySelector('cookie-table')).to.equal(null);
    await click(all('.cookies summary')[1]);
    await waitUntil(() => preferences.querySelector('cookie-table'));
    const table = preferences.querySelector('cookie-table');
    expect(table?.dataset.category).to.equal('performance');
    // The element itself is none of this test's: without it the names are there.
    expect(table?.textContent).to.include('AI_buffer');
    expect(table?.offsetHeight).to.be.greaterThan(0);
  });

  it('passes axe', async () => {
    startAfresh();
    const {preferences} = await showPreferences();
    await expect(preferences).to.be.accessible();
  });
});
