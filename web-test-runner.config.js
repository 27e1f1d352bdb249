import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';
import {tsImport} from 'tsx/esm/api';

const load = (path) => tsImport(path, import.meta.url);
const {chromiumFlags} = await load('./test/browsers/chromium.ts');
const {failingElementsPlugin} = await load('./test/browsers/failing-elements.ts');
const {findChromium, findFirefox, runnableEngines} = await load('./test/browsers/find.ts');
const {exitOnSignals, processEnds} = await load('./test/browsers/processes.ts');
const {engineReporter} = await load('./test/browsers/reporter.ts');
const {webkitLauncher} = await load('./test/browsers/webkit-launcher.ts');

// Generous: three browsers share what may be two busy cores.
const minute = 60_000;

const launch = {timeout: 2 * minute, signal: processEnds};

/** A page that may take as long to be loaded as a browser may to start: Puppeteer gives it 30 seconds. */
const createPage = async ({context}) => {
  const page = await context.newPage();
  page.setDefaultNavigationTimeout(launch.timeout);
  return page;
};

const launchers = {
  chromium: () =>
    chromeLauncher({
      ...{puppeteer, createPage},
      launchOptions: {...launch, executablePath: findChromium(), args: chromiumFlags()},
    }),
  // Over WebDriver BiDi: no geckodriver is needed.
  firefox: () =>
    chromeLauncher({
      ...{puppeteer, createPage},
      launchOptions: {...launch, browser: 'firefox', executablePath: findFirefox()},
    }),
  webkit: webkitLauncher,
};

const {run, skipped} = runnableEngines();
exitOnSignals();

export default {
  // The folder decides the runner: what drives a browser from outside, or needs none, runs in Node.
  files: ['test/unit/**/*.test.ts'],
  browsers: run.map((engine) => launchers[engine]()),
  concurrentBrowsers: 3,
  // One page at a time in each browser: keys need the focus, and Firefox slows background tabs down.
  concurrency: 1,
  nodeResolve: true,
  // Nothing but types and decorators is compiled away: tests may await at the top level and import JSON.
  plugins: [
    esbuildPlugin({ts: true, tsconfig: './tsconfig.json', target: 'esnext'}),
    failingElementsPlugin(),
  ],
  // Longer than one wait of test/unit/wait-until.ts may take, so that it is said what was waited for in vain.
  testFramework: {config: {timeout: minute}},
  browserStartTimeout: 3 * minute,
  testsStartTimeout: 2 * minute,
  testsFinishTimeout: 10 * minute,
  reporters: [defaultReporter(), engineReporter(skipped)],
};
