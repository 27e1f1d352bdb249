import {listOf, textOf} from '../data.js';
import type {Entry, Note} from '../entry.js';
import {at, itemsOf, lineOf, objectsOf, type Reader, rowOf} from './configuration.js';

/** Civic Cookie Control: names of what is necessary, and groups with names and descriptions. */
export const civic: Reader = (value) => {
  if (!Array.isArray(value['optionalCookies']) && !Array.isArray(value['necessaryCookies'])) return undefined;
  const notes: Note[] = [];
  const line = lineOf(value);
  const needed = {
    line,
    category: textOf(at(value, 'text', 'necessaryTitle')) ?? 'Necessary cookies',
    categoryAbout: textOf(at(value, 'text', 'necessaryDescription')),
    basis: 'necessary' as const,
  };
  const necessary = listOf(value['necessaryCookies']).map((each) => rowOf(needed, each));
  const groups = objectsOf(value['optionalCookies'], {what: 'the optional cookies', line, notes});
  const optional = groups.flatMap((group): Entry[] => {
    const name = textOf(group['name']);
    const place = {
      line: lineOf(group),
      civic: name,
      category: textOf(group['label']) ?? name ?? 'Optional cookies',
      categoryAbout: textOf(group['description']),
      basis: 'consent' as const,
    };
    const of = {line: place.line, notes};
    const cookies = itemsOf(group['cookies'], {what: `the cookies of ${place.category}`, ...of});
    const third = {what: `the third-party cookies of ${place.category}`, ...of};
    const vendors = objectsOf(group['thirdPartyCookies'], third).map((vendor) => {
      const optOut = textOf(vendor['optOutLink']);
      return {
        ...place,
        service: textOf(vendor['name']) ?? '',
        ...(optOut && /^https?:/.test(optOut) && {optOut}),
      };
    });
    return [...cookies.map((each) => rowOf(place, each)), ...vendors];
  });
  return {tool: 'Civic Cookie Control', entries: [...necessary, ...optional], notes};
};
