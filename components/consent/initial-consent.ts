import {type CategoryAnswer, type Consent, type DisclosedCategory, undecided} from './consent.js';

/**
 * The consent of somebody who answered nothing: the necessary is allowed, and the exempt, which the visitor is told of,
 * unless the browser says no for its visitor. What `reconcile` comes to where there is nothing to reconcile, without what
 * that needs.
 */
export const initialConsent = (disclosed: readonly DisclosedCategory[], refused: boolean): Consent => ({
  ...undecided,
  categories: disclosed.map(({id, basis, revision, services, signals}): CategoryAnswer => {
    const isExempt = basis === 'exempt';
    const allowed = basis === 'necessary' || (isExempt ? !refused : undefined);
    return {
      id,
      basis,
      revision,
      ...(isExempt && allowed && {outdated: true}),
      signals,
      allowed,
      services: services.map((service) => ({id: service, allowed: undefined})),
    };
  }),
});
