import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, userEvent, waitFor} from 'storybook/test';

import {heldFrame} from './held-frame.js';
import {hostPage} from './host-page.js';
import {inEnglish, inside, read} from './story-queries.js';

const meta: Meta = {
  title: 'journeys',
  tags: ['!autodocs'],
  parameters: {layout: 'fullscreen'},
  // A page of the stories' own stands in for YouTube's film, so that nobody is contacted.
  render: () => hostPage(heldFrame('film/index.html', 'youtube')),
};

export default meta;
type Story = StoryObj;

/** A visitor says no, looks up who counts visits, then allows YouTube alone; the film is there at once. */
export const NoThenOneYes: Story = {
  play: inEnglish(async ({canvasElement, step}) => {
    const banner = await inside(canvasElement, 'cookie-banner');
    const preferences = await inside(canvasElement, 'cookie-preferences');
    const table = await inside(canvasElement, 'cookie-table');
    const video = await inside(canvasElement, 'video-consent-placeholder');
    const top = () =>
      canvasElement
        .querySelector('cookie-preferences')
        ?.shadowRoot?.activeElement?.contains(
          preferences.getByRole('button', {name: 'Save cookie settings'}),
        );

    await step('The banner is answered with a no', async () => {
      await userEvent.click(banner.getByRole('button', {name: 'Reject extra cookies'}));
      await expect(await banner.findByText(/You have rejected extra cookies/)).toBeVisible();
    });
    await step('The settings on this very page are moved to', async () => {
      await userEvent.click(banner.getByRole('link'));
      await waitFor(() => expect(top()).toBe(true));
    });
    await step('The table names what would be set', async () => {
      await expect(read(table.getByText('_ga').closest('tr'))).toContain('2 years');
    });
    await step('One service is allowed, and saved', async () => {
      await expect(video.queryByTitle('A film of our own')).toBeNull();
      await userEvent.click(preferences.getByText(/^Choose one by one: YouTube/));
      await userEvent.click(preferences.getByRole('switch', {name: 'YouTube'}));
      await userEvent.click(preferences.getByRole('button', {name: 'Save cookie settings'}));
      await expect(await preferences.findByText(/Your cookie settings are saved/)).toBeVisible();
    });
    await step('The film is there when it is scrolled to; nothing else is allowed', async () => {
      canvasElement.querySelector('video-consent-placeholder')?.scrollIntoView();
      await expect(await video.findByTitle('A film of our own')).toBeVisible();
      await expect(window.askFirst?.allows('google-analytics')).toBe(false);
    });
  }),
};

/** A visitor says yes, and takes it back in the settings: the film goes, and they are told what is left. */
export const YesThenTakenBack: Story = {
  // What was withdrawn is remembered until the page is left: a yes ends that for the next story.
  beforeEach: () => async () => void (await window.askFirst?.answer({performance: true})),
  play: inEnglish(async ({canvasElement}) => {
    const banner = await inside(canvasElement, 'cookie-banner');
    const preferences = await inside(canvasElement, 'cookie-preferences');
    const video = await inside(canvasElement, 'video-consent-placeholder');

    await userEvent.click(banner.getByRole('button', {name: 'Accept extra cookies'}));
    canvasElement.querySelector('video-consent-placeholder')?.scrollIntoView();
    await expect(await video.findByTitle('A film of our own')).toBeVisible();
    await userEvent.click(await banner.findByRole('button', {name: 'Hide this message'}));
    for (const no of preferences.getAllByRole('radio', {name: 'No'})) await userEvent.click(no);
    await userEvent.click(preferences.getByRole('button', {name: 'Save cookie settings'}));
    await expect(await video.findByRole('button', {name: 'Always allow YouTube'})).toBeVisible();
    await expect(await preferences.findByText(/Something is left/)).toBeVisible();
  }),
};
