import type {BrowserContext, CDPSession, Frame, Request} from 'playwright-core';

import type {Pass, SeenContact, SeenItem} from '../observed.js';
import {isBackground} from './background-traffic.js';
import type {Stored} from './in-page.js';
import {isLibrary, plain} from './plain-url.js';
import {SetCookies} from './set-cookies.js';

/** What a cookie's life has to grow by to count, as a factor and in days. */
const LONGER = 1.02;
const MOMENT = 2 / 1440;

/** Gathers what a visitor's browser does in one pass, each thing once: it does not grow with the number of pages. */
export class Watch {
  readonly #pass: Pass;
  readonly #whose: (url: URL) => string;
  readonly #items = new Map<string, SeenItem>();
  readonly #contacts = new Map<string, SeenContact>();
  readonly #cookies = new SetCookies();
  readonly #madeBy = new Map<string, string>();
  /** Contacts of this page, by the URL that was asked for: who made it may be told later. */
  readonly #fresh = new Map<string, string>();
  /** Hosts asked for something, whether or not it counts. */
  readonly #asked = new Set<string>();
  /** Whether what happens counts already: what came before the answer is another pass's. */
  counts = true;
  /** The page that is being looked at. */
  page = '';

  /** @param whose The services of the list that a URL belongs to: of one host, some may be one's and some another's. */
  constructor(pass: Pass, whose: (url: URL) => string) {
    this.#pass = pass;
    this.#whose = whose;
  }

  get items(): readonly SeenItem[] {
    return [...this.#items.values()];
  }

  get contacts(): readonly SeenContact[] {
    return [...this.#contacts.values()];
  }

  /** Watches all that the pages of a browser do. */
  async start(context: BrowserContext): Promise<void> {
    await this.#cookies.start(context, () => this.counts);
    context.on('request', (request) => this.#request(request));
  }

  /** Hears from the browser what made each request. */
  async follow(session: CDPSession): Promise<void> {
    this.#madeBy.clear();
    this.#fresh.clear();
    session.on('Network.requestWillBeSent', ({request, initiator}) => {
      let stack = initiator.stack;
      while (stack && !stack.callFrames.some(({url}) => url) && stack.parent) stack = stack.parent;
      const url = stack?.callFrames.find((frame) => frame.url)?.url ?? initiator.url;
      if (url && !isLibrary(url)) this.#madeBy.set(request.url, plain(url));
    });
    session.on('Network.webSocketCreated', ({url, initiator}) => {
      if (!URL.canParse(url)) return;
      const {hostname} = new URL(url);
      this.#asked.add(hostname);
      const madeBy = initiator?.stack?.callFrames[0]?.url;
      this.#contact(`websocket ${hostname}`, {
        url: plain(url),
        resource: 'websocket',
        madeBy: madeBy && plain(madeBy),
      });
    });
    this.#cookies.follow(session, () => this.counts);
    await session.send('Network.enable');
  }

  /** Takes up what is on the device now. */
  async take(context: BrowserContext, stored: readonly Stored[]): Promise<void> {
    await this.#cookies.read();
    if (!this.counts) return;
    const now = Date.now() / 1000;
    const cookies = await context.cookies();
    for (const {name, value, domain, expires, ...cookie} of cookies) {
      const {path, secure, httpOnly, sameSite} = cookie;
      this.#add({
        ...{pass: this.#pass, store: 'cookie', name, host: domain, page: this.page},
        setBy: this.#cookies.setterOf(name, domain),
        cookie: {
          ...{path, secure, httpOnly, sameSite, bytes: Buffer.byteLength(name + value)},
          ...(expires > 0 && {days: (expires - now) / 86400}),
        },
      });
    }
    for (const gone of this.#cookies.takeGone(cookies)) this.#addGone(gone);
    for (const {host, ...stores} of stored)
      for (const [store, names] of Object.entries(stores) as [SeenItem['store'], readonly string[]][])
        for (const name of names) this.#add({pass: this.#pass, store, name, host, page: this.page});
  }

  /**
   * Takes up hosts that were connected to, as seen from outside; those that were asked for something are known.
   *
   * @param framed Hosts of frames in the page's source: a browser connects for them before a policy stops them.
   * @param linked Hosts that the page's source asks to connect to: no connection of the browser's own.
   * @param leaving Hosts that were connected to as the page was left: of what is sent then, the browser does not tell.
   */
  takeConnections(
    hosts: readonly string[],
    framed: ReadonlySet<string>,
    linked: ReadonlySet<string>,
    leaving: readonly string[] = [],
  ): void {
    for (const [url, key] of this.#fresh) {
      const [contact, madeBy] = [this.#contacts.get(key), this.#madeBy.get(url)];
      if (contact && madeBy) this.#contacts.set(key, {...contact, madeBy});
    }
    this.#fresh.clear();
    if (!this.counts) return;
    for (const host of [...hosts, ...leaving])
      if (!this.#asked.has(host) && (linked.has(host) || !isBackground(host)))
        this.#contact(`connection ${host}`, {
          url: `https://${host}/`,
          resource: framed.has(host)
            ? 'stopped-frame'
            : hosts.includes(host) || linked.has(host)
              ? 'connection'
              : 'beacon',
        });
  }

  #request(request: Request): void {
    if (!URL.canParse(request.url())) return;
    const url = new URL(request.url());
    if (!/^(?:https?|wss?):$/.test(url.protocol)) return;
    this.#asked.add(url.hostname);
    const frame = frameOf(request);
    if (request.isNavigationRequest() && frame && !frame.parentFrame()) return;
    const resource = request.resourceType();
    const madeBy = (resource === 'document' ? frame?.parentFrame() : frame)?.url();
    const [, part = ''] = url.pathname.split('/');
    const key = `${resource === 'document'} ${url.hostname}/${part} ${this.#whose(url)}`;
    if (this.counts && !this.#contacts.has(key)) this.#fresh.set(url.href, key);
    this.#contact(key, {url: plain(url.href), resource, madeBy: madeBy && plain(madeBy)});
  }

  #contact(key: string, contact: Omit<SeenContact, 'pass' | 'page'>): void {
    if (!this.counts || this.#contacts.has(key)) return;
    this.#contacts.set(key, {pass: this.#pass, page: this.page, ...contact});
  }

  #addGone({name, host, setBy}: Pick<SeenItem, 'name' | 'host' | 'setBy'>): void {
    const item: SeenItem = {
      pass: this.#pass,
      store: 'cookie',
      name,
      host,
      page: this.page,
      setBy,
      isGone: true,
    };
    const isKnown = this.items.some((known) => known.store === 'cookie' && known.name === name);
    if (!isKnown) this.#add(item);
  }

  #add(item: SeenItem): void {
    const key = [item.store, item.name, item.host, item.cookie?.path].join('|');
    const known = this.#items.get(key);
    if (!known || livesLonger(item, known)) this.#items.set(key, item);
  }
}

/** Whether a cookie was set anew for longer than it was before: a moment is the clock's. */
function livesLonger({cookie: now}: SeenItem, {cookie: before}: SeenItem): boolean {
  if (now?.days === undefined || !before) return false;
  return before.days === undefined || now.days > before.days * LONGER + MOMENT;
}

/** A request of a worker has no frame. */
function frameOf(request: Request): Frame | undefined {
  try {
    return request.frame();
  } catch {
    return undefined;
  }
}
