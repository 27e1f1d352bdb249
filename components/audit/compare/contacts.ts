import type {Service} from '../../catalogue/schema.js';
import type {SeenContact} from '../observed.js';
import type {Collector} from './collect.js';
import type {Declared} from './declared.js';
import {nameOf} from './items.js';
import type {Kind} from './kinds.js';

/** What was asked for, as readers say it, by Playwright's word for it. */
const WORDS: Readonly<Record<string, string>> = {
  document: 'a frame',
  'stopped-frame': 'a frame that was stopped',
  connection: 'a connection without a request',
  script: 'a script',
  stylesheet: 'a style sheet',
  image: 'a picture',
  font: 'a font',
  media: 'a sound or film',
  fetch: 'data',
  xhr: 'data',
  eventsource: 'data',
  ping: 'data that is sent along',
  beacon: 'data that is sent along',
  websocket: 'an open line (web socket)',
  texttrack: 'subtitles',
  manifest: 'an app’s settings',
  other: 'something that is loaded ahead, or a report',
};

/** Holds whom a site's visitors contacted against the list. */
export function compareContacts(
  site: string,
  contacts: readonly SeenContact[],
  declared: Declared,
  found: Collector,
): void {
  const early = new Map<string, boolean>();
  for (const {pass, url, resource} of contacts) {
    const {hostname} = new URL(url);
    if (pass === 'before') early.set(hostname, early.get(hostname) || resource !== 'connection');
  }
  for (const contact of contacts) {
    const url = new URL(contact.url);
    if (declared.isOwn(url.hostname)) continue;
    const services = declared.servicesAt(contact, declared.site(site));
    const kind =
      contact.resource === 'stopped-frame'
        ? kindOfStopped(contact, services, declared)
        : services.length
          ? kindOf(contact, services, declared)
          : kindOfUnlisted(contact, early.get(url.hostname));
    if (!kind) continue;
    const {pass, page, resource, madeBy} = contact;
    found.add(
      kind,
      {site, name: url.hostname, service: services[0] ? nameOf(services[0]) : 'nobody on the list'},
      {
        pass,
        page,
        detail: `${WORDS[resource] ?? resource}: ${contact.url}${madeBy && madeBy !== page ? `, made by ${madeBy}` : ''}`,
      },
    );
  }
}

/** What a browser does for a frame that a policy stops is the same before an answer and after a no. */
function kindOfStopped({pass}: SeenContact, services: readonly Service[], declared: Declared) {
  const isNeeded = services.some((service) => declared.basis(service) === 'necessary');
  return pass === 'accepted' || isNeeded ? undefined : 'stopped-frame';
}

/**
 * Of a host that no service names. One that was there before an answer is said once, as that.
 *
 * @param early Whether something was asked of it before an answer; left out where it was not even connected to.
 */
function kindOfUnlisted({pass, resource}: SeenContact, early: boolean | undefined): Kind | undefined {
  const isEarly = early !== undefined;
  switch (pass) {
    case 'before':
      if (resource === 'connection') return 'connection-before-yes';
      return resource === 'document' ? 'frame-before-yes' : 'undeclared-host-before-yes';
    case 'refused':
      return isEarly ? undefined : 'undeclared-host-after-no';
    case 'withdrawn':
      return isEarly ? undefined : 'undeclared-host-after-withdrawal';
    case 'accepted':
      return early ? undefined : 'undeclared-host';
  }
}

function kindOf(
  {pass, resource}: SeenContact,
  services: readonly Service[],
  declared: Declared,
): Kind | undefined {
  const isConnection = resource === 'connection';
  const bases = services.map((service) => declared.basis(service));
  if (bases.includes('necessary')) return undefined;
  const isExempt = bases.includes('exempt');
  switch (pass) {
    case 'before':
      if (isExempt) return undefined;
      if (isConnection) return 'connection-before-yes';
      return resource === 'document' ? 'frame-before-yes' : 'contact-before-yes';
    case 'refused':
      return 'contact-after-no';
    case 'withdrawn':
      return 'contact-after-withdrawal';
    case 'accepted':
      return undefined;
  }
}
