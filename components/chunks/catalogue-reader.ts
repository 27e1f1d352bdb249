/** Entry of the chunk that reads the catalogue and keeps answers: brought when there is something to ask or to show. */
export {openConsentStore} from '../page/open-consent-store.js';
export {readCatalogue} from '../page/read-catalogue.js';
