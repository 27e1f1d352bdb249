import type {Browser} from 'playwright-core';

import {launchBrowser} from './browser/launch.js';
import {openTab, type StoredState, type Tab} from './browser/tab.js';
import type {PreparedForm} from './form.js';
import {makeCertificate} from './server/certificate.js';
import {type Site, startSite} from './server/site.js';
import {startThirdParties, type ThirdParties} from './server/third-parties.js';

/** All that a suite measures with. */
export interface Bench {
  readonly site: Site;
  readonly thirdParties: ThirdParties;
  readonly browser: Browser;
  /** Address of a form's page with so many embeds. */
  urlOf(form: PreparedForm, embeds: number): string;
  /** Empties the lists of both servers. */
  forgetRequests(): void;
  /** What the browser of somebody keeps who said yes to everything. */
  stateAfterYes(form: PreparedForm): Promise<StoredState>;
  /** Begins a round: a new browser. */
  restartBrowser(): Promise<void>;
  close(): Promise<void>;
}

/** Starts both servers and the browser. */
export async function startBench(forms: readonly PreparedForm[]): Promise<Bench> {
  const certificate = await makeCertificate();
  const site = await startSite(certificate, forms);
  const thirdParties = await startThirdParties(certificate);
  const states = new Map<string, StoredState>();
  const launch = () =>
    launchBrowser({
      sitePort: site.port,
      thirdPartiesPort: thirdParties.port,
      fingerprint: certificate.fingerprint,
    });
  let browser = await launch();

  const bench: Bench = {
    site,
    thirdParties,
    get browser() {
      return browser;
    },
    urlOf: ({id}, embeds) => `https://www.council.test/page/${id}?embeds=${embeds}`,
    forgetRequests() {
      site.sent.length = 0;
      thirdParties.requests.length = 0;
    },
    async stateAfterYes(form) {
      const state = states.get(form.id) ?? (await sayYes(bench, form));
      states.set(form.id, state);
      return state;
    },
    async restartBrowser() {
      await browser.close();
      browser = await launch();
    },
    async close() {
      await browser.close();
      site.close();
      thirdParties.close();
    },
  };
  return bench;
}

/** Resolves when the banner can be seen; rejects where it never can. */
export async function untilBanner({page, errors}: Tab): Promise<void> {
  await page
    .waitForFunction(() => window.benchMarks.banner, null, {timeout: 30_000, polling: 100})
    .catch(() => {
      throw new Error(`No banner at ${page.url()}. ${errors.join('; ')}`);
    });
}

async function sayYes(bench: Bench, form: PreparedForm): Promise<StoredState> {
  const tab = await openTab(bench.browser, {banner: form.banner});
  try {
    await tab.page.goto(bench.urlOf(form, 3), {waitUntil: 'load'});
    if (form.accept) {
      await untilBanner(tab);
      // tarteaucitron hears no press in the first moments.
      await tab.page.waitForTimeout(1000);
      await tab.page.locator(form.accept).first().click();
      await tab.page.waitForTimeout(1500);
    }
    return await tab.page.context().storageState();
  } finally {
    await tab.close();
  }
}
