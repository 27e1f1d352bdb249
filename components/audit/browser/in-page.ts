/**
 * What runs in a page. Each function is handed over as text, so it knows nothing but its arguments.
 */

/** A function of this file and its arguments as an expression. */
export function expression<Arguments extends readonly unknown[]>(
  run: (...given: Arguments) => unknown,
  ...given: Arguments
): string {
  // Some builds name inner functions by a helper that the page does not have.
  return `((__name) => (${String(run)})(${given.map((each) => JSON.stringify(each)).join()}))((named) => named)`;
}

/** Names of all that an origin keeps in this page or frame, and its host. */
export interface Stored {
  readonly host: string;
  readonly localStorage: readonly string[];
  readonly sessionStorage: readonly string[];
  readonly indexedDB: readonly string[];
  readonly cacheStorage: readonly string[];
}

/** Reads what is stored; runs where the page's own scripts can't change what it gets. */
export async function readStored(): Promise<Stored> {
  const list = async (read: () => Promise<readonly string[]> | readonly string[]) => {
    try {
      return await read();
    } catch {
      // Blocked here: then nothing is kept here either.
      return [];
    }
  };
  /** The database that idb-keyval has by default, unless all that is in it is the library's: others use it, too. */
  const isOthers = async (database: string) => {
    if (database !== 'keyval-store') return true;
    const keys = await new Promise<readonly IDBValidKey[]>((resolve, reject) => {
      const opened = indexedDB.open(database);
      opened.onerror = opened.onblocked = () => reject(new Error());
      opened.onsuccess = () => {
        const stores = [...opened.result.objectStoreNames];
        if (!stores.includes('keyval')) {
          opened.result.close();
          return resolve(stores);
        }
        const asked = opened.result.transaction('keyval').objectStore('keyval').getAllKeys();
        asked.onerror = () => reject(new Error());
        asked.onsuccess = () => resolve(asked.result);
        return opened.result.close();
      };
    });
    return keys.some((key) => key !== 'ask_first_catalogue');
  };
  const databases = async () => {
    const names = (await indexedDB.databases()).flatMap(({name}) => name ?? []);
    const found = await Promise.all(names.map((name) => isOthers(name).catch(() => true)));
    return names.filter((_, i) => found[i]);
  };
  return {
    // A frame that was written by its page has no address, but the page's origin.
    host: origin === 'null' ? '' : new URL(origin).hostname,
    localStorage: await list(() => Object.keys(localStorage)),
    sessionStorage: await list(() => Object.keys(sessionStorage)),
    indexedDB: await list(databases),
    cacheStorage: await list(() => caches.keys()),
  };
}

/**
 * Tells who sets a cookie by script, as far as its stack says, and whether it is there for longer than the script that set
 * it runs: who only tries whether cookies work takes it away at once. Runs before the page's own scripts.
 */
export function watchCookies(tell: string): void {
  const told = Reflect.get(globalThis, tell) as (name: string, stack: string, isKept: boolean) => void;
  const later = setTimeout.bind(globalThis);
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  const say = (given: unknown) => {
    const name = String(given);
    const stack = new Error().stack ?? '';
    const pass = (isKept: boolean) => {
      try {
        told(name, stack, isKept);
      } catch {
        // A page that is being left.
      }
    };
    pass(false);
    later(() => {
      const all = String(cookie?.get?.call(document) ?? '').split('; ');
      if (all.some((each) => each.startsWith(`${name}=`))) pass(true);
    });
  };
  if (cookie?.set && cookie.get)
    Object.defineProperty(Document.prototype, 'cookie', {
      ...cookie,
      set(this: Document, text: unknown) {
        cookie.set?.call(this, text);
        say(String(text).split('=')[0]?.trim());
      },
    });
  const store = (globalThis as {CookieStore?: {prototype: {set: (...given: unknown[]) => unknown}}})
    .CookieStore;
  const set = store?.prototype.set;
  if (store && set)
    store.prototype.set = function (...given: unknown[]) {
      const [first] = given;
      say(Object(first).name ?? first);
      return set.apply(this, given);
    };
}

/** What stands in a page. */
export interface DocumentState {
  readonly catalogue: string;
  /** URL of the library's script, where it is one. */
  readonly script: string;
  /** Elements of other consent tools. */
  readonly otherElements: readonly string[];
  readonly links: readonly string[];
  readonly asksForPassword: boolean;
  readonly type: string;
}

/** Reads what stands in a page; runs where the page's own scripts can't change what it gets. */
export function readDocument(elements: string): DocumentState {
  const script = [...document.querySelectorAll('script')].find(
    ({src, dataset}) => 'catalogue' in dataset || /(?:^|\/)ask-first(?:\.bundle)?\.js(?:[?#]|$)/.test(src),
  );
  const element = document.querySelector(elements);
  return {
    catalogue:
      script?.dataset['catalogue'] ??
      (script?.src ? (new URL(script.src).searchParams.get('catalogue') ?? '') : ''),
    script: script?.src ?? '',
    otherElements: element ? [element.id ? `#${element.id}` : `.${element.className}`] : [],
    links: [...document.querySelectorAll('a[href], area[href]')].slice(0, 5000).flatMap((link) => {
      const {href, rel} = link as HTMLAnchorElement;
      return typeof href === 'string' && !/nofollow/.test(rel) ? href : [];
    }),
    asksForPassword: !!document.querySelector('input[type="password"]'),
    type: document.contentType,
  };
}

/** What the library says of itself on a page. */
export interface LibraryState {
  readonly isThere: boolean;
  readonly isOpen: boolean;
  readonly revisions?: Readonly<Record<string, string>> | undefined;
  /** Other consent tools, by what they leave on `window`. */
  readonly otherGlobals: readonly string[];
}

/** Asks the library on a page, in the page's own world: whether it comes to an end is up to the page. */
export async function readLibrary(globals: readonly string[], waits: boolean): Promise<LibraryState> {
  const library = window.askFirst;
  const loaded = library && waits ? await Promise.resolve(library.ready).catch(() => undefined) : undefined;
  return {
    isThere: typeof library?.allows === 'function',
    isOpen: library ? !library.answered : false,
    revisions:
      loaded && Object.fromEntries(loaded.catalogue.categories.map(({id, revision}) => [id, revision])),
    otherGlobals: globals.filter((name) => Object.hasOwn(window, name)),
  };
}

/** Scrolls to the end, a window at a time, so that what waits to be near is loaded; of long pages the first part. */
export async function scrollThrough(windows: number): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  for (let number = 1; number <= windows; number++) {
    const before = scrollY;
    scrollBy({top: innerHeight, behavior: 'instant'});
    await frame();
    if (scrollY === before) break;
  }
  await frame();
  scrollTo({top: 0, behavior: 'instant'});
}
