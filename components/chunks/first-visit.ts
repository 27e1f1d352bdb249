/**
 * Entry of the chunk that a first visit needs, in one file: what reads the catalogue and what asks, with Lit. The other
 * elements take Lit from it.
 */
export {CookieBannerElement} from '../cookie-banner/cookie-banner.js';
export {openCatalogue} from '../page/open-catalogue.js';
