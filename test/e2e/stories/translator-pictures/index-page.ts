import {readFileSync} from 'node:fs';

import {escapeHtml} from '../../../../components/cli/escape-html.js';
import {directionOf, languages} from '../../../../stories/languages.js';
import type {Pieces, Sentence} from './sentences.js';
import {pictureOf, type Taken} from './take-sentences.js';

/** A page for the translators of a language, with all of its pictures in it, and what is said of it on the terminal. */
export function indexPage(
  folder: string,
  language: string,
  sentences: readonly Sentence[],
  taken: Taken,
): {readonly html: string; readonly told: string} {
  const has = (of: string, {id}: Sentence) => !!taken.get(of)?.has(id);
  const without = sentences.filter((sentence) => !has(language, sentence));
  const told = `${language}: ${sentences.length - without.length} of ${sentences.length} sentences have a picture${
    without.length ? `; without: ${without.map(({id}) => id).join(', ')}` : ''
  }`;
  const picture = (of: string, sentence: Sentence) =>
    has(of, sentence)
      ? `<img loading="lazy" alt="Where it stands" src="data:image/png;base64,${readFileSync(pictureOf(folder, of, sentence)).toString('base64')}">`
      : '<p>No story shows it.</p>';
  const row = (sentence: Sentence) =>
    `<tr id="${sentence.id}"><td><code>${sentence.id}</code><p>${escapeHtml(sentence.note)}</p></td>
<td>${escapeHtml(shown(sentence.english))}${picture('en', sentence)}</td>
<td><div lang="${language}" dir="${directionOf(language)}">${escapeHtml(shown(sentence.translation))}</div>${picture(language, sentence)}</td></tr>`;
  const name = languages[language] ?? language;
  return {
    told,
    html: `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Where each sentence stands: ${name}</title>
<style>
  body {margin: 2rem; font: 1rem/1.5 system-ui, sans-serif; color: #222}
  table {inline-size: 100%; border-collapse: collapse; table-layout: fixed}
  th, td {padding: .75rem; border: 1px solid #bbb; text-align: start; vertical-align: top; overflow-wrap: anywhere}
  th:first-child {inline-size: 20%}
  td p {color: #555}
  img {display: block; max-inline-size: 100%; margin-block-start: .75rem; border: 1px solid #ddd}
</style>
<h1>Where each sentence stands: <span lang="${language}">${name}</span></h1>
<p>${escapeHtml(told)}. The sentences are in <code>locales/${language}.xlf</code>; a number in braces is a name or a number that is filled in.</p>
<table>
<thead><tr><th scope="col">Sentence</th><th scope="col">English</th><th scope="col" lang="${language}">${name}</th></tr></thead>
<tbody>
${sentences.map(row).join('\n')}
</tbody>
</table>
</html>
`,
  };
}

/** A sentence with its gaps numbered, as XLIFF numbers them. */
const shown = ([first = '', ...rest]: Pieces) =>
  rest.reduce((text, piece, index) => `${text}{${index}}${piece}`, first);
