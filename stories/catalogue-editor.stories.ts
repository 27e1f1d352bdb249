import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, waitFor} from 'storybook/test';

import '../components/editor/catalogue-editor.js';
import {listOfFile} from '../components/editor/files/open-list.js';
import luton from './sites/luton.json?raw';

const meta: Meta = {
  title: 'catalogue-editor',
  tags: ['!autodocs'],
  parameters: {layout: 'fullscreen'},
  // Built by `npm run build`: until then the preview stays empty.
  render: () => html`<catalogue-editor preview-url="edit-preview.html"></catalogue-editor>`,
};

export default meta;
type Story = StoryObj;

const editorIn = (canvas: HTMLElement) => canvas.querySelector('catalogue-editor');

/** What an author sees first. */
export const Empty: Story = {
  play: async ({canvasElement}) => {
    await waitFor(() => expect(editorIn(canvasElement)?.shadowRoot?.querySelector('h2')).toBeVisible());
  },
};

/** A council's list: a service of it, with what visitors will see. */
export const OneService: Story = {
  play: async ({canvasElement}) => {
    const editor = editorIn(canvasElement);
    editor?.store.open(listOfFile('luton.json', luton));
    editor?.store.go('services.2');
    await waitFor(() =>
      expect(editor?.shadowRoot?.querySelector('#heading')?.textContent).toBe('Google Analytics'),
    );
  },
};

/** A purpose was changed: who is asked again. */
export const AskedAgain: Story = {
  play: async ({canvasElement}) => {
    const editor = editorIn(canvasElement);
    editor?.store.open(listOfFile('luton.json', luton));
    editor?.store.set(['services', 2, 'purpose'], 'Counts visits.', 'the purpose of Google Analytics');
    editor?.store.go('changes');
    await waitFor(() => expect(editor?.shadowRoot?.querySelector('.again')).toBeVisible());
  },
};
