import type {DisclosedCategory} from '../consent/consent.js';
import {fnv1a} from './fnv1a.js';
import {type CheckedCatalogue, readDisclosure, type Revised} from './question.js';
import type {Catalogue, Category, Service, Site, Text} from './schema.js';

/** Each category of a catalogue as it is disclosed on a site now. */
export const disclose = (catalogue: Catalogue, site: Site | undefined): readonly DisclosedCategory[] =>
  readDisclosure(withRevisions(catalogue), site);

/**
 * Gives each category the fingerprint of what consent to it depends on. It is of the whole catalogue, in all languages:
 * what is published in one language carries it along, so that an answer counts in every other.
 */
export function withRevisions(catalogue: Catalogue): CheckedCatalogue {
  return {
    ...catalogue,
    categories: catalogue.categories.map((category) => {
      const services = catalogue.services.filter((service) => service.category === category.id);
      const {basis, revision: _before, ...rest} = category as Revised<Category>;
      // Behind the basis: there `isChecked` looks for it.
      return {
        ...rest,
        basis,
        revision: fnv1a(JSON.stringify([whatIsSaid(category), ...services.map(whatServiceDoes).sort()])),
      };
    }),
  };
}

/**
 * What an answer rests on: what visitors are told the category is for and what a yes to it grants; who provides each
 * service, what for, and to which hosts a visitor's browser turns for it. How long which cookie is kept, what a
 * service is called and where its provider is described may change without anybody being asked again.
 */
const whatIsSaid = ({basis, name, description, purpose, signals = []}: Category) =>
  [
    ...[basis, firstText(name), firstText(description)],
    // Nothing where there is none: answers to catalogues that had no such key still hold.
    ...(purpose ? ['', firstText(purpose)] : []),
    ...[...signals].sort(),
  ].join('\n');

function whatServiceDoes({id, provider, purpose, hosts = [], embeds = [], cookies = []}: Service): string {
  const purposes = [purpose, ...cookies.map((row) => row.purpose ?? '')].map(firstText);
  // A frame of a host that is named anyway is no other contact.
  const framed = embeds.map(normalised).filter((embed) => !hosts.some((host) => isCovered(embed, host)));
  const contacted = [...hosts, ...framed, ...cookies.flatMap(({domain}) => domain ?? [])];
  return [id, firstText(provider), ...sortedSet(purposes), '', ...sortedSet(contacted)].join('\n');
}

/** A pattern as it is meant: neither capitals nor a slash behind it make it another. */
const normalised = (embed: string) => embed.toLowerCase().replace(/\/$/, '');

/** Whether the host of a pattern is one of the service's hosts, or below it. */
const isCovered = (embed: string, host: string) =>
  `.${embed.replace(/^\*\.|\/.*/g, '')}`.toLowerCase().endsWith(`.${host}`.toLowerCase());

const sortedSet = (texts: readonly string[]) => [...new Set(texts)].sort();

// Translations are added and words re-spaced without asking anybody again: only the first language counts.
function firstText(text: Text): string {
  const first = typeof text === 'string' ? text : (Object.values(text)[0] ?? '');
  return first.toLowerCase().replace(/\s+/g, ' ').trim();
}
