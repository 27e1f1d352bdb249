import {existsSync, readFileSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {resolve} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';

import {type Browser, chromium, type Page} from 'playwright-core';

import {chromiumFlags} from '../browsers/chromium.js';
import {findChromium} from '../browsers/find.js';
import {bundle} from './bundle.js';
import {type Place, type Run, type TestOutcome, TimeoutError} from './outcome.js';

const harness = fileURLToPath(new URL('in-page.ts', import.meta.url));
const mocha = fileURLToPath(new URL('node_modules/mocha/mocha.js', import.meta.url));
const types: Readonly<Record<string, string>> = {js: 'text/javascript', json: 'application/json'};

/** Bundles test files of the mutated code once, and loads a page for each run, in one Chromium. */
export async function openBrowserPlace(files: readonly string[]): Promise<Place> {
  const served = new Map([['/mocha.js', readFileSync(mocha, 'utf8')]]);
  for (const file of files)
    served.set(`/${file}.js`, await bundle(entryOf(file), 'browser', 'location.origin + "/"'));
  const server = await serve(served);
  // A host below others, as real ones are.
  const origin = `http://www.council.localhost:${(server.address() as AddressInfo).port}`;
  let browser: Browser | undefined;
  let page: Page | undefined;
  let thrown = '';

  async function open(): Promise<Page> {
    browser = await chromium.launch({
      executablePath: findChromium() ?? '',
      args: [...chromiumFlags()],
      timeout: 120_000,
    });
    page = await browser.newPage();
    page.on('pageerror', (error) => (thrown = `${error}`));
    return page;
  }

  async function runIn(page: Page, run: Run): Promise<readonly TestOutcome[]> {
    thrown = '';
    served.set(`/${run.file}.html`, pageOf(run));
    try {
      await page.context().clearCookies();
      await page.goto(`${origin}/${run.file}.html`, {waitUntil: 'commit'});
      const outcome = await page.waitForFunction(() => window.mutationOutcome, undefined, {polling: 20});
      return await outcome.jsonValue();
    } catch (error) {
      return [
        {name: '', milliseconds: 0, failure: thrown || `The page is gone: ${error as string}`, hits: {}},
      ];
    }
  }

  return {
    async run(run, timeout) {
      const at = page ?? (await open());
      const outcome = await Promise.race([runIn(at, run), wait(timeout, undefined, {ref: false})]);
      if (outcome) return outcome;
      // A page that is caught in a loop can't be left.
      page = undefined;
      await browser?.close();
      throw new TimeoutError(`${run.file} took more than ${timeout} ms. ${thrown}`);
    },
    async close() {
      await browser?.close();
      server.close();
    },
  };
}

const entryOf = (file: string) =>
  `import {runInPage} from ${JSON.stringify(harness)};
  window.mutationOutcome = await runInPage(() => import(${JSON.stringify(resolve(file))}));`;

/** The page of a run: as empty as the runner's own. */
function pageOf(run: Run): string {
  const {file, mutant, hitLimit} = run;
  const state = {activeMutant: mutant, ...(hitLimit !== undefined && {hitLimit, hitCount: 0})};
  const asScript = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');
  return `<!doctype html><html><head><script>
    localStorage.clear();
    sessionStorage.clear();
    window.mutationRun = ${asScript(run)};
    window.__stryker__ = ${asScript(state)};
  </script><script src="/mocha.js"></script><script type="module" src="/${file}.js"></script></head><body></body></html>`;
}

/** Serves bundles and pages, and beside them the project's own files, which tests read. */
function serve(served: ReadonlyMap<string, string>): Promise<Server> {
  const server = createServer(({url = '/'}, response) => {
    const {pathname} = new URL(url, 'http://localhost');
    const path = resolve(`.${pathname}`);
    const isFile = /\.\w+$/.test(pathname) && existsSync(path);
    const content = served.get(pathname) ?? (isFile ? readFileSync(path) : undefined);
    response.setHeader('Content-Type', types[pathname.split('.').pop() ?? ''] ?? 'text/html; charset=utf-8');
    if (content === undefined) response.writeHead(404);
    response.end(content);
  });
  return new Promise((resolve) => server.listen(0, 'localhost', () => resolve(server)));
}
