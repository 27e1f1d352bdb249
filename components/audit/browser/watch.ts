import type {BrowserContext, CDPSession, Frame, Page, Request, Response} from 'playwright-core';

import type {Pass, SeenContact, SeenItem, Setter} from '../observed.js';
import {isBackground} from './background-traffic.js';
import {expression, watchCookies} from './in-page.js';
import type {Stored} from './in-page.js';

const BINDING = 'askFirstAuditCookie';

/** Gathers what a visitor's browser does in one pass, each thing once: it does not grow with the number of pages. */
export class Watch {
  readonly #pass: Pass;
  readonly #items = new Map<string, SeenItem>();
  readonly #contacts = new Map<string, SeenContact>();
  readonly #setters = new Map<string, {host: string; setter: Setter}[]>();
  readonly #madeBy = new Map<string, string>();
  /** Hosts asked for something, whether or not it counts. */
  readonly #asked = new Set<string>();
  readonly #reading = new Set<Promise<void>>();
  /** Whether what happens counts already: what came before the answer is another pass's. */
  counts = true;
  /** The page that is being looked at. */
  page = '';

  constructor(pass: Pass) {
    this.#pass = pass;
  }

  get items(): readonly SeenItem[] {
    return [...this.#items.values()];
  }

  get contacts(): readonly SeenContact[] {
    return [...this.#contacts.values()];
  }

  /** Watches all that the pages of a browser do. */
  async start(context: BrowserContext): Promise<void> {
    await context.exposeBinding(BINDING, ({frame}, name: unknown, stack: unknown) => {
      const url = scriptIn(String(stack)) ?? frame.url();
      if (URL.canParse(frame.url()))
        this.#note(String(name), new URL(frame.url()).hostname, {by: 'script', url: plain(url)});
    });
    await context.addInitScript({content: expression(watchCookies, BINDING)});
    context.on('request', (request) => this.#request(request));
    context.on('response', (response) => {
      const reading = this.#response(response).finally(() => this.#reading.delete(reading));
      this.#reading.add(reading);
    });
  }

  /** Hears from the browser what made each request. */
  async follow(session: CDPSession): Promise<void> {
    this.#madeBy.clear();
    session.on('Network.requestWillBeSent', ({request, initiator}) => {
      let stack = initiator.stack;
      while (stack && !stack.callFrames.some(({url}) => url) && stack.parent) stack = stack.parent;
      const url = stack?.callFrames.find((frame) => frame.url)?.url ?? initiator.url;
      if (url) this.#madeBy.set(request.url, plain(url));
    });
    await session.send('Network.enable');
  }

  /** Takes up what is on the device now. */
  async take(context: BrowserContext, stored: readonly Stored[]): Promise<void> {
    await Promise.all(this.#reading);
    if (!this.counts) return;
    const now = Date.now() / 1000;
    for (const {name, value, domain, expires, ...cookie} of await context.cookies()) {
      const {path, secure, httpOnly, sameSite} = cookie;
      this.#add({
        ...{pass: this.#pass, store: 'cookie', name, host: domain, page: this.page},
        setBy: this.#setterOf(name, domain),
        cookie: {
          ...{path, secure, httpOnly, sameSite, bytes: Buffer.byteLength(name + value)},
          ...(expires > 0 && {days: (expires - now) / 86400}),
        },
      });
    }
    for (const {host, ...stores} of stored)
      for (const [store, names] of Object.entries(stores) as [SeenItem['store'], readonly string[]][])
        for (const name of names) this.#add({pass: this.#pass, store, name, host, page: this.page});
  }

  /** Takes up hosts that were connected to, as seen from outside; those that were asked for something are known. */
  takeConnections(hosts: readonly string[]): void {
    if (!this.counts) return;
    for (const host of hosts)
      if (!this.#asked.has(host) && !isBackground(host))
        this.#contact(`connection ${host}`, {url: `https://${host}/`, resource: 'connection'});
  }

  #request(request: Request): void {
    if (!URL.canParse(request.url())) return;
    const url = new URL(request.url());
    if (!/^(?:https?|wss?):$/.test(url.protocol)) return;
    this.#asked.add(url.hostname);
    const frame = frameOf(request);
    if (request.isNavigationRequest() && frame && !frame.parentFrame()) return;
    const resource = request.resourceType();
    const madeBy =
      this.#madeBy.get(url.href) ?? (resource === 'document' ? frame?.parentFrame() : frame)?.url();
    this.#madeBy.delete(url.href);
    const [, part = ''] = url.pathname.split('/');
    this.#contact(`${resource === 'document'} ${url.hostname}/${part}`, {
      url: plain(url.href),
      resource,
      madeBy: madeBy && plain(madeBy),
    });
  }

  #contact(key: string, contact: Omit<SeenContact, 'pass' | 'page'>): void {
    if (!this.counts || this.#contacts.has(key)) return;
    this.#contacts.set(key, {pass: this.#pass, page: this.page, ...contact});
  }

  async #response(response: Response): Promise<void> {
    // A page that is left takes its answers along.
    const headers = await response.headersArray().catch(() => []);
    const url = response.url();
    for (const {name, value} of headers) {
      if (name.toLowerCase() !== 'set-cookie') continue;
      for (const cookie of value.split('\n'))
        this.#note(cookie.split('=')[0]?.trim() ?? '', new URL(url).hostname, {
          by: 'response',
          url: plain(url),
        });
    }
  }

  #note(name: string, host: string, setter: Setter): void {
    const known = this.#setters.get(name) ?? [];
    this.#setters.set(name, known);
    if (!known.some((each) => each.host === host)) known.push({host, setter});
  }

  #setterOf(name: string, domain: string): Setter | undefined {
    const isOf = (host: string) => host === domain || (domain.startsWith('.') && `.${host}`.endsWith(domain));
    return this.#setters.get(name)?.find(({host}) => isOf(host))?.setter;
  }

  #add(item: SeenItem): void {
    const key = [item.store, item.name, item.host, item.cookie?.path].join('|');
    if (!this.#items.has(key)) this.#items.set(key, item);
  }
}

/** A request of a worker has no frame. */
function frameOf(request: Request): Frame | undefined {
  try {
    return request.frame();
  } catch {
    return undefined;
  }
}

/** The script that is nearest in a stack, but for the one that watches. */
function scriptIn(stack: string): string | undefined {
  return stack.match(/https?:\/\/[^\s)]+?(?=:\d+:\d+)/g)?.find((url) => !url.includes('__playwright'));
}

/** A URL without what may be about one visitor. */
function plain(url: string): string {
  return url.replace(/[?#].*/, '').slice(0, 300);
}

/** Everything that a page's frames store. */
export async function readStorages(
  page: Page,
  session: CDPSession,
  read: string,
): Promise<readonly Stored[]> {
  const context = page.context();
  const others = await Promise.all(
    page
      .frames()
      .filter((frame) => frame.parentFrame())
      // Only a frame of another site has a process of its own.
      .map((frame) => context.newCDPSession(frame).catch(() => undefined)),
  );
  const stored: Stored[] = [];
  for (const target of [session, ...others]) {
    if (!target) continue;
    for (const frameId of await framesOf(target)) {
      const value = await evaluateApart(target, frameId, read).catch(() => undefined);
      if ((value as Stored | undefined)?.host) stored.push(value as Stored);
    }
    if (target !== session) await target.detach().catch(() => undefined);
  }
  return stored;
}

type FrameTree = Awaited<ReturnType<typeof treeOf>>;
const treeOf = async (target: CDPSession) => (await target.send('Page.getFrameTree')).frameTree;

async function framesOf(target: CDPSession): Promise<readonly string[]> {
  const idsIn = ({frame, childFrames = []}: FrameTree): readonly string[] => [
    frame.id,
    ...childFrames.flatMap((child) => idsIn(child)),
  ];
  return treeOf(target).then(idsIn, () => []);
}

/** Evaluates where the page's scripts can't reach what is used. */
async function evaluateApart(target: CDPSession, frameId: string, text: string): Promise<unknown> {
  const {executionContextId} = await target.send('Page.createIsolatedWorld', {
    frameId,
    worldName: 'ask-first-audit',
  });
  const {result} = await target.send('Runtime.evaluate', {
    ...{expression: text, contextId: executionContextId, awaitPromise: true, returnByValue: true},
  });
  return result.value;
}
