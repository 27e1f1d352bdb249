/**
 * How fast `ask-first audit` is, and what memory it takes, on a site of 200 small pages: `tsx test/e2e/audit/measure.ts`,
 * after `npm run build`, on Linux. Says both at every 50 pages of the first visit, then ends it.
 */
import {spawn} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';

import {findChromium} from '../../browsers/find.js';
import {servePages} from '../journeys/serve-pages.js';
import {familyCatalogue} from './catalogue.js';

const PAGES = 200;
const STEP = 50;

const list = {...familyCatalogue, sites: familyCatalogue.sites.filter(({id}) => id === 'main')};
const links = Array.from({length: PAGES}, (_, i) => `<a href="/part-${i % 10}/${i}">${i}</a>`).join(' ');
const page = `<!doctype html><html lang="en"><head><title>Town</title>
<script src="/ask-first/ask-first.js" data-catalogue="/list.json"></script></head><body><cookie-banner></cookie-banner>${links}
<script>document.cookie = 'town_session=1; Path=/'</script></body></html>`;

const served = await servePages(({url = ''}) => {
  if (url === '/list.json') return {type: 'application/json', body: JSON.stringify(list)};
  return url === '/' || url.startsWith('/part-') ? {type: 'text/html', body: page} : undefined;
});
const start = served.address('www.town');
const args = ['dist/cli.js', 'audit', `${start}list.json`, '--pages', String(PAGES), '--pause', '0'];
const audit = spawn(process.execPath, [...args, '--minutes', '240'], {
  env: {...process.env, CHROME_PATH: process.env['CHROME_PATH'] ?? findChromium() ?? ''},
});
const begun = Date.now();
let peaks = {node: 0, browser: 0};
const sampling = setInterval(() => (peaks = highest(peaks, memoryOf(audit.pid ?? 0))), 500);
let seen = 0;
audit.stderr.setEncoding('utf8').on('data', (text: string) => {
  for (const _ of text.matchAll(/, before: /g)) {
    seen += 1;
    if (seen % STEP) continue;
    const minutes = (Date.now() - begun) / 60_000;
    const {node, browser} = peaks;
    console.log(
      `${seen} pages, ${(seen / minutes).toFixed(1)} a minute; peaks: Node ${node} MiB, browser ${browser} MiB`,
    );
    peaks = {node: 0, browser: 0};
    if (seen === PAGES) audit.kill();
  }
});
audit.on('exit', () => {
  clearInterval(sampling);
  served.close();
});

type Memory = typeof peaks;

function highest(one: Memory, other: Memory): Memory {
  return {node: Math.max(one.node, other.node), browser: Math.max(one.browser, other.browser)};
}

/** What a process and those below it have in memory now; pages that they share count for each. */
function memoryOf(pid: number): Memory {
  const parents = new Map<number, number[]>();
  const sizes = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      const read = (key: string) => Number(new RegExp(`^${key}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0);
      sizes.set(Number(name), read('VmRSS') / 1024);
      parents.set(read('PPid'), [...(parents.get(read('PPid')) ?? []), Number(name)]);
    } catch {
      // It has ended meanwhile.
    }
  }
  const below = (of: number): number =>
    (parents.get(of) ?? []).reduce((sum, each) => sum + (sizes.get(each) ?? 0) + below(each), 0);
  return {node: Math.round(sizes.get(pid) ?? 0), browser: Math.round(below(pid))};
}
