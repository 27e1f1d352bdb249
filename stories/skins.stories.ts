import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect} from 'storybook/test';

import {TAGS} from '../components/page/tags.js';
import {hostPage} from './host-page.js';

const meta: Meta = {
  title: 'skins',
  tags: ['!autodocs'],
  parameters: {layout: 'fullscreen'},
  render: () => hostPage(),
};

export default meta;
type Story = StoryObj;

/** Words of every tag stay readable, whatever the page does to its own. */
const staysReadable: Story['play'] = async ({canvasElement}) => {
  for (const tag of TAGS) {
    const element = canvasElement.querySelector(tag);
    await element?.updateComplete;
    const texts = [...(element?.shadowRoot?.querySelectorAll('p, button, td, label') ?? [])];
    await expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) {
      const {fontSize, textTransform, whiteSpace, letterSpacing} = getComputedStyle(text);
      await expect(parseFloat(fontSize)).toBeGreaterThanOrEqual(15);
      await expect([textTransform, whiteSpace, letterSpacing]).toEqual(['none', 'normal', 'normal']);
    }
  }
};

/** A page that says nothing about the tags: they take on the browser’s own font and colours. */
export const None: Story = {play: staysReadable};

/** A calm, modern council site, which sets some of the `--consent-…` properties. */
export const Council: Story = {globals: {skin: 'council'}, play: staysReadable};

/** An old supplier’s page: 62.5 % root, tiny letters, nothing wraps, capitals, resets. It says nothing about the tags. */
export const Supplier: Story = {globals: {skin: 'supplier'}, play: staysReadable};

/** A dark page with light text. */
export const Dark: Story = {globals: {skin: 'dark'}, play: staysReadable};
