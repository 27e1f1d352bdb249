import {createRequire} from 'node:module';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';

import type * as playwright from 'playwright-core';

/** The package, as it is imported. */
export type Playwright = typeof playwright;

/** What drives the browser: beside this package, or in the project where the command runs. Nothing where it is not installed. */
export async function loadPlaywright(): Promise<Playwright | undefined> {
  const here = createRequire(join(process.cwd(), 'package.json'));
  const ways: readonly (() => Promise<unknown>)[] = [
    () => import('playwright-core'),
    async () => import(pathToFileURL(here.resolve('playwright-core')).href),
    async () => import(pathToFileURL(here.resolve('playwright')).href),
  ];
  for (const load of ways) {
    const loaded = await load().catch(() => undefined);
    const {chromium, default: whole} = Object(loaded) as Partial<Playwright> & {default?: Playwright};
    if (chromium) return loaded as Playwright;
    if (whole?.chromium) return whole;
  }
  return undefined;
}
