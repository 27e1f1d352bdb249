import type {AnsweredBy, ConsentChange} from '../consent/consent-bus.js';
import type {Consent} from '../consent/consent.js';

/**
 * Says on `document` that what is allowed, or what is known of it, changed.
 *
 * @event consent-change
 */
export class ConsentChangeEvent extends Event {
  /** The whole consent as it is now. */
  readonly consent: Consent;
  /** Ids of categories and services that may run now and could not before. */
  readonly granted: readonly string[];
  /** Ids of categories and services that must stop. */
  readonly withdrawn: readonly string[];
  readonly by: AnsweredBy;

  constructor({consent, granted, withdrawn, by}: ConsentChange) {
    super('consent-change');
    this.consent = consent;
    this.granted = granted;
    this.withdrawn = withdrawn;
    this.by = by;
  }
}

declare global {
  interface DocumentEventMap {
    'consent-change': ConsentChangeEvent;
  }
}
