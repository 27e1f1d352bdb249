import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect} from 'storybook/test';

import {hostPage} from './host-page.js';
import {directionOf} from './languages.js';

const meta: Meta = {
  title: 'languages',
  tags: ['!autodocs'],
  parameters: {layout: 'fullscreen'},
  render: () => hostPage(),
};

export default meta;
type Story = StoryObj;

/** The page’s own words stay English: what follows `<html lang>` is what the tags say. */
function inLanguage(language: string): Story {
  return {
    globals: {language},
    play: async ({canvasElement}) => {
      await expect(document.documentElement.lang).toBe(language);
      const banner = canvasElement.querySelector('cookie-banner');
      await banner?.updateComplete;
      const [accept, reject] = banner?.shadowRoot?.querySelectorAll('button') ?? [];
      await expect(accept).toBeVisible();
      await expect(reject).toBeVisible();
      await expect(getComputedStyle(banner as Element).direction).toBe(directionOf(language));
    },
  };
}

export const English = inLanguage('en');
export const Welsh = inLanguage('cy');
export const Polish = inLanguage('pl');
export const Romanian = inLanguage('ro');
export const Urdu = inLanguage('ur');
export const Bengali = inLanguage('bn');
export const Punjabi = inLanguage('pa');
export const Gujarati = inLanguage('gu');
export const Portuguese = inLanguage('pt');
export const Arabic = inLanguage('ar');
