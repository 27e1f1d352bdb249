import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, userEvent} from 'storybook/test';

import {inEnglish, inside, read} from './story-queries.js';
import {catalogueOf, visit} from './story-setup.js';

const meta: Meta = {
  title: 'cookie-banner',
  component: 'cookie-banner',
  parameters: {layout: 'fullscreen'},
  render: () => html`
    <cookie-banner></cookie-banner>
    <main style="padding: 1em">
      <h1>Bins and recycling</h1>
      <p>Put your green bin by the road before 6am on your usual day.</p>
    </main>
  `,
};

export default meta;
type Story = StoryObj;

/** What a visitor sees first: two buttons of equal weight, and a link to choose. */
export const Question: Story = {
  play: inEnglish(async ({canvasElement}) => {
    const banner = await inside(canvasElement, 'cookie-banner');
    await expect(banner.getByRole('region', {name: 'Cookies on Luton Council'})).toBeVisible();
    const [accept, reject] = ['Accept extra cookies', 'Reject extra cookies'].map((name) =>
      banner.getByRole('button', {name}),
    );
    await expect(reject?.offsetWidth).toBe(accept?.offsetWidth);
    await expect(reject?.offsetHeight).toBe(accept?.offsetHeight);
    await expect(window.askFirst?.answered).toBe(false);
  }),
};

/** After a yes: it confirms, takes the focus and says where to change one's mind. */
export const Accepted: Story = {
  play: inEnglish(async ({canvasElement}) => {
    const banner = await inside(canvasElement, 'cookie-banner');
    await userEvent.click(banner.getByRole('button', {name: 'Accept extra cookies'}));
    const confirmation = await banner.findByText(/You have accepted extra cookies\./);
    await expect(confirmation).toBeVisible();
    await expect(confirmation.closest('[tabindex]')).toBe(
      canvasElement.querySelector('cookie-banner')?.shadowRoot?.activeElement,
    );
    await expect(window.askFirst?.allows('google-analytics')).toBe(true);
  }),
};

/** After a no: as easy as the yes, and nothing is allowed. */
export const Rejected: Story = {
  play: inEnglish(async ({canvasElement}) => {
    const banner = await inside(canvasElement, 'cookie-banner');
    await userEvent.click(banner.getByRole('button', {name: 'Reject extra cookies'}));
    await expect(await banner.findByText(/You have rejected extra cookies\./)).toBeVisible();
    await expect(window.askFirst?.answered).toBe(true);
    await expect(window.askFirst?.allows('youtube')).toBe(false);
  }),
};

/** Once the confirmation is hidden, nothing is left of it. */
export const Hidden: Story = {
  play: inEnglish(async ({canvasElement}) => {
    const banner = await inside(canvasElement, 'cookie-banner');
    await userEvent.click(banner.getByRole('button', {name: 'Reject extra cookies'}));
    await userEvent.click(await banner.findByRole('button', {name: 'Hide this message'}));
    const element = canvasElement.querySelector('cookie-banner');
    await element?.updateComplete;
    await expect(element?.offsetHeight).toBe(0);
  }),
};

/** A site is asked about what it uses: here that is one category. */
export const OneCategory: Story = {
  parameters: visit({site: 'mailchimp'}),
  play: inEnglish(async ({canvasElement}) => {
    const banner = await inside(canvasElement, 'cookie-banner');
    const [only, ...others] = banner.getAllByRole('listitem');
    await expect(read(only)).toContain('To show you videos and maps, and to send email updates');
    await expect(others).toEqual([]);
  }),
};

const statistics = {
  id: 'statistics',
  name: 'To find out how people use our websites',
  description: 'We count how often each page is read.',
  basis: 'exempt',
  exception: 'statistics',
};
const matomo = {
  id: 'matomo',
  category: 'statistics',
  name: 'Matomo',
  provider: 'Luton Council',
  purpose: 'Counts.',
};
const videos = {id: 'videos', name: 'To show videos on our pages', description: 'Videos.', basis: 'consent'};
const telling = {version: 1, name: 'Luton Council', categories: [statistics], services: [matomo]};

/** Where there is nothing to consent to, a first visit is told who uses what and why, and can object as easily. */
export const UsesWithoutConsent: Story = {
  parameters: visit({catalogue: catalogueOf(telling)}),
  play: inEnglish(async ({canvasElement}) => {
    const banner = await inside(canvasElement, 'cookie-banner');
    const ok = await banner.findByRole('button', {name: 'OK'});
    const object = banner.getByRole('button', {name: 'Do not use this'});
    await expect([object.offsetWidth, object.offsetHeight]).toEqual([ok.offsetWidth, ok.offsetHeight]);
    await userEvent.click(object);
    await expect(await banner.findByText(/You have said no\./)).toBeVisible();
    await expect(window.askFirst?.allows('matomo')).toBe(false);
  }),
};

/** Beside a question they are one line, with a button to object. */
export const QuestionAndUsesWithoutConsent: Story = {
  parameters: visit({
    catalogue: catalogueOf({
      ...telling,
      categories: [statistics, videos],
      services: [matomo, {...matomo, id: 'youtube', category: 'videos', name: 'YouTube', provider: 'Google'}],
    }),
  }),
  play: inEnglish(async ({canvasElement}) => {
    const banner = await inside(canvasElement, 'cookie-banner');
    await userEvent.click(await banner.findByRole('button', {name: 'Do not use this'}));
    await expect(await banner.findByText('You have said no. We do not use this any more.')).toBeVisible();
    await expect(banner.getByRole('button', {name: 'Accept extra cookies'})).toBeVisible();
  }),
};

/** A visitor who answered before is not asked again. */
export const AnsweredBefore: Story = {
  parameters: visit({answers: {performance: true, 'third-party': false}}),
  play: async ({canvasElement}) => {
    await expect(canvasElement.querySelector('cookie-banner')?.offsetHeight).toBe(0);
  },
};

/** Global Privacy Control is a no already: there is nothing to ask. */
export const RefusedByBrowser: Story = {
  parameters: visit({refusedByBrowser: true}),
  play: async ({canvasElement}) => {
    await expect(canvasElement.querySelector('cookie-banner')?.offsetHeight).toBe(0);
    await expect(window.askFirst?.allows('performance')).toBe(false);
  },
};

/** Where the page has no preferences of its own, “Choose cookies” opens them in a dialog. */
export const ChoosingInADialog: Story = {
  parameters: visit({site: 'family-hubs'}),
  play: inEnglish(async ({canvasElement}) => {
    const banner = await inside(canvasElement, 'cookie-banner');
    await userEvent.click(banner.getByRole('link', {name: 'Choose cookies'}));
    await customElements.whenDefined('cookie-preferences');
    const dialog = await inside(document.body, 'cookie-preferences');
    await expect(await dialog.findByRole('dialog', {name: 'Cookie settings'})).toBeVisible();
  }),
};
