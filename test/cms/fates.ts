import {existsSync, readFileSync} from 'node:fs';

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

/**
 * What the test of a real WordPress wrote down (ASK_FIRST_CMS names the file), as the fates of the forms it tries, by who
 * published them. Of a table or the preferences that it changed, only the text is left.
 */
export function readWordPress(file: string, forms: readonly Form[]): Fates {
  if (!existsSync(file)) return {};
  const {wordpress} = JSON.parse(readFileSync(file, 'utf8')) as {wordpress: Fates};
  const fates: Fates = {};
  for (const {id, inWordPress = ''} of forms) {
    for (const [publisher, fate] of Object.entries(wordpress[inWordPress] ?? {})) {
      const isLost = fate === 'changed' && inWordPress.startsWith('tag: cookie');
      (fates[id] ??= {})[`WordPress, ${publisher}`] = isLost ? 'text only' : fate;
    }
  }
  return fates;
}
