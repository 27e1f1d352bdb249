import type {CategoryAnswer, Consent, DisclosedCategory} from './consent.js';

/**
 * The consent as it stands against what is disclosed now. A yes counts for the very disclosure it was given to, and for
 * nothing else. A no never stops counting, whatever is disclosed: where that changed it is asked again, as an exempt use
 * it is an objection, also where it was a no to all that a new one is made of. The necessary is allowed, and the exempt until
 * objected to, which a visitor may have done by a signal of the browser: it holds for all but what they were told of and let
 * be. An exempt use is told of where the visitor was not, or of something else.
 */
export function reconcile(
  consent: Consent,
  disclosed: readonly DisclosedCategory[],
  refused = false,
): Consent {
  const refusedIds = idsRefused(consent);
  const categories = disclosed.map(({id, basis, revision, services, signals}): CategoryAnswer => {
    const was = consent.categories.find((category) => category.id === id && category.basis === basis);
    // An objection outlives a change of wording.
    const isSame = was?.revision === revision && !was.outdated;
    const kept = isSame || (basis === 'exempt' && !refused) ? was : undefined;
    const isNo = (each: string) => refusedIds.includes(each);
    const isRefused = isNo(id) || (basis === 'exempt' && !was && !!services[0] && services.every(isNo));
    const allowed =
      basis === 'necessary' ||
      (isRefused ? false : (kept?.allowed ?? (basis === 'exempt' ? !refused : undefined)));
    const ownAnswer = (service: string) =>
      kept?.services.find((answer) => answer.id === service)?.allowed ??
      (allowed !== false && isNo(service) ? false : undefined);
    return {
      id,
      basis,
      revision,
      ...((basis === 'exempt'
        ? allowed && !isSame
        : isRefused && basis === 'consent' && kept?.allowed !== false) && {outdated: true}),
      signals,
      allowed,
      services: services.map((service) => ({
        id: service,
        allowed: basis === 'necessary' ? undefined : ownAnswer(service),
      })),
    };
  });
  return {...consent, categories: [...categories, ...refusedBefore(consent, refusedIds, disclosed)]};
}

/** What was refused and is not disclosed now: kept as a no of no revision, for the day on which it is disclosed again. */
function refusedBefore(
  {categories}: Consent,
  refusedIds: readonly string[],
  disclosed: readonly DisclosedCategory[],
): readonly CategoryAnswer[] {
  const isDisclosed = (id: string) => disclosed.some((each) => each.id === id || each.services.includes(id));
  return categories.flatMap((was) =>
    [was, ...was.services]
      .filter(({id}) => refusedIds.includes(id) && !isDisclosed(id))
      .map(({id}) => ({id, basis: was.basis, revision: '0', signals: [], allowed: false, services: []})),
  );
}

/** Ids of the categories and services to which the answer is a no. */
export function idsRefused({categories}: Pick<Consent, 'categories'>): readonly string[] {
  return categories.flatMap(({id, allowed, services}) => [
    ...(allowed === false ? [id] : []),
    ...services.filter((service) => (service.allowed ?? allowed) === false).map((service) => service.id),
  ]);
}
