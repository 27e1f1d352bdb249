import type {OpenTranslation} from '../check/languages.js';
import {count} from './command.js';

const states = {unread: 'waits for a reader', missing: 'missing'} as const;

/** What is to be done for a text, as it follows its place. */
export const describeOpen = ({language, state}: OpenTranslation) => `${language}: ${states[state]}`;

/** What each language still needs somebody for, in lines that editors and terminals make links of. */
export function formatLanguages(open: readonly OpenTranslation[]): readonly string[] {
  const languages = [...new Set(open.map(({language}) => language))];
  return languages.flatMap((language) => {
    const own = open.filter((each) => each.language === language);
    const unread = own.filter(({state}) => state === 'unread').length;
    return [
      `${language}: ${count(unread, 'text')} to be read, ${own.length - unread} missing`,
      ...own.map(
        (each) =>
          `${each.file}:${each.line}:${each.column}: ${describeOpen(each)}: ${each.path}: ${each.text}`,
      ),
    ];
  });
}
