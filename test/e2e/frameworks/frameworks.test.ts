/**
 * Sites made with other people's tools, from the packed package: types are checked, the site is built, and a visitor
 * comes. Nothing is asked of a registry.
 */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';

import {svelte} from '@sveltejs/vite-plugin-svelte';
import react from '@vitejs/plugin-react';
import vue from '@vitejs/plugin-vue';
import type {BrowserContext, Page} from 'playwright-core';
import {build, type PluginOption} from 'vite';

import {launchChromium} from '../../browsers/chromium.js';
import {servePages} from '../journeys/serve-pages.js';
import {installFor, type Site} from './installed.js';

interface App {
  readonly name: string;
  /** The program that checks its types, and how it is called. */
  readonly check: readonly [string, ...string[]];
  readonly plugins: () => PluginOption[];
}

const isCustomElement = (tag: string) => tag.includes('-');
const apps: readonly App[] = [
  {name: 'typescript', check: ['tsc', '-p', 'typescript'], plugins: () => []},
  {name: 'react', check: ['tsc', '-p', 'react'], plugins: () => [react()]},
  {
    name: 'vue',
    check: ['vue-tsc', '-p', 'vue'],
    plugins: () => [vue({template: {compilerOptions: {isCustomElement}}})],
  },
  {
    name: 'svelte',
    check: ['svelte-check', '--workspace', 'svelte', '--output', 'machine', '--tsconfig', './tsconfig.json'],
    plugins: () => [svelte({configFile: false})],
  },
];

let site: Site;
let server: Awaited<ReturnType<typeof servePages>>;
let browser: BrowserContext;
let page: Page;
let foreign: string[];
let errors: string[];

const types: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
};

before(async () => {
  site = await installFor(apps.map(({name}) => name));
  // Each app is served on a host of its own.
  server = await servePages(({url = ''}, host) => {
    const path = url === '/' ? '/index.html' : url;
    const type = types[path.split('.').at(-1) ?? ''] ?? 'text/css';
    return {
      type,
      body: readFileSync(join(site.folder, 'built', host.replace('.localhost', ''), path), 'utf8'),
    };
  });
});
after(() => {
  server.close();
  site.remove();
});
beforeEach(async () => {
  browser = await launchChromium();
  foreign = [];
  errors = [];
  await browser.route(
    (url) => !url.hostname.endsWith('.localhost'),
    (route) => {
      foreign.push(route.request().url());
      return route.fulfill({contentType: 'text/html', body: '<!doctype html><title>video</title>'});
    },
  );
  page = await browser.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
});
afterEach(() => browser.close());

/** Where a file of an app says "wrong", on the same line or the one before. */
function wrongLines(name: string): string[] {
  const [file = ''] = readdirSync(join(site.folder, name)).filter((each) => each.startsWith('Wrong.'));
  const lines = readFileSync(join(site.folder, name, file), 'utf8').split('\n');
  return lines.flatMap((line, index) =>
    line.includes('// wrong')
      ? `${file}:${index + 1}`
      : line.includes('<!-- wrong')
        ? `${file}:${index}`
        : [],
  );
}

for (const {name, check, plugins} of apps) {
  describe(`a site made with ${name}`, () => {
    it('is told of each wrong name and value, and of nothing else', async () => {
      const [program, ...args] = check;
      const said = await site.run(program, args);
      const faults = [...said.matchAll(/([\w.-]+)(?:\(|" )(\d+)[,:]\d+/g)].map(
        ([, file, line]) => `${file}:${line}`,
      );
      assert.deepEqual(faults, wrongLines(name), said);
      assert.ok(faults.length);
    });

    it('is built, asks its visitor, and shows the video only after a yes', async () => {
      await build({
        root: join(site.folder, name),
        configFile: false,
        logLevel: 'error',
        plugins: plugins(),
        build: {outDir: join(site.folder, 'built', name), emptyOutDir: true},
      });
      await page.goto(server.address(name));
      const caption = page.locator('cookie-table caption');
      await caption.filter({hasText: 'Google Analytics'}).waitFor();
      await page.click('#other');
      await caption.filter({hasText: 'Hotjar'}).waitFor();
      await page.locator('video-consent-placeholder [part=always]').waitFor();
      assert.deepEqual(foreign, []);

      await page.click('cookie-banner [part=accept]');
      await page.locator('video-consent-placeholder iframe[title="How to recycle"]').waitFor();
      await page.locator('cookie-banner [part=accept]').waitFor({state: 'detached'});
      assert.deepEqual(errors, []);
    });
  });
}
