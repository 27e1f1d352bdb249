import type {CookieName} from '../catalogue/schema.js';
import {type Entry, NoList, quote} from './entry.js';
import {readLifetime} from './lifetime.js';
import {readCsv, separatorOf} from './read-csv.js';

/** What the database says of a cookie. */
export interface KnownCookie {
  readonly name: string;
  /** Whose cookie it says it is. */
  readonly service: string;
  readonly purpose?: string;
  /** As a catalogue has it. */
  readonly lifetime?: string;
  /** Whether the service that was asked about is the one that it means; no where that is not known. */
  readonly isSameService: boolean;
}

/**
 * The Open Cookie Database, of a copy that its reader has: purposes and lifetimes of cookies by their names. It is asked
 * about one name at a time, and says nothing where it knows several services with a cookie of that name, none of which is
 * the one asked about.
 */
export class CookieDatabase {
  readonly #exact = new Map<string, Entry[]>();
  /** By what stands before the star. */
  readonly #begins = new Map<string, Entry[]>();

  constructor(entries: readonly Entry[]) {
    for (const entry of entries) {
      const name = String(entry.names ?? '').trim();
      const star = name.indexOf('*');
      // Before a star, three characters: what matches more is other people's, too.
      if (!name || !entry.service || (star >= 0 && (star < 3 || star < name.length - 1))) continue;
      const [index, key] = star < 0 ? [this.#exact, name] : [this.#begins, name.slice(0, star)];
      const known = index.get(key);
      if (known) known.push(entry);
      else index.set(key, [entry]);
    }
  }

  /** What it says of a name of this service; nothing where it does not know it, or can't tell which one is meant. */
  find(name: CookieName, service?: string): KnownCookie | undefined {
    const pattern = typeof name === 'string' ? name : name.matches;
    const found = this.#entriesOf(pattern);
    const same = service === undefined ? [] : found.filter((entry) => isSame(entry, service));
    const meant = same.length ? same : found;
    const [first] = meant;
    if (!first?.service || meant.some((entry) => entry.service !== first.service)) return undefined;
    const {value} = readLifetime(first.lifetime);
    return {
      name: pattern,
      service: first.service,
      ...(first.purpose && {purpose: first.purpose.replace(/\s+/g, ' ')}),
      ...(value && {lifetime: value}),
      isSameService: same.length > 0,
    };
  }

  #entriesOf(pattern: string): readonly Entry[] {
    const star = pattern.indexOf('*');
    if (star >= 0) return this.#begins.get(pattern.slice(0, star)) ?? [];
    const exact = this.#exact.get(pattern);
    for (let end = pattern.length; !exact && end >= 3; end--) {
      const found = this.#begins.get(pattern.slice(0, end));
      if (found) return found;
    }
    return exact ?? [];
  }
}

/** Reads the database's CSV file. Throws `NoList` where it is another one. */
export function readCookieDatabase(source: string): CookieDatabase {
  const separator = separatorOf(source);
  const entries = separator ? readCsv(source, separator).entries : [];
  if (!entries.some(({service, purpose, lifetime}) => service && purpose && lifetime))
    throw new NoList(
      'it is no Open Cookie Database: a CSV file is meant whose first row names Platform, Cookie / Data Key name, Description and Retention period',
    );
  return new CookieDatabase(entries);
}

/** What the database says, as the end of a sentence. */
export function describeKnown({name, service, purpose, lifetime}: KnownCookie): string {
  const said = [...(purpose ? [quote(purpose)] : []), ...(lifetime ? [`kept for ${lifetime}`] : [])];
  return `the Open Cookie Database says of ${name}, as one of ${service}: ${said.join(', ') || 'nothing more'}`;
}

/** Whether a name of a service is the database's service or who is responsible for it, perhaps with more words. */
function isSame({service = '', provider = ''}: Entry, asked: string): boolean {
  const plain = asked.toLowerCase().trim();
  return [service, provider]
    .map((each) => each.toLowerCase().trim())
    .some((each) => each.length > 2 && plain.length > 2 && (each.includes(plain) || plain.includes(each)));
}
