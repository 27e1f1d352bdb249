import type {Text} from '../catalogue/schema.js';
import type {ConsentController} from '../ui/consent-controller.js';

/** On whose behalf a placeholder asks: a service, or a category where the page names one. */
export interface ConsentTarget {
  readonly id: string;
  readonly name?: Text | undefined;
  readonly purpose: Text;
  readonly privacy?: string | undefined;
}

/** Finds a service or category in the catalogue; nothing while there is no catalogue, or it has none of this id. */
export function findConsentTarget(consent: ConsentController, id: string): ConsentTarget | undefined {
  const known = consent.loaded?.catalogue.services.find((each) => each.id === id);
  // A first visit is told what the services with known frames are for.
  if (known?.purpose) return {...known, purpose: known.purpose};
  const whole = consent.whole();
  const service = whole?.services.find((each) => each.id === id);
  if (service) return service;
  const category = whole?.categories.find((each) => each.id === id);
  return category && {id, name: category.name, purpose: category.description};
}
