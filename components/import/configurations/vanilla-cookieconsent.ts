import {isObject, listOf, nameOf, textOf, Unread} from '../data.js';
import type {Entry, Note} from '../entry.js';
import {
  at,
  type Data,
  isNecessary,
  itemsOf,
  keysOf,
  languageOf,
  lineOf,
  noteUnread,
  objectsOf,
  type Reader,
  rowOf,
} from './configuration.js';

/** vanilla-cookieconsent 3: tables in the sections of the preferences, names in `autoClear`. */
export const vanilla3: Reader = (value) => {
  const translations = at(value, 'language', 'translations');
  const {categories} = value;
  if (!isObject(categories) || !translations) return undefined;
  const notes: Note[] = [];
  noteUnread(categories, {what: 'the categories', notes});
  const list = at(languageOf(translations), 'preferencesModal', 'sections');
  const sections = new Map<unknown, Data>();
  for (const section of objectsOf(list, {what: 'the sections', line: lineOf(value), notes}))
    if (!sections.has(section['linkedCategory'])) sections.set(section['linkedCategory'], section);
  const entries = keysOf(categories).flatMap(([id, category]): Entry[] => {
    const section = sections.get(id) ?? {};
    const line = lineOf(category);
    const of = {what: `the cookies of ${id}`, line, notes};
    if (category instanceof Unread) itemsOf(category, {...of, what: `the category ${id}`});
    if (isObject(category)) noteUnread(category, {...of, what: `the category ${id}`});
    const isNeeded = isNecessary(id) || at(category, 'readOnly') === true;
    const place = {
      category: textOf(section['title']) ?? id,
      categoryAbout: textOf(section['description']),
      basis: isNeeded ? ('necessary' as const) : ('consent' as const),
    };
    const heads = headsOf(at(section, 'cookieTable', 'headers'));
    const listed = objectsOf(at(section, 'cookieTable', 'body'), of).map((row): Entry => ({
      ...place,
      names: '',
      ...cellsOf(row, heads),
      line: lineOf(row, line),
    }));
    const shown = new Set(listed.map(({names}) => String(names)));
    const cleared = itemsOf(at(category, 'autoClear', 'cookies'), of)
      .map((each) => rowOf({...place, line: lineOf(each, line)}, each))
      .filter(({names}) => !names?.length || !shown.has(String(names)));
    const services = keysOf(at(category, 'services')).flatMap(([key, service]): Entry[] => {
      const own = {...place, service: textOf(at(service, 'label')) ?? key, line: lineOf(service, line)};
      const cookies = itemsOf(at(service, 'cookies'), {...of, what: `the cookies of ${key}`});
      return cookies.length ? cookies.map((each) => rowOf(own, each)) : [own];
    });
    return [...listed, ...cleared, ...services];
  });
  return {tool: 'vanilla-cookieconsent', entries, notes};
};

/** vanilla-cookieconsent 2: tables in the blocks of the settings. */
export const vanilla2: Reader = (value) => {
  const settings = at(languageOf(value['languages']), 'settings_modal');
  if (!isObject(settings)) return undefined;
  const notes: Note[] = [];
  const heads = new Map<string, string>();
  for (const one of listOf(settings['cookie_table_headers']))
    for (const [key, head] of headsOf(one)) heads.set(key, head);
  const blocks = objectsOf(settings['blocks'], {what: 'the blocks', line: lineOf(settings), notes});
  const entries = blocks.flatMap((block): Entry[] => {
    const id = textOf(at(block, 'toggle', 'value'));
    if (!id) return [];
    const place = {
      category: textOf(block['title']) ?? id,
      categoryAbout: textOf(block['description']),
      basis: isNecessary(id) ? ('necessary' as const) : ('consent' as const),
    };
    const of = {what: `the cookies of ${id}`, line: lineOf(block), notes};
    return objectsOf(block['cookie_table'], of).map((row) => {
      const cells = cellsOf(row, heads);
      const name = row['is_regex'] ? nameOf({pattern: String(cells.names ?? '')}) : cells.names;
      return {...place, ...cells, names: name ?? '', line: lineOf(row)};
    });
  });
  return {tool: 'vanilla-cookieconsent', entries, notes};
};

/** What the columns of a table are headed with, by their keys; each is read once, however many rows there are. */
function headsOf(headers: unknown): ReadonlyMap<string, string> {
  return new Map(keysOf(headers).map(([key, head]) => [key, textOf(head) ?? '']));
}

/** A row of either table: its keys are free, and the heads say what they are. */
function cellsOf(row: Data, heads: ReadonlyMap<string, string>): Partial<Entry> {
  const cells: {
    -readonly [Key in 'names' | 'purpose' | 'lifetime' | 'domain' | 'service' | 'why']?: string;
  } = {};
  for (const [key, cell] of keysOf(row)) {
    const head = `${key} ${heads.get(key) ?? ''}`.slice(0, 200).toLowerCase();
    if (cell instanceof Unread && /name|cookie|^col1/.test(head)) cells.why = cell.why;
    const text = textOf(cell);
    if (!text || key === 'is_regex' || key === 'path') continue;
    if (/expir|duration|lifetime|retention/.test(head)) cells.lifetime ??= text;
    else if (/domain|host/.test(head)) cells.domain ??= text;
    else if (/desc|purpose|what/.test(head)) cells.purpose ??= text;
    else if (/service|provider/.test(head)) cells.service ??= text;
    else if (/name|cookie|^col1/.test(head)) cells.names ??= text;
  }
  return cells;
}
