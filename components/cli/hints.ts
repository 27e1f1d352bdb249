import {findText} from '../catalogue/localized-text.js';
import type {Catalogue} from '../catalogue/schema.js';
import {type CookieDatabase, describeKnown} from '../import/cookie-database.js';
import type {Finding} from '../check/check-text.js';
import {readJson} from '../check/json-source.js';

/** What a database says of a row that does not say it: nothing that has to be done. */
export interface Hint extends Omit<Finding, 'severity'> {
  readonly severity: 'hint';
}

/** What a database says of the names whose rows have no purpose or no lifetime. */
export function findHints(
  file: string,
  {
    text,
    catalogue,
    database,
  }: {readonly text: string; readonly catalogue: Catalogue; readonly database: CookieDatabase},
): readonly Hint[] {
  const json = readJson(text);
  if ('message' in json) return [];
  return catalogue.services.flatMap(({cookies = [], name: service}, at) =>
    cookies.flatMap(({names, purpose, lifetime}, row) =>
      names.flatMap((name): Hint[] => {
        if (purpose && lifetime) return [];
        const known = database.find(name, findText(service, 'en')[0]);
        const isNew = known && ((known.purpose && !purpose) || (known.lifetime && !lifetime));
        if (!isNew) return [];
        const path = `services.${at}.cookies.${row}`;
        return [{file, ...json.find(path), path, severity: 'hint', message: describeKnown(known)}];
      }),
    ),
  );
}

/** A hint as a line that editors and terminals make a link of. */
export function formatHint({file, line, column, path, message}: Hint): string {
  return `${file}:${line}:${column}: hint: ${path}: ${message}`;
}
