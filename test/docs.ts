/**
 * Holds the documents to their promises: the README is short, nothing is said twice, every link and picture leads somewhere,
 * on a code host and in Storybook, and the table of rooms is what lint enforces.
 */
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {basename, dirname, join, normalize} from 'node:path';

import {roomProblems} from './room-table.js';

const README_LIMIT = 6000;
/** Sentences shorter than this may stand twice. */
const SENTENCE_WORDS = 6;

const docs = readdirSync('stories/docs').map((file) => `stories/docs/${file}`);
const root = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'].filter((file) =>
  existsSync(file),
);
const pages = [...root, ...docs];
const problems: string[] = [...(await roomProblems())];

/** The text of a page without its code, in which brackets are no links and hashes no headings. */
const proseOf = (page: string) =>
  readFileSync(page, 'utf8')
    .replace(/^( *)(`{3,}).*\n[\s\S]*?^ *\2$/gm, '')
    .replace(/<!--[\s\S]*?-->/g, '');

/** Sentences, list items and cells, without anything that may differ where the same is said. */
function sentencesOf(page: string): readonly string[] {
  return proseOf(page)
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\n(?![\n#|]| *(?:[-*]|\d+\.) )/g, ' ')
    .split(/\n|\||[.!?:;]["”’)*_]*(?:\s|$)/)
    .map((text) => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' '))
    .filter((text) => text.split(' ').length >= SENTENCE_WORDS);
}

/** The ids that a code host and Storybook give to headings. */
function anchorsOf(page: string): readonly string[] {
  return [...proseOf(page).matchAll(/^#{1,6} (.*)$/gm)].map(([, heading = '']) =>
    heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function checkLink(page: string, link: string): string | undefined {
  if (/^[a-z]+:/i.test(link)) {
    const isWhole = URL.canParse(link) && link.startsWith('https://') && new URL(link).hostname.includes('.');
    return isWhole ? undefined : 'is no https URL';
  }
  const [path = '', anchor] = link.split('#');
  const target = path ? normalize(join(dirname(page), path)) : page;
  if (!existsSync(target) || !statSync(target).isFile()) return 'leads nowhere';
  if (anchor !== undefined && !(target.endsWith('.md') && anchorsOf(target).includes(anchor)))
    return 'leads to no heading';
  const isShown =
    pages.includes(target) || /^stories\/(pictures\/|sites\/luton\.json$|[\w-]+\.stories\.ts$)/.test(target);
  return isShown ? undefined : 'leads nowhere in Storybook';
}

let links = 0;
for (const page of pages) {
  for (const [, label = '', link = ''] of proseOf(page).matchAll(/\[([^\]]*)\]\(([^)\s]*)[^)]*\)/g)) {
    links += 1;
    const problem = checkLink(page, link);
    if (problem) problems.push(`${page}: [${label}](${link}) ${problem}`);
  }
  // Links in Storybook are made from the names of files: a title has to say the same.
  const shown = `.storybook/pages/${basename(page, '.md').toLowerCase()}.mdx`;
  const [, title = ''] = /title="(.*)"/.exec(existsSync(shown) ? readFileSync(shown, 'utf8') : '') ?? [];
  if (title.toLowerCase().replaceAll(' ', '-') !== basename(shown, '.mdx'))
    problems.push(`${page} needs a page in Storybook with a title like its name: ${shown}`);
}

const size = statSync('README.md').size;
if (size > README_LIMIT) problems.push(`README.md has ${size} bytes; it may have ${README_LIMIT}`);

const saidBy = new Map<string, string>();
for (const page of pages) {
  for (const sentence of new Set(sentencesOf(page))) {
    const first = saidBy.get(sentence);
    if (first) problems.push(`${page} says what ${first} says: ${sentence}`);
    else saidBy.set(sentence, page);
  }
}

for (const problem of problems) console.log(`✗ ${problem}`);
if (problems.length) process.exitCode = 1;
else
  console.log(
    `✓ ${pages.length} pages: ${links} links lead somewhere, and nothing is said twice; README ${size} bytes`,
  );
