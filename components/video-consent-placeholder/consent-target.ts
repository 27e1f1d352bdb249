import type {Catalogue, Text} from '../catalogue/schema.js';

/** On whose behalf a placeholder asks: a service, or a category where the page names one. */
export interface ConsentTarget {
  readonly id: string;
  readonly name: Text;
  readonly purpose: Text;
  readonly privacy?: string | undefined;
}

/** Finds a service or category in the catalogue; nothing while there is no catalogue, or it has none of this id. */
export function findConsentTarget(catalogue: Catalogue | undefined, id: string): ConsentTarget | undefined {
  const service = catalogue?.services.find((each) => each.id === id);
  if (service) return service;
  const category = catalogue?.categories.find((each) => each.id === id);
  return category && {id, name: category.name, purpose: category.description};
}
