import type {Catalogue} from '../catalogue/schema.js';
import {textIn} from '../catalogue/text.js';

/** On whose behalf a placeholder asks: a service, or a category where the page names one. */
export interface Asker {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly privacy?: string | undefined;
}

/** Finds a service or category in the catalogue; nothing while there is no catalogue, or it has none of this id. */
export function findAsker(catalogue: Catalogue | undefined, id: string, language: string): Asker | undefined {
  const service = catalogue?.services.find((each) => each.id === id);
  const category = catalogue?.categories.find((each) => each.id === id);
  const name = (service ?? category)?.name;
  const purpose = service?.purpose ?? category?.description;
  if (!name || !purpose) return undefined;
  return {id, name: textIn(name, language), purpose: textIn(purpose, language), privacy: service?.privacy};
}
