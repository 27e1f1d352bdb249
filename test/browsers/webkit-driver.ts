import type {ChildProcess} from 'node:child_process';
import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Readable} from 'node:stream';
import {setTimeout as pause} from 'node:timers/promises';
import {findWebKit, type WebKitPrograms} from './find.js';
import {removeAtExit, removeFolder, startGroup, stopGroup} from './processes.js';
import {WebKitBrowser} from './webkit-browser.js';
import {WebDriverSession} from './webkit-session.js';

/** How WebKit is started. */
export interface WebKitOptions {
  /** Address of a proxy for all requests but those to localhost and `*.localhost`, for example `http://127.0.0.1:8899`. */
  readonly proxy?: string;
  /** Accept certificates that nobody vouches for. */
  readonly acceptInsecureCerts?: boolean;
  /** When `open` resolves: `normal` after the page's load event, `none` at once. */
  readonly pageLoadStrategy?: 'normal' | 'eager' | 'none';
}

// Generous: two cores, shared with two other browsers.
const startTimeout = 60_000;

// Without a window manager the window under the pointer has the focus, and Xvfb starts with the pointer in the middle:
// there must be the window's toolbar, at any size of the window. Else `document.hasFocus()` and `:focus` are false.
const screenSize = 3000;
const underPointer = {x: screenSize / 2 - 10, y: screenSize / 2 - 10};

/**
 * Starts WebKitGTK's MiniBrowser with an empty profile, on a screen of its own where the machine has none.
 * Call `quit()` in the end; it is also called for when this process ends. Throws an `Error` that names what is not installed.
 */
export async function startWebKit(options: WebKitOptions = {}): Promise<WebKitBrowser> {
  const programs = findWebKit();
  if (!('driver' in programs)) throw new Error(`WebKit is not installed: ${programs.join(', ')} missing.`);
  const profile = makeProfile();
  const started: ChildProcess[] = [];
  const quit = async () => {
    // The browser before the screen it is on.
    for (const child of started.reverse()) await stopGroup(child);
    removeFolder(profile);
  };
  try {
    const display = programs.xvfb ? await startScreen(programs.xvfb, started) : {};
    const address = await startDriver(programs, {...display, ...profileVariables(profile)}, started);
    const session = await WebDriverSession.start(address, capabilities(programs, options));
    if (programs.xvfb) await session.send('POST', '/window/rect', underPointer);
    return new WebKitBrowser(session, quit);
  } catch (error) {
    await quit();
    throw error;
  }
}

function capabilities({browser}: WebKitPrograms, options: WebKitOptions): Readonly<Record<string, unknown>> {
  const local = ['localhost', '*.localhost', '127.0.0.1'].map((host) => `--ignore-host=${host}`);
  const proxy = options.proxy ? [`--proxy=${options.proxy}`, ...local] : [];
  return {
    acceptInsecureCerts: options.acceptInsecureCerts ?? false,
    pageLoadStrategy: options.pageLoadStrategy ?? 'normal',
    'webkitgtk:browserOptions': {binary: browser, args: ['--automation', ...proxy]},
  };
}

function makeProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), 'ask-first-webkit-'));
  removeAtExit(profile);
  mkdirSync(join(profile, 'gtk-3.0'));
  // Without this the toolbar keeps MiniBrowser's window at 447 px or wider.
  writeFileSync(join(profile, 'gtk-3.0', 'gtk.css'), '* { min-width: 0; padding: 0; margin: 0; }\n');
  return profile;
}

function profileVariables(profile: string): NodeJS.ProcessEnv {
  return {
    XDG_CONFIG_HOME: profile,
    XDG_CACHE_HOME: profile,
    XDG_DATA_HOME: profile,
    // Else GTK starts a message bus and an accessibility bus, which nobody would end.
    NO_AT_BRIDGE: '1',
    DBUS_SESSION_BUS_ADDRESS: 'disabled:',
  };
}

/** Starts Xvfb, which picks a free display number by itself and tells it on file descriptor 3. */
async function startScreen(xvfb: string, started: ChildProcess[]): Promise<NodeJS.ProcessEnv> {
  const args = ['-displayfd', '3', '-screen', '0', `${screenSize}x${screenSize}x24`, '-nolisten', 'tcp'];
  // SIGTERM: killed outright, Xvfb leaves a lock file in /tmp.
  const child = startGroup(xvfb, args, {stdio: ['ignore', 'ignore', 'ignore', 'pipe'], endWith: 'SIGTERM'});
  started.push(child);
  const number = await new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('Xvfb did not start in time.')), startTimeout);
    const failed = (reason: unknown) => reject(new Error(`Xvfb did not start: ${String(reason)}.`));
    child.once('error', failed).once('exit', failed);
    (child.stdio[3] as Readable).once('data', (text) => {
      clearTimeout(late);
      resolve(String(text).trim());
    });
  });
  return {DISPLAY: `:${number}`, GDK_BACKEND: 'x11'};
}

/** Starts WebKitWebDriver on a free port and resolves with its address when it answers. */
async function startDriver(
  programs: WebKitPrograms,
  variables: NodeJS.ProcessEnv,
  started: ChildProcess[],
): Promise<string> {
  const port = await freePort();
  const child = startGroup(programs.driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: {...process.env, ...variables},
    endWith: 'SIGKILL',
  });
  started.push(child);
  let failure: unknown;
  child.once('error', (error) => (failure = error)).once('exit', (code) => (failure = `exit code ${code}`));
  const address = `http://127.0.0.1:${port}`;
  for (const end = Date.now() + startTimeout; Date.now() < end && failure === undefined; await pause(50)) {
    const ready = await fetch(`${address}/status`, {signal: AbortSignal.timeout(5_000)}).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return address;
  }
  throw new Error(`WebKitWebDriver did not start: ${String(failure ?? 'no answer in time')}.`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}
