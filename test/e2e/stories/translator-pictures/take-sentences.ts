import {mkdirSync} from 'node:fs';

import type {Page} from 'playwright-core';

import {directionOf} from '../../../../stories/languages.js';
import {type Framed, frameSentence, removeFrame, type Wanted} from './frame-sentence.js';
import type {Sentence} from './sentences.js';

/** A page, or a state of one, in which sentences are looked for. */
export interface Place {
  /** The tag that it shows. */
  readonly tag: string;
  /** Opens it, in any language. */
  open(page: Page): Promise<void>;
}

/** Where the picture of a sentence in a language is: `en` for the one in English. */
export const pictureOf = (folder: string, language: string, {id}: Pick<Sentence, 'id'>) =>
  `${folder}/${language}/${id}.png`;

/** By language, then by id of a sentence: where it is framed in its picture's page. */
export type Taken = ReadonlyMap<string, ReadonlyMap<string, Framed>>;

/**
 * Takes pictures of sentences in the first place that shows each, in English and then in every language: what a visitor did
 * in English stays done when the page's language changes.
 */
export async function takeSentences(
  page: Page,
  places: readonly Place[],
  languages: Readonly<Record<string, readonly Sentence[]>>,
  folder: string,
): Promise<Taken> {
  const taken = new Map(
    ['en', ...Object.keys(languages)].map((language) => [language, new Map<string, Framed>()]),
  );
  const [sentences = []] = Object.values(languages);
  for (const language of taken.keys()) mkdirSync(`${folder}/${language}`, {recursive: true});

  async function take(language: string, sentence: Sentence): Promise<boolean> {
    const pieces = language === 'en' ? sentence.english : sentence.translation;
    const look = () => page.evaluate(frameSentence, {pieces, tags: sentence.tags});
    let framed = await look();
    for (let tries = 0; framed && tries < 5; tries += 1) {
      await page.screenshot({path: pictureOf(folder, language, sentence), clip: framed.picture});
      await page.evaluate(removeFrame);
      const {sentence: box} = framed;
      // What comes late, such as the catalogue in this language, moves all below it: then the frame is beside its sentence.
      framed = await look();
      if (framed?.sentence.x === box.x && framed.sentence.y === box.y) break;
    }
    await page.evaluate(removeFrame);
    if (framed) taken.get(language)?.set(sentence.id, framed);
    return !!framed;
  }

  for (const place of places) {
    const missing = sentences.filter(
      ({id, tags}) => !taken.get('en')?.has(id) && (!tags.length || tags.includes(place.tag)),
    );
    if (!missing.length) continue;
    await place.open(page);
    await speak(
      page,
      'en',
      missing.map(({english, tags}) => ({pieces: english, tags})),
    );
    const here = new Set<string>();
    for (const sentence of missing) if (await take('en', sentence)) here.add(sentence.id);
    for (const [language, translated] of here.size ? Object.entries(languages) : []) {
      const translations = translated.filter(({id}) => here.has(id));
      await speak(
        page,
        language,
        translations.map(({translation, tags}) => ({pieces: translation, tags})),
      );
      for (const sentence of translations) await take(language, sentence);
    }
  }
  return taken;
}

/** Changes the page's language, and waits until one of the sentences is there. */
async function speak(page: Page, language: string, sentences: readonly Wanted[]): Promise<void> {
  await page.evaluate(([lang, dir]) => Object.assign(document.documentElement, {lang, dir}), [
    language,
    directionOf(language),
  ] as const);
  // Where it shows none of them, that is told by waiting alone.
  for (let tries = 0; tries < 10; tries += 1) {
    for (const wanted of sentences) {
      const found = await page.evaluate(frameSentence, wanted);
      await page.evaluate(removeFrame);
      if (found) return;
    }
    await page.waitForTimeout(50);
  }
}
