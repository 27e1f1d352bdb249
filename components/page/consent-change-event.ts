import type {AnsweredBy, ConsentChange} from '../consent/consent-bus.js';
import type {Consent} from '../consent/consent.js';
import {NativeEvent} from './native-event.js';

/**
 * Says on `document` that what is allowed, or what is known of it, changed.
 *
 * @event consent-change
 */
export class ConsentChangeEvent extends NativeEvent implements ConsentChange {
  /** The whole consent as it is now. */
  declare readonly consent: Consent;
  /** Ids of categories and services that may run now and could not before. */
  declare readonly granted: readonly string[];
  /** Ids of categories and services that must stop. */
  declare readonly withdrawn: readonly string[];
  declare readonly by: AnsweredBy;

  constructor(change: ConsentChange) {
    super('consent-change');
    Object.assign(this, change);
  }
}

declare global {
  interface DocumentEventMap {
    'consent-change': ConsentChangeEvent;
  }
}
