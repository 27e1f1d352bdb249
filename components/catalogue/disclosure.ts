import {fnv1a} from './fnv1a.js';
import type {DisclosedCategory} from '../consent/consent.js';
import type {Catalogue, Site, Text} from './schema.js';
import {servicesOn} from './sites.js';

/**
 * Each category as it is disclosed now. It covers the whole family's services, so that an answer given on one site
 * means the same on the others.
 */
export function disclose(catalogue: Catalogue, site: Site | undefined): readonly DisclosedCategory[] {
  const used = new Set(servicesOn(catalogue, site).map(({category}) => category));
  return catalogue.categories.map(({id, basis, signals = []}) => {
    const services = catalogue.services.filter(({category}) => category === id);
    const told = services
      .map((service) => [service.id, firstText(service.provider), firstText(service.purpose)].join('\n'))
      .sort();
    return {
      id,
      basis,
      revision: fnv1a([basis, ...told].join('\n')),
      services: services.map((service) => service.id),
      signals,
      used: used.has(id),
    };
  });
}

// Translations are added and words re-spaced without asking anybody again: only the first language counts.
function firstText(text: Text): string {
  const first = typeof text === 'string' ? text : (Object.values(text)[0] ?? '');
  return first.toLowerCase().replace(/\s+/g, ' ').trim();
}
