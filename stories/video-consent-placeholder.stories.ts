import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect, userEvent, waitFor} from 'storybook/test';

import {heldFrame} from './held-frame.js';
import {inEnglish, inside, read} from './story-queries.js';
import {catalogueOf, visit} from './story-setup.js';

type Args = Partial<Pick<HTMLElementTagNameMap['video-consent-placeholder'], 'src' | 'label' | 'poster'>>;

const meta: Meta<Args> = {
  title: 'video-consent-placeholder',
  component: 'video-consent-placeholder',
  args: {src: 'https://youtu.be/M7lc1UVf-VE', label: 'How to recycle'},
  render: ({src = '', label, poster}) => html`
    <video-consent-placeholder src=${src} label=${ifDefined(label)} poster=${ifDefined(poster)}>
      <a href=${src}>Watch “${label}”</a>
    </video-consent-placeholder>
  `,
};

export default meta;
type Story = StoryObj<Args>;

/** Says whose video it is and what a yes means. Nobody is contacted, not even for a picture. */
export const YouTube: Story = {
  play: inEnglish(async ({canvasElement}) => {
    const placeholder = await inside(canvasElement, 'video-consent-placeholder');
    const question = placeholder.getByRole('group', {name: 'How to recycle'});
    await expect(read(question)).toContain('This video comes from YouTube.');
    await expect(placeholder.getByRole('button', {name: 'Show this once'})).toBeVisible();
    await expect(placeholder.getByRole('link', {name: 'Open on YouTube'})).toBeVisible();
    await expect(question.querySelector('iframe, img')).toBeNull();
  }),
};

export const Vimeo: Story = {
  args: {src: 'https://vimeo.com/76979871/8272103f6e', label: 'Seven months in three minutes'},
  play: inEnglish(async ({canvasElement}) => {
    const placeholder = await inside(canvasElement, 'video-consent-placeholder');
    await expect(await placeholder.findByRole('button', {name: 'Always allow Vimeo'})).toBeVisible();
  }),
};

export const GoogleMaps: Story = {
  args: {
    src: 'https://www.google.com/maps/embed?pb=!1m18!1m12!1m3!1d2464.0!2d-0.4170!3d51.8790!2m3!1f0!2f0!3f0!3m2!1i1024!2i768!4f13.1!3m3!1m2!1s0x0%3A0x0!2sLuton%20Town%20Hall!5e0!3m2!1sen!2suk!4v1700000000000!5m2!1sen!2suk',
    label: 'The town hall on a map',
  },
  play: inEnglish(async ({canvasElement}) => {
    const placeholder = await inside(canvasElement, 'video-consent-placeholder');
    const question = placeholder.getByRole('group', {name: 'The town hall on a map'});
    await expect(read(question)).toContain('This map comes from Google Maps.');
  }),
};

const kinds = ['audio', 'form', 'post', 'other'];
const ofKind = (kind: string) => ({
  id: kind,
  category: 'content',
  name: 'Example',
  provider: 'Example',
  purpose: 'We show something with Example.',
  embeds: [`${kind}.example.org`],
  kind,
});

/** What only the catalogue knows: sound, a form, a post of a social network, and anything else. */
export const OtherKinds: Story = {
  parameters: visit({
    catalogue: catalogueOf({
      version: 1,
      name: 'Luton Council',
      categories: [
        {id: 'content', name: 'Content of other companies', description: 'We show it.', basis: 'consent'},
      ],
      services: kinds.map(ofKind),
    }),
  }),
  render: () => html`
    <div style="display: grid; gap: 1em; max-inline-size: 640px">
      ${kinds.map(
        (kind) => html`
          <video-consent-placeholder src=${`https://${kind}.example.org/1`} label="Bins">
            <a href=${`https://${kind}.example.org/1`}>Bins</a>
          </video-consent-placeholder>
        `,
      )}
    </div>
  `,
  play: inEnglish(async ({canvasElement}) => {
    const said = ['This sound comes', 'This form comes', 'This post comes', 'This part of the page comes'];
    for (const [index, placeholder] of canvasElement.querySelectorAll('video-consent-placeholder').entries())
      await waitFor(() =>
        expect(read(placeholder.shadowRoot?.querySelector('[part~=box]'))).toContain(
          `${said[index]} from Example.`,
        ),
      );
  }),
};

/** In a small box the picture stays in view: what it says is folded, or stands below. */
export const SmallBoxes: Story = {
  render: ({src = '', label}) => html`
    <div style="display: grid; gap: 1em; justify-items: start">
      ${[
        [320, 180],
        [160, 90],
      ].map(
        ([width, height]) => html`
          <video-consent-placeholder
            src=${src}
            label=${ifDefined(label)}
            width=${width ?? 0}
            height=${height ?? 0}
            style=${`inline-size: ${width}px`}
          >
            <a href=${src}>Watch “${label}”</a>
          </video-consent-placeholder>
        `,
      )}
    </div>
  `,
  play: inEnglish(async ({canvasElement}) => {
    const placeholder = await inside(canvasElement, 'video-consent-placeholder');
    await userEvent.click(placeholder.getByText('About YouTube'));
    const said = placeholder.getAllByText(/This video comes from YouTube\./);
    await expect(said.filter((each: Element) => each.checkVisibility()).length).toBe(1);
    await expect(placeholder.getByRole('button', {name: 'Show this once'})).toBeVisible();
  }),
};

/** `poster` is a picture of the page’s own site: one from the provider would be contact already. */
export const Poster: Story = {
  args: {poster: 'images/library.svg', label: 'A walk round the new floor'},
  play: async ({canvasElement}) => {
    const picture = canvasElement
      .querySelector('video-consent-placeholder')
      ?.shadowRoot?.querySelector('img');
    await expect(new URL(picture?.src ?? '').origin).toBe(location.origin);
  },
};

/** `--consent-aspect-ratio` gives the box the video’s shape. */
export const Portrait: Story = {
  args: {label: 'A story for a phone held upright'},
  render: ({src = '', label}) => html`
    <div style="max-inline-size: 360px">
      <video-consent-placeholder src=${src} label=${ifDefined(label)} style="--consent-aspect-ratio: 9 / 16">
        <a href=${src}>Watch “${label}”</a>
      </video-consent-placeholder>
    </div>
  `,
  play: async ({canvasElement}) => {
    const {width, height} =
      canvasElement.querySelector('video-consent-placeholder')?.getBoundingClientRect() ?? {};
    await expect(height).toBeGreaterThan(width ?? 0);
  },
};

/** In a column of 200 px it grows downwards: no word is cut off. */
export const Narrow: Story = {
  render: ({src = '', label}) => html`
    <div style="inline-size: 200px">
      <video-consent-placeholder src=${src} label=${ifDefined(label)}>
        <a href=${src}>Watch “${label}”</a>
      </video-consent-placeholder>
    </div>
  `,
  play: async ({canvasElement}) => {
    const placeholder = canvasElement.querySelector('video-consent-placeholder');
    const box = placeholder?.shadowRoot?.querySelector('[part~=box]');
    await expect(box?.scrollWidth).toBeLessThanOrEqual(200);
    await expect(box?.scrollHeight).toBeLessThanOrEqual(box?.clientHeight ?? 0);
  },
};

/** An address nobody can embed: the page’s own link is shown, without a dead button. */
export const UnknownAddress: Story = {
  args: {src: 'https://maps.app.goo.gl/AbCdEf123', label: 'Bus stops near the library'},
  play: async ({canvasElement}) => {
    const placeholder = canvasElement.querySelector('video-consent-placeholder');
    await expect(placeholder?.shadowRoot?.querySelector('button')).toBeNull();
    await expect(placeholder?.querySelector('a')).toBeVisible();
  },
};

/** What a yes shows. A page of the stories’ own stands in for YouTube’s film, so that nobody is contacted. */
export const Allowed: Story = {
  render: () => heldFrame('film/index.html', 'youtube'),
  play: inEnglish(async ({canvasElement}) => {
    const placeholder = await inside(canvasElement, 'video-consent-placeholder');
    await userEvent.click(await placeholder.findByRole('button', {name: 'Always allow YouTube'}));
    const frame = await placeholder.findByTitle('A film of our own');
    await expect(frame).toBeVisible();
    await expect(frame.getAttribute('src')).toBe(new URL('film/index.html', document.baseURI).href);
    await expect(window.askFirst?.allows('vimeo')).toBe(false);
  }),
};

/** A no that comes later takes the frame away at once, and asks anew. */
export const Withdrawn: Story = {
  parameters: visit({answers: {youtube: true}}),
  render: () => heldFrame('film/index.html', 'youtube'),
  play: inEnglish(async ({canvasElement}) => {
    const placeholder = await inside(canvasElement, 'video-consent-placeholder');
    await placeholder.findByTitle('A film of our own');
    await window.askFirst?.withdraw('youtube');
    await expect(await placeholder.findByRole('button', {name: 'Always allow YouTube'})).toBeVisible();
    await expect(placeholder.queryByTitle('A film of our own')).toBeNull();
  }),
};

/** A frame of somebody the catalogue does not name, on a page that holds all frames: a link in its place. */
export const Stopped: Story = {
  render: () => heldFrame('https://forms.example.org/survey', undefined),
  play: inEnglish(async ({canvasElement}) => {
    const placeholder = await inside(canvasElement, 'video-consent-placeholder');
    await expect(await placeholder.findByRole('link', {name: 'Open on forms.example.org'})).toBeVisible();
    await expect(placeholder.queryByRole('button')).toBeNull();
  }),
};
