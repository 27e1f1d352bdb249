/**
 * Holds the built files to their budgets, in bytes after brotli. `now` is an equality: a file that grew fails, and one
 * that shrank asks for the smaller number to be kept. `limit` is what was promised.
 */
import {readdirSync, readFileSync} from 'node:fs';
import {brotliCompressSync} from 'node:zlib';

interface Budget {
  readonly files: readonly string[];
  readonly limit: number;
  readonly now: number;
  /** The pages that say it, too. */
  readonly stated?: readonly string[];
}

const budgets = JSON.parse(readFileSync('test/budgets.json', 'utf8')) as Record<string, Budget>;
const built = [
  ...readdirSync('dist'),
  ...['chunks', 'luton'].flatMap((folder) =>
    readdirSync(`dist/${folder}`).map((file) => `${folder}/${file}`),
  ),
];
// Versions of Node carry versions of brotli that differ by a few bytes; the hash of the build, which stands in the small
// files' imports, moves them by up to 1 %.
const tolerance = 0.015;

function sizeOf(name: string): number {
  const file = built.find((path) => path === name || path.startsWith(`chunks/${name}-`));
  if (!file) throw new Error(`dist/ has no file ${name}: run npm run build`);
  return brotliCompressSync(readFileSync(`dist/${file}`)).length;
}

for (const [name, {files, limit, now}] of Object.entries(budgets)) {
  const size = files.map(sizeOf).reduce((sum, each) => sum + each, 0);
  const wrong =
    size > limit
      ? `over the limit of ${limit}`
      : Math.abs(size - now) > now * tolerance
        ? `but test/budgets.json says ${now}: ${size > now ? 'make it smaller, or say why it grew' : 'keep the smaller number'}`
        : '';
  console.log(`${wrong ? '✗' : '✓'} ${name}: ${size} bytes of ${limit} ${wrong}`);
  if (wrong) process.exitCode = 1;
}

const table = 'stories/docs/sizes-and-browsers.md';
const inWords = (bytes: number) => bytes.toLocaleString('en-GB');
const stated = Object.values(budgets).flatMap(({now, stated = []}) =>
  stated.map((page) => ({page, words: inWords(now)})),
);
const languages = Object.entries(budgets).flatMap(([name, {now}]) =>
  name.startsWith('the words in') ? now : [],
);
stated.push({page: table, words: `${inWords(Math.min(...languages))} to ${inWords(Math.max(...languages))}`});
for (const {page, words} of stated) {
  const said = page === table ? `| ${words} ` : ` ${words}`;
  if (readFileSync(page, 'utf8').includes(said)) continue;
  console.log(`✗ ${page}: it has to say ${words} bytes`);
  process.exitCode = 1;
}
