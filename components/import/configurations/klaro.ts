import {listOf, isObject, textOf} from '../data.js';
import type {Entry} from '../entry.js';
import {at, languageOf, lineOf, type Reader, rowOf} from './configuration.js';

/** Klaro and Orejime: services with purposes, cookies and, in `translations`, texts. */
export const klaro: Reader = (value) => {
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
