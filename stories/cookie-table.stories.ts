import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect, userEvent} from 'storybook/test';

import {inEnglish, inside, read} from './story-queries.js';
import {visit} from './story-setup.js';

type Args = Partial<
  Pick<HTMLElementTagNameMap['cookie-table'], 'service' | 'category' | 'site' | 'allSites'>
>;

const meta: Meta<Args> = {
  title: 'cookie-table',
  component: 'cookie-table',
  render: ({service, category, site, allSites = false}) => html`
    <h1>Our cookies</h1>
    <cookie-table
      service=${ifDefined(service)}
      category=${ifDefined(category)}
      site=${ifDefined(site)}
      ?all-sites=${allSites}
    >
      The list of cookies could not be shown. <a href="#contact">Ask us for it</a>.
    </cookie-table>
  `,
};

export default meta;
type Story = StoryObj<Args>;

/** `service`: one table, with the provider’s own pages below it. */
export const OneService: Story = {
  args: {service: 'google-analytics'},
  play: inEnglish(async ({canvasElement}) => {
    const table = await inside(canvasElement, 'cookie-table');
    await expect(table.getByRole('table', {name: 'Google Analytics'})).toBeVisible();
    const row = table.getByText('_gid').closest('tr');
    await expect(read(row)).toContain('1 day');
    await expect(table.getByRole('link', {name: 'Opt out of Google Analytics'})).toBeVisible();
  }),
};

/** `category`: a table for each of its services on this site. */
export const OneCategory: Story = {
  args: {category: 'performance'},
  play: inEnglish(async ({canvasElement}) => {
    const table = await inside(canvasElement, 'cookie-table');
    await expect(table.getAllByRole('table').length).toBe(3);
    await expect(table.queryByRole('heading')).toBeNull();
  }),
};

/** With no attribute: all that this site sets, grouped by category. */
export const WholeSite: Story = {
  play: inEnglish(async ({canvasElement}) => {
    const table = await inside(canvasElement, 'cookie-table');
    const headings = (await table.findAllByRole('heading')).map(read);
    await expect(headings).toEqual([
      'Cookies our websites need',
      'Seeing how our websites are used',
      'Videos, maps and email updates',
    ]);
  }),
};

/** A long table can be searched, and says how much of it is left. */
export const Searched: Story = {
  play: inEnglish(async ({canvasElement}) => {
    const table = await inside(canvasElement, 'cookie-table');
    await userEvent.type(await table.findByLabelText('Find a cookie'), '_ga');
    await expect(await table.findByText(/^Showing \d+ of \d+$/)).toBeVisible();
  }),
};

/** `all-sites`: the whole cookie page, with contents, every other site, and help. */
export const WholePage: Story = {
  args: {allSites: true},
  play: inEnglish(async ({canvasElement}) => {
    const page = await inside(canvasElement, 'cookie-table');
    const contents = await page.findByRole('navigation', {name: 'On this page'});
    await expect(contents).toBeVisible();
    await expect(page.getByRole('heading', {name: 'Job search'})).toBeVisible();
    await expect(page.getByRole('link', {name: 'jobs.luton.gov.uk'})).toBeVisible();
    await expect(page.getByRole('table', {name: 'Microsoft Clarity'})).toBeVisible();
  }),
};

/** `site`: what a branded site alone sets. What the catalogue does not know is shown as not given, never hidden. */
export const MissingFacts: Story = {
  args: {site: 'jobs'},
  play: inEnglish(async ({canvasElement}) => {
    const table = await inside(canvasElement, 'cookie-table');
    await expect(read(table.getByText('expire_timestamp').closest('tr'))).toContain('Not given');
    await expect(read(table.getByText('local_language-#').closest('tr'))).toContain('Not given');
    await expect(read(table.getByText('__cfduid').closest('tr'))).toContain('no longer set');
  }),
};

/** What is kept in the browser’s storage is said to be no cookie. */
export const KeptInStorage: Story = {
  args: {service: 'family-hubs-statistics'},
  play: inEnglish(async ({canvasElement}) => {
    const table = await inside(canvasElement, 'cookie-table');
    await expect(read(table.getByText('AI_buffer').closest('tr'))).toContain('not a cookie');
  }),
};

/** A service without cookies of this site is described in a sentence. */
export const NoCookies: Story = {
  args: {service: 'youtube'},
  play: inEnglish(async ({canvasElement}) => {
    const table = await inside(canvasElement, 'cookie-table');
    await expect(table.queryByRole('table')).toBeNull();
    await expect(table.getByText('YouTube')).toBeVisible();
  }),
};

const showsOwnContent: Story['play'] = async ({canvasElement}) => {
  const element = canvasElement.querySelector('cookie-table');
  await expect(element?.shadowRoot?.querySelector('table')).toBeNull();
  await expect(element?.querySelector('a')).toBeVisible();
};

/** An id that the catalogue does not have: what stands inside the tag is shown, and the console says why. */
export const UnknownId: Story = {args: {service: 'google-analitics'}, play: showsOwnContent};

/** The catalogue can’t be had: what stands inside the tag is shown. */
export const NoCatalogue: Story = {
  parameters: visit({catalogue: 'missing.json'}),
  play: showsOwnContent,
};
