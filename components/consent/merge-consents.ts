import {isAnswered} from './consent-reducer.js';
import {type CategoryAnswer, type Consent, undecided} from './consent.js';

/**
 * One consent out of several that were reconciled: a no in any of them wins, and nothing is allowed that one of them
 * refuses. It is as old as the oldest.
 *
 * @param veto One more, of which nothing but each no counts.
 */
export function mergeConsents(consents: readonly Consent[], veto?: Consent): Consent {
  const [first = undecided] = consents;
  if (consents.length < 2 && !veto) return first;
  const all = veto ? [...consents, veto] : consents;
  const ids = new Set(all.flatMap(({categories}) => categories.map(({id}) => id)));
  const inEach = (id: string, from: readonly Consent[]) =>
    from.flatMap(({categories}) => categories.find((category) => category.id === id) ?? []);
  const isConsent = ({categories}: Consent) =>
    categories.some((category) => category.basis === 'consent' && isAnswered(category));
  const [oldest = consents.find(({when}) => when) ?? first] = consents
    .filter(isConsent)
    .sort((a, b) => a.when - b.when);
  return {
    when: oldest.when,
    days: oldest.days,
    categories: [...ids].map((id) => mergeCategory(inEach(id, consents), inEach(id, all))),
  };
}

function mergeCategory(counting: readonly CategoryAnswer[], all: readonly CategoryAnswer[]): CategoryAnswer {
  const [category] = all as readonly [CategoryAnswer];
  const {outdated: _, ...rest} = category;
  const refusals = all.filter(({allowed}) => allowed === false);
  // What a visitor was told of in one place, they know.
  const deciding = refusals.length || category.basis !== 'exempt' ? refusals : counting;
  const allowed = settle(counting, all, (each) => each.allowed);
  return {
    ...rest,
    allowed,
    ...(deciding.length && deciding.every(({outdated}) => outdated) && {outdated: true}),
    services: category.services.map(({id}) => {
      const own = settle(counting, all, (each) => {
        const answer = each.services.find((service) => service.id === id);
        return answer && (answer.allowed ?? each.allowed);
      });
      // What the category's answer says anyway is not said again.
      return {id, allowed: own === allowed ? undefined : own};
    }),
  };
}

/** A no of any, else a yes of those that count. */
function settle(
  counting: readonly CategoryAnswer[],
  all: readonly CategoryAnswer[],
  answerOf: (category: CategoryAnswer) => boolean | undefined,
): boolean | undefined {
  if (all.some((each) => answerOf(each) === false)) return false;
  return counting.some(answerOf) || undefined;
}
