import {spawnSync} from 'node:child_process';
import {accessSync, constants, readdirSync, statSync} from 'node:fs';
import {delimiter, join} from 'node:path';

/** A browser engine the tests run in. */
export type Engine = 'chromium' | 'firefox' | 'webkit';

/** Every engine, in the order they are started and reported, with the name people read. */
export const engineNames: Readonly<Record<Engine, string>> = {
  chromium: 'Chromium',
  firefox: 'Firefox',
  webkit: 'WebKit',
};

const engines = Object.keys(engineNames) as Engine[];

/**
 * The engines asked for: all of them, or those that `ASK_FIRST_BROWSERS` lists with commas.
 * Throws a `TypeError` for a name that is no engine, so that a slip of the pen never means fewer tests.
 */
export function wantedEngines(list = process.env['ASK_FIRST_BROWSERS']): readonly Engine[] {
  const names = (list ?? '').split(',').flatMap((name) => name.trim().toLowerCase() || []);
  const unknown = names.filter((name) => !engines.some((engine) => engine === name));
  if (unknown.length > 0) {
    throw new TypeError(`ASK_FIRST_BROWSERS: "${unknown.join(', ')}" is none of ${engines.join(', ')}.`);
  }
  return names.length === 0 ? engines : engines.filter((engine) => names.includes(engine));
}

/** Path of an installed Chromium or Chrome: `CHROME_PATH`, then the PATH, then where systems put it. */
export function findChromium(): string | undefined {
  return firstProgram([
    process.env['CHROME_PATH'],
    ...onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'),
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ]);
}

/** Path of an installed Firefox: `FIREFOX_PATH`, then the PATH, then where systems put it. */
export function findFirefox(): string | undefined {
  return firstProgram([
    process.env['FIREFOX_PATH'],
    ...onPath('firefox-esr', 'firefox'),
    '/usr/bin/firefox-esr',
    '/usr/lib/firefox-esr/firefox-esr',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ]);
}

/** The programs that drive WebKitGTK. Without `xvfb` the browser is shown on the machine's own screen. */
export interface WebKitPrograms {
  readonly driver: string;
  readonly browser: string;
  readonly xvfb: string | undefined;
}

/** WebKitGTK's driver, its browser and a virtual screen or a real one; or the names of what is missing. */
export function findWebKit(): WebKitPrograms | readonly string[] {
  const driver = firstProgram([...onPath('WebKitWebDriver'), '/usr/bin/WebKitWebDriver']);
  const browser = firstProgram(miniBrowsers());
  const xvfb = firstProgram([...onPath('Xvfb'), '/usr/bin/Xvfb']);
  const screen = Boolean(xvfb ?? process.env['DISPLAY']);
  if (driver && browser && screen) return {driver, browser, xvfb};
  const found = {WebKitWebDriver: driver, MiniBrowser: browser, Xvfb: screen};
  return Object.entries(found).flatMap(([name, path]) => (path ? [] : [name]));
}

/** Names of the programs `engine` still lacks on this machine; empty where it can run. */
export function missingPrograms(engine: Engine): readonly string[] {
  if (engine === 'chromium') return findChromium() ? [] : ['chromium'];
  if (engine === 'firefox') return isCurrent(findFirefox()) ? [] : ['firefox-esr'];
  const webkit = findWebKit();
  return 'driver' in webkit ? [] : webkit;
}

/** The engines to run and, for each of the others, a line such as "skipped: WebKit (not installed: Xvfb)". */
export function runnableEngines(): {readonly run: readonly Engine[]; readonly skipped: readonly string[]} {
  const wanted = wantedEngines();
  const reasons = engines.map((engine) => {
    if (!wanted.includes(engine)) return 'not in ASK_FIRST_BROWSERS';
    const missing = missingPrograms(engine);
    return missing.length > 0 ? `not installed: ${missing.join(', ')}` : undefined;
  });
  return {
    run: engines.filter((_, index) => !reasons[index]),
    skipped: engines.flatMap((engine, index) =>
      reasons[index] ? `skipped: ${engineNames[engine]} (${reasons[index]})` : [],
    ),
  };
}

/** Whether it is a Firefox the tests can drive: 140 lacks commands that puppeteer-core sends, 153 has them. */
function isCurrent(firefox: string | undefined): boolean {
  if (!firefox) return false;
  const {stdout} = spawnSync(firefox, ['--version'], {encoding: 'utf8', timeout: 60_000});
  return Number(/\d+/.exec(stdout ?? '')?.[0]) >= 145;
}

/** WebKitGTK keeps its browser in a folder of the machine's architecture and its own version. */
function miniBrowsers(): string[] {
  return folders('/usr/lib').flatMap((folder) =>
    folders(folder)
      .filter((name) => /\/webkit2?gtk-[\d.]+$/.test(name))
      .map((name) => join(name, 'MiniBrowser')),
  );
}

function folders(parent: string): string[] {
  try {
    const entries = readdirSync(parent, {withFileTypes: true});
    return entries.filter((entry) => entry.isDirectory()).map((entry) => join(parent, entry.name));
  } catch {
    return [];
  }
}

function onPath(...names: string[]): string[] {
  const places = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => places.map((place) => join(place, name)));
}

/** A package that is installed says nothing: only a file that can be run counts. */
function firstProgram(paths: readonly (string | undefined)[]): string | undefined {
  return paths.find((path) => {
    if (!path) return false;
    try {
      accessSync(path, constants.X_OK);
      return statSync(path).isFile();
    } catch {
      return false;
    }
  });
}
