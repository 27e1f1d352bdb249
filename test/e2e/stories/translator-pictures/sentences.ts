import {readdirSync, readFileSync} from 'node:fs';

import {TAGS} from '../../../../components/page/tags.js';

/** What a visitor reads, as a text between its gaps: `['Always allow ', '']` of `Always allow ${name}`. */
export type Pieces = readonly string[];

/** A sentence of the library's own, and where it may stand. */
export interface Sentence {
  readonly id: string;
  readonly english: Pieces;
  readonly translation: Pieces;
  /** What translators are told of it. */
  readonly note: string;
  /** The tags that say it; empty where it is said from elsewhere. */
  readonly tags: readonly string[];
}

const characters: Readonly<Record<string, string>> = {lt: '<', gt: '>', quot: '"', apos: "'", amp: '&'};

const decode = (text: string) =>
  text.replace(/&(\w+);/g, (entity, name: string) => characters[name] ?? entity);

const piecesOf = (text: string): Pieces => text.split(/<x [^>]*\/>/).map(decode);

const unit =
  /<trans-unit id="([^"]+)">\s*<source>([^]*?)<\/source>\s*<target[^>]*>([^]*?)<\/target>(?:\s*<note[^>]*>([^]*?)<\/note>)?/g;

/** The sentences of a language, in the order of its XLIFF. */
export function readSentences(language: string): readonly Sentence[] {
  const sources = TAGS.map((tag) => ({tag, text: sourceOf(tag)}));
  return [...readFileSync(`locales/${language}.xlf`, 'utf8').matchAll(unit)].map(
    ([, id = '', english = '', translation = '', note = '']) => ({
      id,
      english: piecesOf(english),
      translation: piecesOf(translation),
      note: decode(note),
      // A folder with a hyphen is an element, and its name is the tag.
      tags: sources.filter(({text}) => text.includes(`'${id}'`)).map(({tag}) => tag),
    }),
  );
}

const sourceOf = (tag: string) =>
  readdirSync(`components/${tag}`)
    .map((file) => readFileSync(`components/${tag}/${file}`, 'utf8'))
    .join('\n');
