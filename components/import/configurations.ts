import {isObject, listOf, nameOf, textOf} from './data.js';
import type {Entry, Note} from './entry.js';

/** A tool's configuration, as rows. */
export interface Configuration {
  readonly tool: string;
  readonly entries: readonly Entry[];
  readonly notes: readonly Note[];
}

type Data = Readonly<Record<string, unknown>>;
/** Reads a value where it is a configuration of one tool; nothing where it is not. */
type Reader = (value: Data, target: string) => Omit<Configuration, 'notes'> | undefined;

const lineOf = (value: unknown, line = 1) => (isObject(value) && Number(value['@line'])) || line;
const keysOf = (value: unknown) =>
  isObject(value) ? Object.entries(value).filter(([key]) => key !== '@line') : [];
/** The texts in English, else in the first language there is. */
const languageOf = (value: unknown): Data => {
  if (!isObject(value)) return {};
  const found = value['en'] ?? value['en-GB'] ?? keysOf(value)[0]?.[1];
  return isObject(found) ? found : {};
};
const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((part, key) => (isObject(part) ? part[key] : undefined), value);
/** A row of a name. What can't be read, such as what a function would give, is a row without one. */
const rowOf = <Of extends Partial<Entry> & {readonly line: number}>(
  place: Of,
  value: unknown,
): Of & Entry => {
  const name = nameOf(value);
  return {...place, names: name ? [name] : ''};
};
const isNecessary = (id: string) => /necessary|essential|required/i.test(id) && !/non|un/i.test(id);

/** Klaro and Orejime: services with purposes, cookies and, in `translations`, texts. */
const klaro: Reader = (value) => {
  const services = listOf(value['services'] ?? value['apps'] ?? value['purposes']).filter(isObject);
  const isOne =
    services.length && services.every((each) => textOf(each['name'] ?? each['id']) && !each['categories']);
  const hasCookies = services.some((each) => each['cookies'] || each['purposes'] || each['title']);
  if (!isOne || !hasCookies) return undefined;
  const texts = languageOf(value['translations']);
  const isOrejime = Boolean(value['purposes'] ?? value['apps']) || 'orejimeElement' in value;
  const entries = services.flatMap((service): Entry[] => {
    const id = textOf(service['name'] ?? service['id']) ?? '';
    const own = languageOf(service['translations']);
    const [purpose] = listOf(service['purposes']).map(textOf);
    const place = {
      line: lineOf(service),
      service: textOf(service['title']) ?? textOf(own['title']) ?? textOf(at(texts, id, 'title')) ?? id,
      serviceAbout:
        textOf(service['description']) ?? textOf(own['description']) ?? textOf(at(texts, id, 'description')),
      category:
        (purpose &&
          (textOf(at(texts, 'purposes', purpose, 'title')) ??
            textOf(at(texts, 'purposes', purpose)) ??
            purpose)) ||
        (service['required'] || service['isMandatory'] ? 'Strictly necessary' : undefined),
      basis: service['required'] || service['isMandatory'] ? ('necessary' as const) : undefined,
    };
    const rows = listOf(service['cookies']).map((each) => rowOf(place, Array.isArray(each) ? each[0] : each));
    return rows.length ? rows : [place];
  });
  return {tool: isOrejime ? 'Orejime' : 'Klaro', entries};
};

/** vanilla-cookieconsent 3: tables in the sections of the preferences, names in `autoClear`. */
const vanilla3: Reader = (value) => {
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
const vanilla2: Reader = (value) => {
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

/** Civic Cookie Control: names of what is necessary, and groups with names and descriptions. */
const civic: Reader = (value) => {
  if (!Array.isArray(value['optionalCookies']) && !Array.isArray(value['necessaryCookies'])) return undefined;
  const necessary = listOf(value['necessaryCookies']).flatMap((each): Entry[] => {
    const place = {
      line: lineOf(value),
      category: textOf(at(value, 'text', 'necessaryTitle')) ?? 'Necessary cookies',
      categoryAbout: textOf(at(value, 'text', 'necessaryDescription')),
      basis: 'necessary' as const,
    };
    return [rowOf(place, each)];
  });
  const optional = listOf(value['optionalCookies'])
    .filter(isObject)
    .flatMap((group): Entry[] => {
      const place = {
        line: lineOf(group),
        civic: textOf(group['name']),
        category: textOf(group['label']) ?? textOf(group['name']) ?? 'Optional cookies',
        categoryAbout: textOf(group['description']),
        basis: 'consent' as const,
      };
      const rows = listOf(group['cookies']).map((each) => rowOf(place, each));
      const vendors = listOf(group['thirdPartyCookies'])
        .filter(isObject)
        .map((vendor) => ({
          ...place,
          service: textOf(vendor['name']) ?? '',
          ...(/^https?:/.test(textOf(vendor['optOutLink']) ?? '') && {optOut: textOf(vendor['optOutLink'])}),
        }));
      return [...rows, ...vendors];
    });
  return {tool: 'Civic Cookie Control', entries: [...necessary, ...optional]};
};

const readers: readonly Reader[] = [vanilla3, vanilla2, civic, klaro];

/** What tarteaucitron is told to load, by its keys; it says nothing of cookies. */
function tarteaucitron(
  values: readonly {value: unknown; target: string; line: number}[],
): Configuration | undefined {
  const jobs = values.filter(
    ({target, value}) => /tarteaucitron\.job\.push$/.test(target) && typeof value === 'string',
  );
  if (!jobs.length) return undefined;
  const entries = jobs.map(({value, line}) => ({line, service: String(value)}));
  return {tool: 'tarteaucitron', entries, notes: []};
}

/** The configuration among the values of a script or a file; of several, the one that says most. */
export function findConfiguration(
  values: readonly {readonly value: unknown; readonly target: string; readonly line: number}[],
): Configuration | undefined {
  const found = values.flatMap(({value, target}) => {
    if (!isObject(value)) return [];
    const read = readers.flatMap((reader) => reader(value, target) ?? []);
    return read.map((each): Configuration => ({...each, notes: []}));
  });
  const [most] = found.sort((one, other) => other.entries.length - one.entries.length);
  return most?.entries.length ? most : tarteaucitron(values);
}
