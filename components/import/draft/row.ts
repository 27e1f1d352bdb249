import type {Cookies} from '../../catalogue/schema.js';
import {type Entry, quote} from '../entry.js';
import {readLifetime} from '../lifetime.js';
import {readNames} from '../names.js';
import type {TakeNote} from './building.js';

/** A row of the catalogue, of one of the source; nothing where it has no name. */
export function readRow(entry: Entry, note: TakeNote): Cookies | undefined {
  const {line, names: cell = '', domain} = entry;
  // A cell that is left out moves the next one to its place.
  const isMoved = !entry.lifetime && (entry.purpose?.length ?? 99) < 40 && readLifetime(entry.purpose).value;
  const {purpose, lifetime} = isMoved ? {purpose: undefined, lifetime: entry.purpose} : entry;
  const shown = quote(typeof cell === 'string' ? cell : cell.join(', '));
  const {names, leftOut, guesses, remarks} = readNames(cell);
  for (const message of leftOut) note(line, 'left-out', message);
  for (const message of guesses) note(line, 'guess', message);
  if (!names.length) {
    if (entry.why) note(line, 'left-out', `a row can’t be read: ${entry.why}`);
    else if (!leftOut.length)
      note(line, 'left-out', `this row has no name of a cookie: ${shown} ${quote(purpose ?? '')}`);
    return undefined;
  }
  if (isMoved)
    note(
      line,
      'guess',
      `${quote(lifetime ?? '')} of ${shown} stands where its purpose should, and is taken for how long it is kept`,
    );
  const remark = remarks.join(' ');
  const storedIn = entry.storedIn ?? (/\bstorage\b/i.test(remark) ? 'localStorage' : undefined);
  const kept = readLifetime(lifetime);
  if (kept.isUnread)
    note(line, 'left-out', `how long ${shown} is kept is not understood: ${quote(lifetime ?? '')}`);
  else if (!kept.value) note(line, 'missing', `how long ${shown} is kept is not said`);
  else if (kept.isGuess)
    note(line, 'guess', `${quote(lifetime ?? '')} of ${shown} is taken for ${kept.value}`);
  if (!purpose) note(line, 'missing', `what ${shown} is for is not said`);
  const host = domain?.replace(/^https?:\/\//i, '').replace(/^\.|[/\s].*$/g, '');
  const isHost = host && /^[\w-]+(?:\.[\w-]+)+$/.test(host);
  if (domain && !isHost) note(line, 'left-out', `the domain ${quote(domain)} of ${shown} is no host name`);
  return {
    names: [...names],
    ...(purpose && {purpose: purpose.replace(/\s+/g, ' ').trim()}),
    ...(kept.value && {lifetime: kept.value}),
    ...(storedIn && {storedIn}),
    ...(/no longer|not (?:set|used) any ?more|not in use/i.test(remark) && {stale: true}),
    ...(isHost && {domain: host}),
  };
}
