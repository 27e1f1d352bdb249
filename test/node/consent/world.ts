/** A browser with several hosts and tabs, in which the real bus and store run over modelled cookies. */
import {type ConsentBus, createConsentBus} from '../../../components/consent/consent-bus.js';
import type {DisclosedCategory} from '../../../components/consent/consent.js';
import type {Choice} from '../../../components/consent/consent-reducer.js';
import {readConsentText} from '../../../components/page/cookie-jar.js';
import {openConsentStore} from '../../../components/page/open-consent-store.js';
import {CookieStore} from './cookie-store.js';

export const day = 86_400;

/** One page in a tab. */
export interface Tab {
  readonly host: string;
  readonly path: string;
  readonly bus: ConsentBus;
  /** What its catalogue discloses; nothing before it came. */
  disclosed?: readonly DisclosedCategory[];
}

/** All that tabs share. */
export class World {
  now = 20_000 * day;
  readonly cookies = new CookieStore(() => this.now);
  readonly #storage = new Map<string, Record<string, string>>();
  readonly full = new Set<string>();

  /** Does something on a page: the page modules see its cookies, storage and address, and the world's clock. */
  on<Result>(host: string, path: string, act: () => Result): Result {
    const {cookies, full} = this;
    class Document {
      get cookie() {
        return cookies.read(host, path);
      }
      set cookie(text: string) {
        cookies.write(host, path, text);
      }
    }
    const kept = this.#storage.get(host) ?? {};
    this.#storage.set(host, kept);
    const localStorage = new Proxy(kept, {
      set(target, key, value: string) {
        if (full.has(host)) throw new Error('QuotaExceededError');
        target[key as string] = value;
        return true;
      },
    });
    const now = () => this.now * 1000;
    Object.assign(globalThis, {
      Document,
      document: new Document(),
      localStorage,
      location: {hostname: host, pathname: path, protocol: 'https:'},
    });
    const clock = Date.now;
    Date.now = now;
    try {
      return act();
    } finally {
      Date.now = clock;
    }
  }

  /** Opens a page, as its head script does. */
  open(host: string, path: string): Tab {
    const bus = this.on(host, path, () =>
      createConsentBus({read: readConsentText, changed: () => undefined, now: () => this.now}),
    );
    return {host, path, bus};
  }

  /** Brings a page its catalogue. */
  async disclose(
    tab: Tab,
    disclosed: readonly DisclosedCategory[],
    domain: string | undefined,
  ): Promise<void> {
    const {host, path, bus} = tab;
    const store = await this.on(host, path, () => openConsentStore({disclosed, domain, refused: false}));
    await store.load();
    this.on(host, path, () => bus.disclose(disclosed, store));
    tab.disclosed = disclosed;
  }

  answer({host, path, bus}: Tab, choice: Choice): void {
    this.on(host, path, () => bus.answer(choice, 'page'));
  }

  reread({host, path, bus}: Tab): void {
    this.on(host, path, () => bus.reread());
  }
}
