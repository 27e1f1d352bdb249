import {keysAt} from '../../check/schema-shape.js';

/** The way to a value of a catalogue: keys and places in lists. */
export type Path = readonly (string | number)[];

type Json = Readonly<Record<string | number, unknown>>;

/** A path as findings have it: `services.3.category`. */
export const dotted = (path: Path) => path.join('.');

/** What stands at a path; nothing where it leads nowhere. */
export function getAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (found, step) =>
      typeof found === 'object' && found !== null && Object.hasOwn(found, step)
        ? (found as Json)[step]
        : undefined,
    value,
  );
}

/** The same value with another one at a path; without its key where that is `undefined`. What did not change is shared. */
export function setAt(value: unknown, path: Path, next: unknown): unknown {
  return setBelow(value, path, next, []);
}

function setBelow(value: unknown, [step, ...rest]: Path, next: unknown, above: Path): unknown {
  if (step === undefined) return next;
  const inner = getAt(value, [step]);
  const made = setBelow(inner, rest, next, [...above, step]);
  if (made === inner) return value;
  if (typeof step === 'number') {
    const list: readonly unknown[] = Array.isArray(value) ? value : [];
    return list.map((each, at) => (at === step ? made : each));
  }
  const object = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  return withKey(Object.entries(object), step, made, above);
}

/** A new key stands where the schema has it, so that a file looks as if it was written in one go. */
function withKey(entries: readonly [string, unknown][], key: string, value: unknown, above: Path): unknown {
  if (value === undefined) return Object.fromEntries(entries.filter(([name]) => name !== key));
  if (entries.some(([name]) => name === key))
    return Object.fromEntries(entries.map(([name, was]) => [name, name === key ? value : was]));
  const order = keysAt(above);
  const before = order.slice(0, Math.max(0, order.indexOf(key)));
  const last = order.includes(key)
    ? entries.reduce((found, [name], at) => (before.includes(name) ? at : found), -1)
    : entries.length - 1;
  return Object.fromEntries([...entries.slice(0, last + 1), [key, value], ...entries.slice(last + 1)]);
}

/** The list at a path, with an entry more at its end; a new list where there is none. */
export function appendAt(value: unknown, path: Path, entry: unknown): unknown {
  const list = getAt(value, path);
  return setAt(value, path, [...(Array.isArray(list) ? (list as unknown[]) : []), entry]);
}

/** Without the entry of a list that a path leads to. */
export function removeAt(value: unknown, path: Path): unknown {
  const [list, at] = listAbove(value, path);
  return setAt(
    value,
    path.slice(0, -1),
    list.filter((_, index) => index !== at),
  );
}

/** With the entry of a list that a path leads to moved by so many places; as it was where that leads out of the list. */
export function moveAt(value: unknown, path: Path, by: number): unknown {
  const [list, at] = listAbove(value, path);
  if (at + by < 0 || at + by >= list.length) return value;
  const moved = list.filter((_, index) => index !== at);
  return setAt(value, path.slice(0, -1), [...moved.slice(0, at + by), list[at], ...moved.slice(at + by)]);
}

function listAbove(value: unknown, path: Path): readonly [list: readonly unknown[], at: number] {
  const list = getAt(value, path.slice(0, -1));
  return [Array.isArray(list) ? (list as unknown[]) : [], Number(path.at(-1))];
}
