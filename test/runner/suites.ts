import {readdirSync, readFileSync} from 'node:fs';

/** Folders whose tests run in a browser; those of all other folders run in Node, and drive a browser where they need one. */
const inBrowsers = 'test/unit';

/** What an everyday change needs of the tests in Node: pure code, the command line, what ships, the main journeys. */
const everyDay = ['test/node', 'test/e2e/built', 'test/e2e/journeys'];

/** What of that takes its time: what is put in is large on purpose. */
const lengthy = 'test/node/bounds/';

/** The test files to run, by what runs them. */
export interface Selection {
  readonly browsers: readonly string[];
  readonly node: readonly string[];
}

/** Every test file, sorted by path; the folder decides what runs it. */
function findAll(): Selection {
  const files = filesIn('test')
    .filter((file) => file.endsWith('.test.ts'))
    .sort();
  const isInBrowser = (file: string) => file.startsWith(`${inBrowsers}/`);
  return {browsers: files.filter(isInBrowser), node: files.filter((file) => !isInBrowser(file))};
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, {withFileTypes: true}).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.name === 'node_modules') return [];
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

const isEveryDay = (file: string) =>
  everyDay.some((folder) => file.startsWith(`${folder}/`)) && !file.startsWith(lengthy);

/** What `npm test` runs in Node, and what it leaves out. */
export function splitNodeTests(): {readonly quick: readonly string[]; readonly rest: readonly string[]} {
  const {node} = findAll();
  return {quick: node.filter(isEveryDay), rest: node.filter((file) => !isEveryDay(file))};
}

/** Files with a word in their path; and those that only have it in the title of a test. Upper and lower case are one. */
export function findByWord(word: string): {readonly whole: Selection; readonly titles: Selection} {
  const wanted = word.toLowerCase();
  const {browsers, node} = findAll();
  const isNamed = (file: string) => file.toLowerCase().includes(wanted);
  const hasTitle = (file: string) =>
    !isNamed(file) &&
    [...readFileSync(file, 'utf8').matchAll(/\b(?:it|describe)\(\s*(['"`])([\s\S]*?)\1/g)].some(
      ([, , title]) => title?.toLowerCase().includes(wanted),
    );
  return {
    whole: {browsers: browsers.filter(isNamed), node: node.filter(isNamed)},
    titles: {browsers: browsers.filter(hasTitle), node: node.filter(hasTitle)},
  };
}

/** Whether a test needs other people's packages (test/e2e/package.json). */
export const needsPackages = (file: string) =>
  file.startsWith('test/e2e/') && !isEveryDay(file) && !file.startsWith('test/e2e/setups/');

/** Whether a test looks at built files. */
export const needsBuild = (file: string) =>
  file.includes('/e2e/') || readFileSync(file, 'utf8').includes('dist/');
