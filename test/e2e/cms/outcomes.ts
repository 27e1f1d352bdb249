import {readFileSync} from 'node:fs';

import type {Page} from 'playwright-core';

import type {Form} from './forms.js';

/**
 * What became of a form: the visitor gets the same from the same markup (`works`), or from what the system made of it
 * (`changed`); only its text is left (`text only`), or nothing (`gone`).
 */
export type Fate = 'works' | 'changed' | 'text only' | 'gone';

/** What became of every form, by its id, and then by system. */
export type Fates = Record<string, Record<string, Fate>>;

/** Sees on a page of the built suite what became of a form. */
export async function fateOf({markup, text, works}: Form, saved: string, page: Page): Promise<Fate> {
  if (await works(page)) return plain(saved) === plain(markup) ? 'works' : 'changed';
  return text && (await page.getByText(text).first().isVisible()) ? 'text only' : 'gone';
}

const plain = (markup: string) =>
  markup
    .replace(/&amp;/g, '&')
    .replace(/\s*\n\s*/g, '')
    .trim();

/** A system's own output, one form after the other, each after a comment with its id. */
export function readFixture(file: string): Map<string, string> {
  const [, ...parts] = readFileSync(file, 'utf8').split(/<!-- form (?=F)/);
  return new Map(
    parts.map((part) => {
      const [id = '', markup = ''] = part.split(/ -->\n/);
      return [id, markup.trim()];
    }),
  );
}

/** What the test of a real WordPress wrote down, as the fates of the forms by who published them. */
export function readWordPress(file: string, forms: readonly Form[]): Fates {
  const wordpress = JSON.parse(readFileSync(file, 'utf8')) as Fates;
  return Object.fromEntries(
    forms.map(({id, inWordPress}) => [
      id,
      Object.fromEntries(
        Object.entries(wordpress[inWordPress] ?? {}).map(([publisher, fate]) => [
          `WordPress, ${publisher}`,
          fate,
        ]),
      ),
    ]),
  );
}
