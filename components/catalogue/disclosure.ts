import {fnv1a} from './fnv1a.js';
import type {DisclosedCategory} from '../consent/consent.js';
import type {Catalogue, Category, Service, Site, Text} from './schema.js';
import {servicesOn} from './sites.js';

/**
 * Each category as it is disclosed now. It covers the whole family's services, so that an answer given on one site
 * means the same on the others.
 */
export function disclose(catalogue: Catalogue, site: Site | undefined): readonly DisclosedCategory[] {
  const used = new Set(servicesOn(catalogue, site).map(({category}) => category));
  return catalogue.categories.map((category) => {
    const {id, basis, signals = []} = category;
    const services = catalogue.services.filter((service) => service.category === id);
    return {
      id,
      basis,
      revision: fnv1a(JSON.stringify([whatIsSaid(category), ...services.map(whatServiceDoes).sort()])),
      services: services.map((service) => service.id),
      signals,
      used: used.has(id),
    };
  });
}

/**
 * What an answer rests on: what visitors are told the category is for and what a yes to it grants; who provides each
 * service, what for, and to which hosts a visitor's browser turns for it. How long which cookie is kept, what a
 * service is called and where its provider is described may change without anybody being asked again.
 */
const whatIsSaid = ({basis, name, description, signals = []}: Category) =>
  [basis, firstText(name), firstText(description), ...[...signals].sort()].join('\n');

function whatServiceDoes({id, provider, purpose, hosts = [], cookies = []}: Service): string {
  const purposes = [purpose, ...cookies.map((row) => row.purpose ?? '')].map(firstText);
  const contacted = [...hosts, ...cookies.flatMap(({domain}) => domain ?? [])];
  return [id, firstText(provider), ...sortedSet(purposes), '', ...sortedSet(contacted)].join('\n');
}

const sortedSet = (texts: readonly string[]) => [...new Set(texts)].sort();

// Translations are added and words re-spaced without asking anybody again: only the first language counts.
function firstText(text: Text): string {
  const first = typeof text === 'string' ? text : (Object.values(text)[0] ?? '');
  return first.toLowerCase().replace(/\s+/g, ' ').trim();
}
