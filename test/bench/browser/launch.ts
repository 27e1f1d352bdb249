import {chromium, type Browser} from 'playwright-core';

import {chromiumFlags} from '../../browsers/chromium.js';
import {findChromium} from '../../browsers/find.js';
import {exitOnSignals} from '../../browsers/processes.js';

/** What the browser reaches: the council's site, and one server for all others. */
export interface Network {
  readonly sitePort: number;
  readonly thirdPartiesPort: number;
  /** Fingerprint of the certificate that both of them have. */
  readonly fingerprint: string;
}

/** Starts Chromium with an empty profile, to which `network` is all there is. */
export function launchBrowser({sitePort, thirdPartiesPort, fingerprint}: Network): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('Chromium is not installed.');
  exitOnSignals();
  return chromium.launch({
    executablePath,
    // By names and not by interception, which takes requests past the throttling and switches the cache off.
    args: [
      ...chromiumFlags(),
      `--host-resolver-rules=MAP *.council.test:443 127.0.0.1:${sitePort}, MAP * 127.0.0.1:${thirdPartiesPort}`,
      // vanilla-cookieconsent asks no robots.
      '--disable-blink-features=AutomationControlled',
      `--ignore-certificate-errors-spki-list=${fingerprint}`,
    ],
    timeout: 120_000,
  });
}
