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
  /** Whether the README says it, too. */
  readonly stated?: true;
}

const budgets = JSON.parse(readFileSync('test/budgets.json', 'utf8')) as Record<string, Budget>;
const built = [...readdirSync('dist'), ...readdirSync('dist/chunks').map((file) => `chunks/${file}`)];
// Versions of Node carry versions of brotli that differ by a few bytes.
const tolerance = 0.005;

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

const inWords = (bytes: number) => bytes.toLocaleString('en-GB');
const stated = Object.values(budgets).flatMap(({now, stated}) => (stated ? inWords(now) : []));
const words = Object.entries(budgets).flatMap(([name, {now}]) =>
  name.startsWith('the words in') ? now : [],
);
stated.push(`${inWords(Math.min(...words))} to ${inWords(Math.max(...words))}`);
const readme = readFileSync('README.md', 'utf8');
for (const bytes of stated.filter((bytes) => !readme.includes(`| ${bytes} `))) {
  console.log(`✗ README.md, Sizes: it has to say ${bytes}`);
  process.exitCode = 1;
}
