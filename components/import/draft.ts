import {parseCatalogue} from '../catalogue/parse-catalogue.js';
import type {Catalogue, Category, Cookies, Service, Site} from '../catalogue/schema.js';
import {type Entry, type Found, type Note, NoList, quote} from './entry.js';
import {findKnown} from './known-services.js';
import {readLifetime} from './lifetime.js';
import {readNames} from './names.js';
import {toWrite} from './to-write.js';

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

/** What is built up while the entries are read. */
interface Building {
  readonly categories: Map<string, Category>;
  readonly services: {key: string; site: string; service: Service; line: number}[];
  readonly sites: Map<string, Site>;
  readonly ids: Set<string>;
  readonly notes: Note[];
  readonly note: (line: number, kind: Note['kind'], message: string) => void;
}

/** Makes a draft of what was found. Throws `NoList` where there is no row, or where the draft can't be a catalogue. */
export function makeDraft({entries, notes: before}: Found, {name, language, mainHost}: Options): Draft {
  const notes: Note[] = [...before];
  const note: Building['note'] = (line, kind, message) => void notes.push({line, kind, message});
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

function readRow(entry: Entry, note: Building['note']): Cookies | undefined {
  const {line, names: cell = '', domain} = entry;
  // A cell that is left out moves the next one to its place.
  const isMoved = !entry.lifetime && (entry.purpose?.length ?? 99) < 40 && readLifetime(entry.purpose).value;
  const {purpose, lifetime} = isMoved ? {purpose: undefined, lifetime: entry.purpose} : entry;
  const shown = quote(typeof cell === 'string' ? cell : cell.join(', '));
  const {names, leftOut, guesses, remarks} = readNames(cell);
  for (const message of leftOut) note(line, 'left-out', message);
  for (const message of guesses) note(line, 'guess', message);
  if (!names.length) {
    if (!leftOut.length)
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

/** The service that an entry belongs to, made where there is none yet, with its category and its site. */
function findService(building: Building, entry: Entry): Service {
  const category = findCategory(building, entry);
  const known = findKnown(entry.service ?? entry.provider ?? '');
  const named = entry.service ?? entry.provider ?? entry.site;
  const title = named ?? nameOf(category);
  const key = [entry.site ?? '', category.id, title.toLowerCase()].join('\n');
  const found = building.services.find((one) => one.key === key);
  if (found) return found.service;
  const isTwice = building.services.some(
    (one) => one.service.name === title && one.site === (entry.site ?? ''),
  );
  const name = isTwice ? `${title}: ${entry.category ?? nameOf(category)}` : title;
  const provider = entry.provider ?? known?.provider ?? toWrite;
  const purpose = entry.serviceAbout?.trim() || toWrite;
  const [privacy, optOut] = [entry.privacy ?? known?.privacy, entry.optOut ?? known?.optOut];
  const service: Service = {
    id: claim(building.ids, name),
    ...{category: category.id, name, provider, purpose},
    ...(privacy && {privacy}),
    ...(optOut && {optOut}),
    ...(known?.hosts && {hosts: [...known.hosts]}),
  };
  if (!named)
    building.note(
      entry.line,
      'guess',
      `no service is named for these rows: they are put together as ${quote(name)}`,
    );
  if (known) {
    const ours = [
      ...(entry.provider ? [] : ['provider']),
      ...(known.privacy && !entry.privacy ? ['privacy'] : []),
      ...(known.optOut && !entry.optOut ? ['optOut'] : []),
      ...(known.hosts ? ['hosts'] : []),
    ];
    building.note(
      entry.line,
      'ours',
      `${ours.join(', ')} of ${name} come from this package's list of known services`,
    );
    addSignal(building, category, known.signal, entry.line);
    if (known.signal && category.basis === 'necessary')
      building.note(
        entry.line,
        'guess',
        `${name} stands under ${quote(nameOf(category))}, so it is never asked about; the law asks for consent to services like it`,
      );
  }
  building.services.push({key, site: entry.site ?? '', service, line: entry.line});
  addToSite(building, entry, service.id);
  return service;
}

const nameOf = ({name}: Category) => String(name);

function addSignal(
  {note}: Building,
  category: Category,
  signal: 'analytics_storage' | 'ad_storage' | undefined,
  line: number,
): void {
  if (!signal || category.basis !== 'consent' || category.signals?.includes(signal)) return;
  category.signals = [...(category.signals ?? []), signal];
  note(
    line,
    'ours',
    `the signal ${signal} of ${nameOf(category)} comes from this package's list of known services`,
  );
}

function addToSite(
  {sites, ids: _ids, note}: Building,
  {site, hosts, kind, line}: Entry,
  service: string,
): void {
  if (!site) return;
  const found = sites.get(site);
  if (found) return void found.services.push(service);
  const named = (hosts ?? []).filter((host) => /^[\w.-]+(\/.*)?$/.test(host));
  if (!named.length) note(line, 'missing', `the address of the site ${site} is not said`);
  const taken = new Set(['main', ...[...sites.values()].map(({id}) => id)]);
  sites.set(site, {
    id: claim(taken, site),
    name: site,
    kind: kind ?? 'branded',
    hosts: named,
    services: [service],
  });
}

const kinds: readonly (readonly [id: string, pattern: RegExp])[] = [
  ['strictly-necessary', /(?<!\bnon[- ]?|\bun|\bnot )(?:necessary|essential|required)/i],
  ['performance', /performance|analytic|statisti|measure|usage/i],
  ['functional', /functional|preference|personali/i],
  ['marketing', /marketing|advert|targeting|social|campaign|tracking/i],
  ['third-party', /third[- ]party/i],
  ['optional', /non[- ]?(?:essential|necessary)|\boptional/i],
];

function findCategory({categories, ids, note}: Building, entry: Entry): Category {
  const {category: name, categoryAbout, line} = entry;
  if (!name) {
    const kept = categories.get('not-sorted-yet');
    if (kept) return kept;
    note(
      line,
      'guess',
      'no category is given here: it is asked about until somebody says that it need not be',
    );
    return put({id: 'not-sorted-yet', name: 'Not sorted yet', description: toWrite, basis: 'consent'});
  }
  const id = kinds.find(([, pattern]) => pattern.test(name))?.[0] ?? slug(name);
  const found = categories.get(id);
  if (found) {
    if (found.name !== name && !ids.has(`${id}=${name}`)) {
      ids.add(`${id}=${name}`);
      note(line, 'guess', `${quote(name)} is taken for the category ${quote(nameOf(found))}`);
    }
    if (found.description === toWrite && categoryAbout) found.description = categoryAbout;
    return found;
  }
  const basis = entry.basis ?? (id === 'strictly-necessary' ? 'necessary' : 'consent');
  note(
    line,
    'guess',
    `${quote(name)} is ${basis === 'necessary' ? 'taken for necessary, so it is never asked about' : 'asked about'}`,
  );
  return put({
    id,
    name,
    description: categoryAbout?.trim() || toWrite,
    basis,
    ...(entry.civic && {civic: entry.civic}),
  });

  function put(category: Category): Category {
    categories.set(category.id, category);
    ids.add(category.id);
    return category;
  }
}

function tellMissing(service: Service, line: number, note: Building['note']): void {
  const missing = [
    ...(service.provider === toWrite ? ['who provides it'] : []),
    ...(service.purpose === toWrite ? ['what it is for'] : []),
  ];
  if (missing.length)
    note(line, 'missing', `of ${String(service.name)}, ${missing.join(' and ')} is not said`);
}

/** Lower-case words joined by hyphens. */
function slug(text: string): string {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40);
  return plain.replace(/^-+|-+$/g, '') || 'unnamed';
}

function claim(taken: Set<string>, text: string): string {
  const wanted = slug(text);
  let id = wanted;
  for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`;
  taken.add(id);
  return id;
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
