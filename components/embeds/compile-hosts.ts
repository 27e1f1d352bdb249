import {GOOGLE_COUNTRIES} from './providers.js';

/** Ends of Google's domains: com, two letters, or two letters after co or com. */
const ANY_COUNTRY = '(com|(com?\\.)?\\w\\w)';

/**
 * A regular expression that knows addresses by their host and path in one, as a URL parser gives them. A pattern is a host
 * and, at will, the beginning of a path: `example.org`, `example.org/embed`. `*.` in front means the domain and all below
 * it, `{a.,b.,}` one of these, `<country>` the end of any country's Google, `<named>` that of one on the list. The host may
 * have a dot behind it, and of the slashes there may be more than one.
 *
 * @param part Of a company with many services the one that is meant: its name stands in the host, or the path begins with it.
 */
export function compileHosts(patterns: readonly string[], part = ''): RegExp {
  const below = patterns.filter((pattern) => pattern.startsWith('*.')).map((pattern) => pattern.slice(2));
  const exact = patterns.filter((pattern) => !pattern.startsWith('*.'));
  const named = part && `(?=[^/]*\\/*${escape(part)})`;
  const source = oneOf([
    ...(below.length ? [`([^/]*\\.)?${compilePlaces(below)}`] : []),
    ...(exact.length ? [compilePlaces(exact)] : []),
  ]);
  return new RegExp(`^${named}${source}`);
}

function compilePlaces(patterns: readonly string[]): string {
  const hostsByPath = new Map<string, string[]>();
  for (const pattern of patterns) {
    const [, host = '', path = ''] = /^([^/]*)\/?(.*)$/.exec(pattern) ?? [];
    hostsByPath.set(path, [...(hostsByPath.get(path) ?? []), host]);
  }
  return oneOf(
    [...hostsByPath].map(([path, hosts]) => `${compileNames(hosts)}\\.?\\/${path && `+${escape(path)}`}`),
  );
}

function compileNames(hosts: readonly string[]): string {
  const restsByChoice = new Map<string, string[]>();
  for (const host of hosts) {
    const [, choice = '', rest = ''] = /^(?:\{(.*)\})?(.*)$/.exec(host) ?? [];
    restsByChoice.set(choice, [...(restsByChoice.get(choice) ?? []), rest]);
  }
  return oneOf(
    [...restsByChoice].map(([choice, rests]) => oneOf(choice.split(',').map(escape)) + abridge(rests)),
  )
    .replaceAll('<country>', ANY_COUNTRY)
    .replaceAll('<named>', abridge(GOOGLE_COUNTRIES));
}

/** Names as a source that says what several begin or end with only once: half the bytes. */
function abridge(names: readonly string[]): string {
  const [first = '', ...others] = names;
  if (!others.length) return escape(first);
  const start = commonStart(names);
  const rests = names.map((name) => name.slice(start.length));
  const end = reverse(commonStart(rests.map(reverse)));
  const middles = rests.map((rest) => rest.slice(0, rest.length - end.length));
  return escape(start) + alternatives(middles) + escape(end);
}

function alternatives(names: readonly string[]): string {
  const letters = names.filter((name) => /^\w$/.test(name));
  if (letters.length > 1) {
    const words = names.filter((name) => !letters.includes(name));
    return oneOf([`[${letters.join('')}]`, ...(words.length ? [alternatives(words)] : [])]);
  }
  const byStart = new Map<string, string[]>();
  for (const name of names) {
    const start = name.slice(0, 1);
    byStart.set(start, [...(byStart.get(start) ?? []), name]);
  }
  return oneOf([...byStart.values()].map(abridge));
}

function commonStart(names: readonly string[]): string {
  const [first = ''] = names;
  let length = first.length;
  while (!names.every((name) => name.startsWith(first.slice(0, length)))) length -= 1;
  return first.slice(0, length);
}

function reverse(text: string): string {
  return [...text].reverse().join('');
}

function escape(text: string): string {
  return text.replace(/[.+?^$()[\]|\\]/g, '\\$&');
}

function oneOf(sources: readonly string[]): string {
  const some = sources.filter(Boolean);
  if (some.length < sources.length) return some.length ? `(${some.join('|')})?` : '';
  return some.length === 1 ? some.join('') : `(${some.join('|')})`;
}
