import {accessSync, constants, statSync} from 'node:fs';
import {basename, delimiter, join} from 'node:path';

/** A kind of browser: what its program is called, and where systems put it beside the PATH. */
interface Kind {
  readonly names: readonly string[];
  readonly places: readonly string[];
}

const chromium: Kind = {
  names: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'chrome',
    'microsoft-edge',
  ],
  places: [
    '/usr/bin/chromium',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Chromium\\Application\\chrome.exe',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

const firefox: Kind = {
  names: ['firefox', 'firefox-esr'],
  places: [
    '/usr/bin/firefox',
    '/snap/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

/** Paths at which browsers of a kind may be. */
function placesOf({names, places}: Kind): readonly string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places];
}

/**
 * Path of the browser that is named, or else of a Chromium, Chrome or Edge that is there: `CHROME_PATH`, Playwright's own,
 * the PATH, then where systems put it. Nothing where there is none.
 */
export function findBrowser(named: string | undefined, ofPlaywright: string): string | undefined {
  const places = named ? [named] : [process.env['CHROME_PATH'] ?? '', ofPlaywright, ...placesOf(chromium)];
  return places.find((path) => isProgram(path) && !isFirefox(path));
}

/** Path of a Firefox that is there. */
export const findFirefox = (): string | undefined => placesOf(firefox).find(isProgram);

const isFirefox = (path: string) => /firefox/i.test(basename(path));

/** Why there is no browser to look with, and what to do, as a sentence. */
export function explainMissing(named: string | undefined, otherwise: string | undefined): string {
  const needs = 'audit needs Chromium, Chrome or Edge';
  const only = named && isFirefox(named) ? named : named ? undefined : otherwise;
  if (only)
    return `${needs}, and ${only} is Firefox, which can't be driven by playwright-core as it is installed and does not tell who sets a cookie: install one of them, or name it with --browser`;
  return `${needs}, and ${named ? `${named} is no program` : 'found none'}: install one, or name it with --browser`;
}

/** Whether a path is that of a program. */
function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
