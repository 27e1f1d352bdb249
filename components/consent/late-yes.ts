import {allows, type Consent} from './consent.js';
import {idsRefused} from './reconcile.js';

/**
 * An answer that is kept later than it was given, without each yes to what was refused in between: a category is as it was
 * before the answer, a service stays refused.
 *
 * @param before What is stored now.
 * @param refused Ids that were refused when the answer was given: the visitor changed their mind about these.
 */
export function withoutLateYes(consent: Consent, before: Consent, refused: readonly string[]): Consent {
  const since = idsRefused(before).filter((id) => !refused.includes(id));
  return {
    ...consent,
    categories: consent.categories.map((category, i) =>
      category.allowed && since.includes(category.id)
        ? (before.categories[i] ?? category)
        : {
            ...category,
            services: category.services.map((service) =>
              since.includes(service.id) && allows(consent, service.id)
                ? {...service, allowed: false}
                : service,
            ),
          },
    ),
  };
}
