/** `npm run bench`: measures the built suite beside others on the same page, and writes down what it found. */
import {mkdirSync, writeFileSync} from 'node:fs';
import {cpus} from 'node:os';
import {join} from 'node:path';

import {startBench} from './bench.js';
import {loadForms} from './load-forms.js';
import {pickForms, readOptions} from './options.js';
import {installPeers} from './packages.js';
import {renderChart} from './report/chart.js';
import {renderMarkdown} from './report/markdown.js';
import type {Results} from './results.js';
import {measureRounds} from './rounds.js';

const options = readOptions(process.argv.slice(2));
installPeers();
const forms = pickForms(await loadForms(), options.only);
const bench = await startBench(forms);
const chromium = `Chromium ${bench.browser.version()}`;
// Once before anything is timed: files are compressed at the first asking, and a form that does not work says so.
for (const form of forms) await bench.stateAfterYes(form);
const measured = await measureRounds(bench, forms, options.suites, options.rounds);
await bench.close();

const results: Results = {
  date: new Date().toISOString().slice(0, 10),
  chromium,
  node: process.version,
  processors: cpus().length,
  rounds: options.rounds,
  against: options.against,
  forms: forms.map(({id, label, kind}) => ({id, label, kind})),
  ...measured,
};
mkdirSync(options.out, {recursive: true});
const markdown = renderMarkdown(results);
writeFileSync(join(options.out, 'bench.json'), `${JSON.stringify(results, undefined, 1)}\n`);
writeFileSync(join(options.out, 'bench.md'), markdown);
writeFileSync(join(options.out, 'bench.svg'), renderChart(results));
console.log(`\n${markdown}\n${options.out}/bench.json, bench.md, bench.svg`);
