import type {CheckedCatalogue} from '../catalogue/question.js';
import {rowsOf} from '../catalogue/service-rows.js';
import type {LoadedCatalogue} from './read-catalogue.js';
import {compileServiceRows, type ServiceRow, type ServiceRows} from '../embeds/service-rows.js';

/** Local storage key of the rows that the last page had, with the URL they came from: a page may need them at once. */
const key = 'ask_first_rows';

const compiled = new Map<string, ServiceRows>();
const loading = new Map<string, Promise<ServiceRows | undefined>>();

/** The rows of a catalogue that came with the script. */
export const builtInRows = (services: unknown) => compile(services);

/** URL of the file that has the rows of a catalogue: a published one has a file of its own for them. */
export const rowsUrl = (catalogue: string) => catalogue.replace(/\/$/, '/rows.json');

/** What is known without waiting of whose frames are whose: from this page, or from one before; perhaps nothing. */
export function knownRows(catalogue: string): ServiceRows | undefined {
  try {
    const url = rowsUrl(catalogue);
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as {url?: string; services?: unknown};
    return compiled.get(url) ?? (kept.url === url ? compile(kept.services) : undefined);
  } catch {
    // Where storage is blocked, or holds what somebody else wrote, nothing is known yet.
    return undefined;
  }
}

/**
 * Whose frames are whose, as the catalogue says: asked for once a page. Where its server is down, as it said before, or
 * nothing: that they are nobody's is not known then. Never rejects.
 *
 * @param cache `no-cache` asks the server again, for rows that turn out to be older than the catalogue.
 */
export function loadRows(catalogue: string, cache?: RequestCache): Promise<ServiceRows | undefined> {
  const url = rowsUrl(catalogue);
  const rows = (!cache && loading.get(url)) || fetchRows(url, cache).catch(() => knownRows(catalogue));
  loading.set(url, rows);
  return rows;
}

/** Keeps the rows of a catalogue that is there anyway for the next pages: a no must hold there, too, whatever fails. */
export function keepRows({url}: Pick<LoadedCatalogue, 'url'>, whole: CheckedCatalogue): void {
  // What came with the script is there on every page.
  if (url) keep(rowsUrl(url), rowsOf(whole));
}

/**
 * The same from the catalogue itself, for where the file that has the rows can't be had. They are kept: a page that shows
 * frames for this one finds them there.
 */
export async function rowsOfWhole(loaded: LoadedCatalogue | undefined): Promise<ServiceRows | undefined> {
  const whole = await loaded?.whole();
  if (!loaded || !whole) return undefined;
  keepRows(loaded, whole);
  return compile(rowsOf(whole));
}

async function fetchRows(url: string, cache: RequestCache = 'default'): Promise<ServiceRows> {
  const response = await fetch(url, {cache});
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  // Whoever can make a server lead elsewhere must not say whose frames are whose.
  if (new URL(response.url).origin !== new URL(url).origin) throw new Error('the server leads elsewhere');
  const {services} = (await response.json()) as {readonly services?: unknown};
  if (!Array.isArray(services)) throw new Error('the file lists no services');
  const rows = compile(services);
  compiled.set(url, rows);
  keep(url, services);
  return rows;
}

function keep(url: string, services: unknown): void {
  try {
    const rows = readRows(services);
    if (rows.length) localStorage.setItem(key, JSON.stringify({url, services: rows}));
    else localStorage.removeItem(key);
  } catch {
    // Full or blocked: the next page asks the server first.
  }
}

const compile = (services: unknown) => compileServiceRows(readRows(services));

/** The services of a file that have rows, however little else of it is what it should be. */
function readRows(services: unknown): readonly ServiceRow[] {
  const entries = Array.isArray(services) ? (services as readonly (Partial<ServiceRow> | null)[]) : [];
  return entries.flatMap((entry) => {
    const {id, embeds, kind, revision} = entry ?? {};
    if (typeof id !== 'string' || !Array.isArray(embeds)) return [];
    const patterns = embeds.filter((pattern) => typeof pattern === 'string');
    return patterns.length ? [{id, embeds: patterns, kind, revision}] : [];
  });
}
