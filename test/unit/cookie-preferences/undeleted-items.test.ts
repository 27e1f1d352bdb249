import {expect, fixture, html} from '@open-wc/testing';

import '../../../components/cookie-preferences/cookie-preferences.js';
import {withdrawServices} from '../../../components/services/withdrawal.js';
import {startAfresh} from '../../start-afresh.js';
import {click} from '../../real-input.js';
import {waitUntil} from '../wait-until.js';

async function showPreferences() {
  const preferences = await fixture<HTMLElementTagNameMap['cookie-preferences']>(
    html`<cookie-preferences></cookie-preferences>`,
  );
  await window.askFirst?.ready;
  await preferences.updateComplete;
  const text = () =>
    [...(preferences.shadowRoot?.querySelectorAll('[role=status]') ?? [])]
      .map((status) => (status.textContent ?? '').replace(/\s+/g, ' ').trim())
      .join(' ')
      .trim();
  const button = (name: RegExp) =>
    [...(preferences.shadowRoot?.querySelectorAll('button') ?? [])].find((each) =>
      name.test(each.textContent ?? ''),
    );
  return {preferences, text, button};
}

async function withdraw(...ids: string[]) {
  const loaded = await window.askFirst?.ready;
  if (!loaded) throw new Error('The catalogue did not load.');
  await withdrawServices(ids, loaded);
}

describe('the preferences after a withdrawal', () => {
  it('say nothing where nothing was withdrawn', async () => {
    startAfresh();
    const {text, button} = await showPreferences();
    expect(text()).to.equal('');
    expect(button(/Reload/)).to.equal(undefined);
  });

  it('name what could not be removed, where it is, and who can stop it', async () => {
    startAfresh();
    const {preferences, text} = await showPreferences();
    await withdraw('microsoft-clarity', 'hotjar', 'google-analytics');
    await waitUntil(() => text().includes('Something is left'), 'The leftovers are named');
    expect(text()).to.include(
      'Microsoft Clarity may have left \u2068ANONCHK\u2069 and \u2068SM\u2069 on \u2068c.clarity.ms\u2069',
    );
    expect(text()).to.include('Hotjar may go on running until you reload this page.');
    expect(text()).not.to.include('Google Analytics');
    const link = preferences.shadowRoot?.querySelector<HTMLAnchorElement>('[role=status] a');
    expect(link?.href).to.equal('https://www.hotjar.com/policies/do-not-track/');
    expect(link?.textContent).to.include('How to say no to Hotjar everywhere');
    await expect(preferences).to.be.accessible();
  });

  it('say so too where they are opened later, and offer a reload', async () => {
    startAfresh();
    await window.askFirst?.ready;
    await withdraw('hotjar');
    const {text, button} = await showPreferences();
    await waitUntil(() => text().includes('Hotjar may go on running'), 'The leftovers are named');
    expect(button(/Reload this page/)?.type).to.equal('button');
  });

  it('are quiet again once the service is allowed again', async () => {
    const askFirst = startAfresh();
    const {text, button} = await showPreferences();
    await withdraw('hotjar', 'microsoft-clarity');
    await waitUntil(() => text().includes('Hotjar'));
    await askFirst.acceptAll();
    await waitUntil(() => text() === '', 'Nothing is left to say');
    await click(button(/Save cookie settings/));
    await waitUntil(() => text() === 'Your cookie settings are saved.');
  });
});
