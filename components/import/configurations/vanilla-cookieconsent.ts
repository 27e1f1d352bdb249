import {isObject, listOf, nameOf, textOf} from '../data.js';
import type {Entry} from '../entry.js';
import {at, type Data, isNecessary, keysOf, languageOf, lineOf, type Reader, rowOf} from './configuration.js';

/** vanilla-cookieconsent 3: tables in the sections of the preferences, names in `autoClear`. */
export const vanilla3: Reader = (value) => {
  const translations = at(value, 'language', 'translations');
  if (!isObject(value['categories']) || !translations) return undefined;
  const sections = listOf(at(languageOf(translations), 'preferencesModal', 'sections')).filter(isObject);
  const entries = keysOf(value['categories']).flatMap(([id, category]): Entry[] => {
    const section = sections.find((each) => each['linkedCategory'] === id) ?? {};
    const place = {
      category: textOf(section['title']) ?? id,
      categoryAbout: textOf(section['description']),
      basis:
        isNecessary(id) || at(category, 'readOnly') === true ? ('necessary' as const) : ('consent' as const),
    };
    const headers = at(section, 'cookieTable', 'headers');
    const table = listOf(at(section, 'cookieTable', 'body')).filter(isObject);
    const listed = table.map((row) => ({
      ...place,
      ...cellsOf(row, headers),
      line: lineOf(row, lineOf(category)),
    }));
    const cleared = listOf(at(category, 'autoClear', 'cookies')).map((each) =>
      rowOf({...place, line: lineOf(each, lineOf(category))}, each),
    );
    const isListed = ({names}: Entry) => listed.some((row) => row.names === String(names));
    const services = keysOf(at(category, 'services')).flatMap(([key, service]): Entry[] => {
      const own = {...place, service: textOf(at(service, 'label')) ?? key, line: lineOf(service)};
      const cookies = listOf(at(service, 'cookies')).map((each) => rowOf(own, each));
      return cookies.length ? cookies : [own];
    });
    return [...listed, ...cleared.filter((row) => !isListed(row)), ...services];
  });
  return {tool: 'vanilla-cookieconsent', entries};
};

/** vanilla-cookieconsent 2: tables in the blocks of the settings. */
export const vanilla2: Reader = (value) => {
  const settings = at(languageOf(value['languages']), 'settings_modal');
  if (!isObject(settings)) return undefined;
  const headers = Object.assign({}, ...listOf(settings['cookie_table_headers']).filter(isObject)) as Data;
  const entries = listOf(settings['blocks'])
    .filter(isObject)
    .flatMap((block): Entry[] => {
      const id = textOf(at(block, 'toggle', 'value'));
      if (!id) return [];
      const place = {
        category: textOf(block['title']) ?? id,
        categoryAbout: textOf(block['description']),
        basis: isNecessary(id) ? ('necessary' as const) : ('consent' as const),
      };
      return listOf(block['cookie_table'])
        .filter(isObject)
        .map((row) => {
          const cells = cellsOf(row, headers);
          const name = row['is_regex'] ? nameOf({pattern: String(cells.names ?? '')}) : cells.names;
          return {...place, ...cells, names: name ?? '', line: lineOf(row)};
        });
    });
  return {tool: 'vanilla-cookieconsent', entries};
};

/** A row of either table: its keys are free, and the heads say what they are. */
function cellsOf(row: Data, headers: unknown): Partial<Entry> {
  const cells: {names?: string; purpose?: string; lifetime?: string; domain?: string; service?: string} = {};
  for (const [key, cell] of keysOf(row)) {
    const text = textOf(cell);
    const head = `${key} ${textOf(at(headers, key)) ?? ''}`.toLowerCase();
    if (!text || key === 'is_regex' || key === 'path') continue;
    if (/expir|duration|lifetime|retention/.test(head)) cells.lifetime ??= text;
    else if (/domain|host/.test(head)) cells.domain ??= text;
    else if (/desc|purpose|what/.test(head)) cells.purpose ??= text;
    else if (/service|provider/.test(head)) cells.service ??= text;
    else if (/name|cookie|^col1/.test(head)) cells.names ??= text;
  }
  return cells;
}
