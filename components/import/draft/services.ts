import type {Category, Service} from '../../catalogue/schema.js';
import {type Entry, quote} from '../entry.js';
import {findKnown} from '../known-services.js';
import {toWrite} from '../to-write.js';
import type {Building, TakeNote} from './building.js';
import {findCategory, nameOf} from './categories.js';

/** The service that an entry belongs to, made where there is none yet, with its category and its site. */
export function findService(building: Building, entry: Entry): Service {
  const category = findCategory(building, entry);
  const known = findKnown(entry.service ?? entry.provider ?? '');
  const named = entry.service ?? entry.provider ?? entry.site;
  const title = named ?? nameOf(category);
  const key = [entry.site ?? '', category.id, title.toLowerCase()].join('\n');
  const found = building.services.get(key);
  if (found) return found.service;
  const isTwice = building.serviceNames.has(`${entry.site ?? ''}\n${title}`);
  const name = isTwice ? `${title}: ${entry.category ?? nameOf(category)}` : title;
  const provider = entry.provider ?? known?.provider ?? toWrite;
  const purpose = entry.serviceAbout?.trim() || toWrite;
  const [privacy, optOut] = [entry.privacy ?? known?.privacy, entry.optOut ?? known?.optOut];
  const service: Service = {
    id: building.ids.claim(name),
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
  building.services.set(key, {site: entry.site ?? '', service, line: entry.line});
  building.serviceNames.add(`${entry.site ?? ''}\n${name}`);
  addToSite(building, entry, service.id);
  return service;
}

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
  {sites, siteIds, note}: Building,
  {site, hosts, kind, line}: Entry,
  service: string,
): void {
  if (!site) return;
  const found = sites.get(site);
  if (found) return void found.services.push(service);
  const named = (hosts ?? []).filter((host) => /^[\w.-]+(\/.*)?$/.test(host));
  if (!named.length) note(line, 'missing', `the address of the site ${site} is not said`);
  sites.set(site, {
    id: siteIds.claim(site),
    name: site,
    kind: kind ?? 'branded',
    hosts: named,
    services: [service],
  });
}

/** Says what a service still lacks. */
export function tellMissing(service: Service, line: number, note: TakeNote): void {
  const missing = [
    ...(service.provider === toWrite ? ['who provides it'] : []),
    ...(service.purpose === toWrite ? ['what it is for'] : []),
  ];
  if (missing.length)
    note(line, 'missing', `of ${String(service.name)}, ${missing.join(' and ')} is not said`);
}
