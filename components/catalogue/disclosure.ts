import {fingerprint} from './fnv1a.js';
import type {Basis, Catalogue, Category, Site, Text} from './schema.js';
import {servicesOn} from './sites.js';

/** What an answer to one category covers: its services, and the revision of what was said about them. */
export interface Disclosure {
  readonly id: string;
  readonly basis: Basis;
  /** Changes when what consent depends on does: the services, their providers and purposes. */
  readonly revision: string;
  readonly services: readonly string[];
  /** The signals of Google Consent Mode that a yes grants. */
  readonly signals: NonNullable<Category['signals']>;
  /** Whether any of its services runs on the site. */
  readonly used: boolean;
}

/**
 * Each category as it is disclosed now. It covers the whole family's services, so that an answer given on one site
 * means the same on the others.
 */
export function disclose(catalogue: Catalogue, site: Site | undefined): readonly Disclosure[] {
  const used = new Set(servicesOn(catalogue, site).map(({category}) => category));
  return catalogue.categories.map(({id, basis, signals = []}) => {
    const services = catalogue.services.filter(({category}) => category === id);
    const told = services
      .map((service) => [service.id, firstText(service.provider), firstText(service.purpose)].join('\n'))
      .sort();
    return {
      id,
      basis,
      revision: fingerprint([basis, ...told].join('\n')),
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
