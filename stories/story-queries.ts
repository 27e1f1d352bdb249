import type {LitElement} from 'lit';
import type {StoryContext} from '@storybook/web-components-vite';
import {configure, within} from 'storybook/test';

// What was looked for is said; the page's markup, which is said otherwise, can't be printed of a shadow root.
configure({
  getElementError: (message) => new Error(message ?? 'Not found.'),
  // Milliseconds: a machine that is busy with other browsers takes more than the one second that is meant by default.
  asyncUtilTimeout: 15_000,
});

type Play = (context: StoryContext) => Promise<void>;

/** Queries for what the visitor finds in the story's first such tag, once it is drawn. */
export async function inside(root: ParentNode, tag: string): Promise<ReturnType<typeof within>> {
  const element = root.querySelector<LitElement>(tag);
  await element?.updateComplete;
  if (!element?.shadowRoot) throw new Error(`The story shows no <${tag}>.`);
  // Its queries need no more than `querySelectorAll`, which a shadow root has.
  return within(element.shadowRoot as unknown as HTMLElement);
}

/** A play function that looks for English words: it rests while the toolbar shows another language. */
export function inEnglish(play: Play): Play {
  return async (context) => {
    if (context.globals['language'] === 'en') await play(context);
  };
}

/** Text as a visitor reads it, without the source's line breaks. */
export function read(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
