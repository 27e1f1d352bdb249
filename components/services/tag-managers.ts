import {allows, type Consent} from '../consent/consent.js';
import {ownGlobal} from '../page/unclobbered-document.js';

/**
 * Tells tag managers what is allowed since this moment, by category, as an event of the data layer: tags that wait for it
 * fire late. Google's own tags were told already, by Consent Mode.
 */
export function notifyTagManagers(consent: Consent): void {
  const layer = ownGlobal('dataLayer');
  if (!Array.isArray(layer)) return;
  // Not a list of what is allowed: tag managers merge lists by place, so a shorter one keeps what was withdrawn.
  const allowed = consent.categories.map(({id}) => [id, allows(consent, id)] as const);
  layer.push({event: 'consent_update', consent_categories: Object.fromEntries(allowed)});
}
