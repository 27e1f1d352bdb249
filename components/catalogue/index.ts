export {isChecked, markChecked} from './validation-mark.js';
export {matchesName, shownName} from './cookie-names.js';
export {disclose} from './disclosure.js';
export {daysOf} from './duration.js';
export {formatDuration} from './format-duration.js';
export {parseCatalogue, type ParsedCatalogue, type Problem} from './parse-catalogue.js';
export type {Basis, Catalogue, Category, CookieName, Cookies, Service, Site, Text} from './schema.js';
export {findSite, servicesOn} from './sites.js';
export {findText} from './localized-text.js';
