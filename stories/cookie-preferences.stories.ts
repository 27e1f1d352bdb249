import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, userEvent, waitFor} from 'storybook/test';

import {inEnglish, inside} from './story-queries.js';
import {catalogueOf, visit} from './story-setup.js';

type Args = Partial<Pick<HTMLElementTagNameMap['cookie-preferences'], 'dialog'>>;

const meta: Meta<Args> = {
  title: 'cookie-preferences',
  component: 'cookie-preferences',
  render: () => html`
    <h1>Cookie settings</h1>
    <cookie-preferences>Cookie settings need JavaScript.</cookie-preferences>
  `,
};

export default meta;
type Story = StoryObj<Args>;

/** Nothing is ticked in advance: what asks for consent is off. */
export const FirstVisit: Story = {
  play: inEnglish(async ({canvasElement}) => {
    const preferences = await inside(canvasElement, 'cookie-preferences');
    for (const no of preferences.getAllByRole('radio', {name: 'No'})) await expect(no).toBeChecked();
    for (const each of preferences.getAllByText(/^Choose one by one/)) await userEvent.click(each);
    for (const service of preferences.getAllByRole('switch')) await expect(service).not.toBeChecked();
  }),
};

/** An answer for one service counts before that of its category. */
export const Answered: Story = {
  parameters: visit({answers: {performance: true, hotjar: false, 'third-party': false}}),
  play: inEnglish(async ({canvasElement}) => {
    const preferences = await inside(canvasElement, 'cookie-preferences');
    await expect(preferences.getByRole('switch', {name: 'Google Analytics'})).toBeChecked();
    await expect(preferences.getByRole('switch', {name: 'Hotjar'})).not.toBeChecked();
    await expect(await preferences.findByText('Your answers so far')).toBeVisible();
  }),
};

/** One service is switched on and saved; the status says so, and so would a screen reader. */
export const Saved: Story = {
  play: inEnglish(async ({canvasElement}) => {
    const preferences = await inside(canvasElement, 'cookie-preferences');
    await userEvent.click(preferences.getByText(/^Choose one by one: YouTube/));
    await userEvent.click(preferences.getByRole('switch', {name: 'Vimeo'}));
    await expect(window.askFirst?.allows('vimeo')).toBe(false);
    await userEvent.click(preferences.getByRole('button', {name: 'Save cookie settings'}));
    await expect(await preferences.findByText(/Your cookie settings are saved\./)).toBeVisible();
    await expect(window.askFirst?.allows('vimeo')).toBe(true);
    await expect(window.askFirst?.allows('youtube')).toBe(false);
  }),
};

/** The list of earlier answers, kept on this device alone. */
export const AnswersSoFar: Story = {
  parameters: visit({answers: {performance: true, 'third-party': true}}),
  play: inEnglish(async ({canvasElement}) => {
    await window.askFirst?.withdraw('third-party');
    const preferences = await inside(canvasElement, 'cookie-preferences');
    await userEvent.click(await preferences.findByText('Your answers so far'));
    await expect(await preferences.findByText('Videos, maps and email updates: no')).toBeVisible();
    await expect(preferences.getByText('Videos, maps and email updates: yes')).toBeVisible();
  }),
};

/** Uses that the law exempts from consent are on, with an objection that is as easy. */
export const ExemptWithObjection: Story = {
  parameters: visit({
    catalogue: catalogueOf({
      version: 1,
      name: 'Luton Council',
      categories: [
        {
          id: 'counting',
          name: 'Counting visits',
          description: 'We count which pages people visit, to make them better. We keep no track of you.',
          basis: 'exempt',
        },
      ],
      services: [
        {
          id: 'counter',
          category: 'counting',
          name: 'Our own counter',
          provider: 'Luton Council',
          purpose: 'Counts visits to our pages.',
          cookies: [{names: ['counted'], purpose: 'Remembers that this visit was counted.', lifetime: 'P1D'}],
        },
      ],
    }),
  }),
  play: inEnglish(async ({canvasElement}) => {
    const preferences = await inside(canvasElement, 'cookie-preferences');
    await expect(window.askFirst?.allows('counter')).toBe(true);
    await userEvent.click(preferences.getByRole('checkbox', {name: 'I object: do not use them'}));
    await userEvent.click(preferences.getByRole('button', {name: 'Save cookie settings'}));
    await waitFor(() => expect(window.askFirst?.allows('counter')).toBe(false));
  }),
};

/** After a withdrawal: what this page could not remove, where it is, and who can. */
export const Leftovers: Story = {
  parameters: visit({answers: {performance: true, 'third-party': false}}),
  // What was withdrawn is remembered until the page is left: a yes ends that for the next story.
  beforeEach: () => async () => void (await window.askFirst?.answer({performance: true})),
  play: inEnglish(async ({canvasElement}) => {
    await window.askFirst?.withdraw('performance');
    const preferences = await inside(canvasElement, 'cookie-preferences');
    await expect(await preferences.findByText(/Something is left/)).toBeVisible();
    const [elsewhere] = preferences.getAllByText(/where we can’t delete anything/);
    await expect(elsewhere).toBeVisible();
    await expect(preferences.getByRole('button', {name: 'Reload this page'})).toBeVisible();
  }),
};

/** The browser says no by Global Privacy Control: that is told, and can be overruled. */
export const RefusedByBrowser: Story = {
  parameters: visit({refusedByBrowser: true}),
  play: inEnglish(async ({canvasElement}) => {
    const preferences = await inside(canvasElement, 'cookie-preferences');
    await expect(preferences.getByText(/Your browser says that you do not want to be tracked/)).toBeVisible();
  }),
};

/** In a dialog of its own, which Escape and its button close. */
export const Dialog: Story = {
  args: {dialog: true},
  parameters: {docs: {story: {inline: false, height: '600px'}}},
  render: ({dialog = false}) => html`
    <h1>Bins and recycling</h1>
    <p>Put your green bin by the road before 6am on your usual day.</p>
    <cookie-preferences ?dialog=${dialog}></cookie-preferences>
  `,
  play: inEnglish(async ({canvasElement}) => {
    const preferences = await inside(canvasElement, 'cookie-preferences');
    await expect(preferences.getByRole('dialog', {name: 'Cookie settings'})).toBeVisible();
    await expect(preferences.getByRole('button', {name: 'Close'})).toBeVisible();
  }),
};
