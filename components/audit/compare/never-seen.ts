import {matchesName} from '../../catalogue/cookie-names.js';
import type {Catalogue} from '../../catalogue/schema.js';
import {shownName} from '../../catalogue/cookie-names.js';
import {isWhole, type SiteVisit} from '../observed.js';
import type {Collector} from './collect.js';
import {nameOf} from './items.js';

/** Names the rows that nobody met, of services whose sites were all looked at in every pass. */
export function compareUnseen(catalogue: Catalogue, visits: readonly SiteVisit[], found: Collector): void {
  const whole = new Set(visits.filter(isWhole).map(({id}) => id));
  for (const service of catalogue.services) {
    const on = (catalogue.sites ?? []).filter(({services, shares = []}) =>
      [...services, ...shares].includes(service.id),
    );
    if (!on.length || !on.every(({id}) => whole.has(id))) continue;
    // Another site's cookie of that name is another one.
    const items = visits.flatMap((visit) => (on.some(({id}) => id === visit.id) ? visit.items : []));
    const unseen = (service.cookies ?? [])
      .filter(({stale}) => !stale)
      .flatMap(({names}) => names)
      .filter((name) => !items.some((item) => matchesName(name, item.name)));
    if (!unseen.length) continue;
    const [only] = on;
    const subject = {
      site: on.length === 1 && only ? only.id : '',
      name: unseen.map(shownName).join(', '),
      service: nameOf(service),
    };
    found.add('never-seen', subject);
  }
}
