import {parseCatalogue} from '../../catalogue/parse-catalogue.js';
import type {Catalogue, Site} from '../../catalogue/schema.js';
import type {CookieDatabase} from '../cookie-database.js';
import {type Entry, type Found, type Note, NoList} from '../entry.js';
import {toWrite} from '../to-write.js';
import {Building} from './building.js';
import {readRow} from './row.js';
import {findService, tellMissing} from './services.js';
import {suggest} from './suggest.js';

/** A draft of a catalogue, with all there is to look at in it. */
export interface Draft {
  readonly catalogue: Catalogue;
  readonly notes: readonly Note[];
  /** Rows of the source, and how many of them are in the draft. */
  readonly rows: number;
  readonly drafted: number;
}

interface Options {
  /** Whose sites they are. */
  readonly name?: string | undefined;
  readonly language?: string | undefined;
  readonly mainHost?: string | undefined;
  /** What suggests the purposes and lifetimes that the list does not have. */
  readonly database?: CookieDatabase | undefined;
}

/** Makes a draft of what was found. Throws `NoList` where there is no row, or where the draft can't be a catalogue. */
export function makeDraft({entries, notes: before}: Found, options: Options): Draft {
  const {name, database} = options;
  refuseTooMuch(entries);
  const building = new Building(before);
  const {notes, note} = building;
  let [rows, drafted] = [0, 0];
  for (const entry of entries) {
    const row = entry.names === undefined ? undefined : readRow(entry, note);
    if (entry.names !== undefined) rows += 1;
    if (entry.names !== undefined && !row) continue;
    const service = findService(building, entry);
    if (!row) continue;
    drafted += 1;
    if (database) suggest(row, entry, {database, note});
    (service.cookies ??= []).push(row);
  }
  if (!rows && !building.services.size) throw new NoList('no list of cookies was found in it');
  for (const {service, line} of building.services.values()) tellMissing(service, line, note);
  if (!name)
    note(
      1,
      'missing',
      'who asks for consent is not said: write it as the name of the catalogue, or give --name',
    );
  for (const {id, name: of, description} of building.categories.values())
    if (description === toWrite) note(1, 'missing', `the category ${id} (${String(of)}) has no description`);
  const catalogue = assemble(building, options);
  const {problems} = parseCatalogue(catalogue);
  if (problems?.some(({message}) => message === 'too many to keep'))
    throw new NoList(
      `it has ${building.services.size} services, and an answer that names so many can't be kept: leave in it what your sites use`,
    );
  const [problem] = problems ?? [];
  if (problem) throw new NoList(`what was read of it is no catalogue: ${problem.path} ${problem.message}`);
  return {catalogue, notes: notes.sort((one, other) => one.line - other.line), rows, drafted};
}

/** More than any list has: the longest that is known, of all cookies of the world, has 2,300. */
const mostRows = 10_000;
/** Of all rows, with what stands above them said in each. */
const mostLetters = 20_000_000;

function refuseTooMuch(entries: readonly Entry[]): void {
  if (entries.length > mostRows)
    throw new NoList(
      `it has ${entries.length} rows, and a list of cookies has less than ${mostRows}: leave in it what your sites use`,
    );
  let letters = 0;
  for (const entry of entries)
    for (const text of Object.values(entry)) if (typeof text === 'string') letters += text.length;
  if (letters > mostLetters)
    throw new NoList(
      `its rows repeat texts that come to ${Math.round(letters / 1e6)} million letters: shorten the names and the headings of the list`,
    );
}

function assemble({categories, services, sites}: Building, {name, language, mainHost}: Options): Catalogue {
  const all = [...services.values()];
  const own = all.filter(({site}) => !site).map(({service}) => service.id);
  const main: Site = {
    id: 'main',
    name: name ?? toWrite,
    kind: 'main',
    hosts: mainHost ? [mainHost] : [],
    services: own,
  };
  const hasSites = sites.size > 0 || mainHost;
  return {
    $schema: './catalogue.schema.json',
    version: 1,
    name: name ?? toWrite,
    ...(language && {language}),
    categories: [...categories.values()],
    services: all.map(({service}) => service),
    ...(hasSites && {sites: [main, ...sites.values()]}),
  };
}
