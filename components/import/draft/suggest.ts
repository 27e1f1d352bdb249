import type {Cookies} from '../../catalogue/schema.js';
import {type CookieDatabase, describeKnown} from '../cookie-database.js';
import type {Entry} from '../entry.js';
import {toCheck} from '../to-write.js';
import type {TakeNote} from './building.js';

/**
 * Puts into a row what a database says of its one name, where the source does not say it, and marks it: a purpose begins
 * with “To be checked”, and of both there is a note. Where it may mean another service's cookie, only the note.
 */
export function suggest(
  row: Cookies,
  {line, service, provider}: Entry,
  {database, note}: {readonly database: CookieDatabase; readonly note: TakeNote},
): void {
  if (row.purpose && row.lifetime) return;
  const asked = service ?? provider;
  for (const name of row.names) {
    const known = database.find(name, asked);
    if (!known || !((known.purpose && !row.purpose) || (known.lifetime && !row.lifetime))) continue;
    const isMeant = row.names.length === 1 && (asked === undefined || known.isSameService);
    const taken = isMeant ? 'look whether it is so' : 'it is not in the draft, because another may be meant';
    note(line, 'suggested', `${describeKnown(known)}; ${taken}`);
    if (!isMeant) continue;
    if (known.purpose && !row.purpose) row.purpose = toCheck + known.purpose;
    if (known.lifetime && !row.lifetime) row.lifetime = known.lifetime;
  }
}
