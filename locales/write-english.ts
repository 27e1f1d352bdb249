/**
 * Writes the words in English as a module like those of the translations, for what renders without a browser: lit-localize
 * makes none of the source language. They are taken from the sources that stand beside every translation.
 */
import {readFileSync, writeFileSync} from 'node:fs';

import config from '../lit-localize.json' with {type: 'json'};

const characters: Readonly<Record<string, string>> = {lt: '<', gt: '>', quot: '"', apos: "'", amp: '&'};

/** A source of XLIFF as a template literal. */
function toLiteral(source: string): string {
  const gaps = source.replace(/[\\`]/g, '\\$&').replace(/<x id="(\d+)"[^>]*\/>/g, '${$1}');
  const text = gaps.replace(/&(\w+);/g, (entity, name: string) => characters[name] ?? entity);
  return `${text === source ? '' : 'str'}\`${text}\``;
}

const [first = ''] = config.targetLocales;
const units = readFileSync(`locales/${first}.xlf`, 'utf8').matchAll(
  /<trans-unit id="([^"]+)">\s*<source>([\s\S]*?)<\/source>/g,
);
const lines = [...units].map(([, id = '', source = '']) => `  '${id}': ${toLiteral(source)},\n`).sort();
writeFileSync(
  'locales/generated/en.ts',
  `// Do not modify this file by hand!
// Re-generate this file by running npm run translate

import {str} from '@lit/localize';

export const templates = {
${lines.join('')}};
`,
);
