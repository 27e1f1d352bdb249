import {isObject, listOf, textOf} from '../data.js';
import type {Entry} from '../entry.js';
import {at, lineOf, type Reader, rowOf} from './configuration.js';

/** Civic Cookie Control: names of what is necessary, and groups with names and descriptions. */
export const civic: Reader = (value) => {
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
