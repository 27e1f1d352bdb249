import type {ReactiveController, ReactiveControllerHost} from 'lit';

import {matchesName} from '../catalogue/cookie-names.js';
import type {Cookies} from '../catalogue/schema.js';
import {isWithin} from '../catalogue/sites.js';
import {allCookies} from '../page/cookie-jar.js';
import {unclobbered} from '../page/unclobbered-document.js';

/** The names of all cookies and storage keys that this page can see; those of other domains it can't. */
type Present = Readonly<Record<NonNullable<Cookies['storedIn']>, readonly string[]>>;

/** Knows what is on the device now, and renders its element anew when that may have changed. */
export class DeviceStorageController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #update = () => this.#host.requestUpdate();
  #present: Present | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    unclobbered.addEventListener('consent-cleared', this.#update);
    // The visitor may have deleted cookies in the browser's settings, or in another tab.
    unclobbered.addEventListener('visibilitychange', this.#update);
  }

  hostUpdate(): void {
    this.#present = undefined;
  }

  hostDisconnected(): void {
    unclobbered.removeEventListener('consent-cleared', this.#update);
    unclobbered.removeEventListener('visibilitychange', this.#update);
  }

  /** Whether any name of the row is there. A row of another domain is never known to be. */
  has({names, storedIn = 'cookie', domain}: Cookies): boolean {
    if (domain && !isWithin(location.hostname, domain)) return false;
    this.#present ??= readPresent();
    return this.#present[storedIn].some((actual) => names.some((name) => matchesName(name, actual)));
  }
}

function readPresent(): Present {
  const cookies = allCookies().split('; ');
  return {
    cookie: cookies.map((cookie) => cookie.split('=')[0] ?? ''),
    localStorage: keysOf('localStorage'),
    sessionStorage: keysOf('sessionStorage'),
  };
}

function keysOf(storage: 'localStorage' | 'sessionStorage'): readonly string[] {
  try {
    return Object.keys(window[storage]);
  } catch {
    // Where storage is blocked, nothing is kept in it.
    return [];
  }
}
