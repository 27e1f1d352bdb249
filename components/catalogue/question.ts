import type {DisclosedCategory} from '../consent/consent.js';
import type {Catalogue, Category, Service, Site} from './schema.js';
import {servicesOn} from './sites.js';

/** A category with what an answer to it depends on, as a fingerprint: see `withRevisions`. */
export type Revised<Part> = Part & {readonly revision: string};

/** A catalogue that is whole: in one file by hand, or what is published for the tables, in one language. */
export type CheckedCatalogue = Omit<Catalogue, 'categories'> & {
  categories: Revised<Category>[];
  readonly tables?: undefined;
};

/** What a first visit needs of a site. */
export type QuestionSite = Pick<
  Site,
  'id' | 'hosts' | 'preferences' | 'services' | 'shares' | 'takesAnswers'
> &
  Partial<Pick<Site, 'name'>>;

/** What a first visit needs of a catalogue. A whole one is one, too. */
export interface CatalogueQuestion extends Pick<Catalogue, 'name' | 'language' | 'lifetime'> {
  readonly categories: readonly Revised<
    Pick<Category, 'id' | 'name' | 'basis' | 'signals' | 'civic'> &
      Partial<Pick<Category, 'description' | 'purpose'>>
  >[];
  /**
   * Named where the banner names them, with the provider where it tells of an exempt use; a purpose and a link are there for
   * those whose frames are known.
   */
  readonly services: readonly (Pick<Service, 'id' | 'category'> &
    Partial<Pick<Service, 'name' | 'provider' | 'purpose' | 'privacy'>>)[];
  readonly sites?: readonly QuestionSite[] | undefined;
  /** Name of the file, beside this one, that has the whole catalogue in this language; left out where this is it. */
  readonly tables?: string | undefined;
}

/** A question that was published apart from what the tables need. */
export type PublishedQuestion = CatalogueQuestion & {readonly tables: `tables-${string}`};

/**
 * Each category as it is disclosed now. It covers the whole family's services, so that an answer given on one site
 * means the same on the others.
 */
export function readDisclosure(
  {categories, services}: CatalogueQuestion,
  site: QuestionSite | undefined,
): readonly DisclosedCategory[] {
  const used = new Set(servicesOn({services}, site).map(({category}) => category));
  return categories.map(({id, basis, revision, signals = []}) => ({
    id,
    basis,
    revision,
    services: services.filter(({category}) => category === id).map((service) => service.id),
    // Of what never runs here nothing is asked, so it must not keep a signal of what does from being granted.
    signals: used.has(id) ? signals : [],
    used: used.has(id),
  }));
}
