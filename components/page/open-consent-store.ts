import type {ConsentStore} from '../consent/consent-bus.js';
import type {DisclosedCategory} from '../consent/consent.js';
import {initialConsent} from '../consent/initial-consent.js';
import type * as KeepConsent from './keep-consent.js';
import {consentCopies, readNote} from './cookie-jar.js';

/** What a store needs to know of the page it is on. */
export interface StoreOptions {
  readonly disclosed: readonly DisclosedCategory[];
  /** How long an answer holds, as an ISO 8601 duration; half a year where left out. */
  readonly lifetime?: string | undefined;
  /** Domain whose sub-domains share the answer, as the page's settings say. */
  readonly domain: string | undefined;
  /** Whether the browser says no for its visitor. */
  readonly refused: boolean;
}

/**
 * Opens the store of the visitor's answers: the `ask_first` cookie, which the family's hosts share, and beside it this
 * host's own storage, which holds the last answer that was given here, and what the cookies come to with it. Any host of
 * the domain can write the cookie; none can write there, so none makes a yes of a no that was given here. Where storage
 * is blocked, the cookie alone holds; where cookies are, nothing does beyond this page.
 */
export async function openConsentStore(options: StoreOptions): Promise<ConsentStore> {
  let keeper: typeof KeepConsent | undefined;
  const load = async () => {
    try {
      keeper ||= await import('./keep-consent.js');
    } catch (error) {
      console.warn('Ask First: no answer can be kept.', error);
    }
    return !!keeper;
  };
  if (wasAnswered()) await load();
  return {
    load,
    // Nothing that can't be changed is allowed; and what can't be read may be an objection.
    settle: () =>
      keeper
        ? keeper.settleStored(options)
        : initialConsent(options.disclosed, options.refused || wasAnswered()),
    answer: (consent, choice, known) =>
      keeper ? keeper.keepAnswer(consent, choice, options, known) : consent,
  };
}

/** Whether anything was ever answered on this host, or on another of the family. */
export const wasAnswered = () => !!(consentCopies() || readNote('ask_first_given'));
