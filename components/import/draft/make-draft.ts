import {parseCatalogue} from '../../catalogue/parse-catalogue.js';
import type {Catalogue, Site} from '../../catalogue/schema.js';
import {type Found, type Note, NoList} from '../entry.js';
import {toWrite} from '../to-write.js';
import type {Building, TakeNote} from './building.js';
import {readRow} from './row.js';
import {findService, tellMissing} from './services.js';

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
}

/** Makes a draft of what was found. Throws `NoList` where there is no row, or where the draft can't be a catalogue. */
export function makeDraft({entries, notes: before}: Found, {name, language, mainHost}: Options): Draft {
  const notes: Note[] = [...before];
  const note: TakeNote = (line, kind, message) => void notes.push({line, kind, message});
  const building: Building = {
    ...{categories: new Map(), services: [], sites: new Map(), ids: new Set(), notes, note},
  };
  let [rows, drafted] = [0, 0];
  for (const entry of entries) {
    const row = entry.names === undefined ? undefined : readRow(entry, note);
    if (entry.names !== undefined) rows += 1;
    if (entry.names !== undefined && !row) continue;
    const service = findService(building, entry);
    if (!row) continue;
    drafted += 1;
    service.cookies = [...(service.cookies ?? []), row];
  }
  if (!rows && !building.services.length) throw new NoList('no list of cookies was found in it');
  for (const {service, line} of building.services) tellMissing(service, line, note);
  if (!name)
    note(
      1,
      'missing',
      'who asks for consent is not said: write it as the name of the catalogue, or give --name',
    );
  for (const {id, name: of, description} of building.categories.values())
    if (description === toWrite) note(1, 'missing', `the category ${id} (${String(of)}) has no description`);
  const catalogue = assemble(building, {name, language, mainHost});
  const {problems} = parseCatalogue(catalogue);
  if (problems?.some(({message}) => message === 'too many to keep'))
    throw new NoList(
      `it has ${building.services.length} services, and an answer that names so many can't be kept: leave in it what your sites use`,
    );
  const [problem] = problems ?? [];
  if (problem) throw new NoList(`what was read of it is no catalogue: ${problem.path} ${problem.message}`);
  return {catalogue, notes: notes.sort((one, other) => one.line - other.line), rows, drafted};
}

function assemble({categories, services, sites}: Building, {name, language, mainHost}: Options): Catalogue {
  const own = services.filter(({site}) => !site).map(({service}) => service.id);
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
    services: services.map(({service}) => service),
    ...(hasSites && {sites: [main, ...sites.values()]}),
  };
}
