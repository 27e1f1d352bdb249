import {isObject, listOf, textOf} from '../data.js';
import type {Entry, Note} from '../entry.js';
import {at, itemsOf, languageOf, lineOf, objectsOf, type Reader, rowOf} from './configuration.js';

/** Klaro and Orejime: services with purposes, cookies and, in `translations`, texts. */
export const klaro: Reader = (value) => {
  const list = value['services'] ?? value['apps'] ?? value['purposes'];
  const objects = listOf(list).filter(isObject);
  const isOne =
    objects.length && objects.every((each) => textOf(each['name'] ?? each['id']) && !each['categories']);
  const hasCookies = objects.some((each) => each['cookies'] || each['purposes'] || each['title']);
  if (!isOne || !hasCookies) return undefined;
  const notes: Note[] = [];
  const services = objectsOf(list, {what: 'the services', line: lineOf(value), notes});
  const textAt = readTexts(languageOf(value['translations']));
  const isOrejime = Boolean(value['purposes'] ?? value['apps']) || 'orejimeElement' in value;
  const entries = services.flatMap((service): Entry[] => {
    const id = textOf(service['name'] ?? service['id']) ?? '';
    const own = languageOf(service['translations']);
    const [purpose] = listOf(service['purposes']).map(textOf);
    const isNeeded = Boolean(service['required'] || service['isMandatory']);
    const line = lineOf(service);
    const place = {
      line,
      service: textOf(service['title']) ?? textOf(own['title']) ?? textAt(id, 'title') ?? id,
      serviceAbout: textOf(service['description']) ?? textOf(own['description']) ?? textAt(id, 'description'),
      category:
        (purpose && (textAt('purposes', purpose, 'title') ?? textAt('purposes', purpose) ?? purpose)) ||
        (isNeeded ? 'Strictly necessary' : undefined),
      basis: isNeeded ? ('necessary' as const) : undefined,
    };
    const cookies = itemsOf(service['cookies'], {what: `the cookies of ${id}`, line, notes});
    // A cookie may be its name, its path and its domain.
    const rows = cookies.map((each) => rowOf(place, Array.isArray(each) ? each[0] : each));
    return rows.length ? rows : [place];
  });
  return {tool: isOrejime ? 'Orejime' : 'Klaro', entries, notes};
};

/** Reads texts by their paths, each once: many services may name one, of any length. */
function readTexts(texts: unknown): (...path: readonly string[]) => string | undefined {
  const read = new Map<string, string | undefined>();
  return (...path) => {
    const key = path.join('\n');
    if (!read.has(key)) read.set(key, textOf(at(texts, ...path)));
    return read.get(key);
  };
}
