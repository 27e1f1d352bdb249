/**
 * Entry of the chunk that a first visit needs, in one file: what reads the catalogue and what asks, with Lit. The other
 * elements take Lit from it.
 */
export {CookieBannerElement} from '../cookie-banner/cookie-banner.js';
export {openConsentStore} from '../page/open-consent-store.js';
export {readCatalogue} from '../page/read-catalogue.js';
