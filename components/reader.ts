/** Entry of the chunk that reads the catalogue and keeps answers: brought when there is something to ask or to show. */
export {isChecked} from './catalogue/checked.js';
export {disclose} from './catalogue/disclosure.js';
export {daysOf} from './catalogue/duration.js';
export {findSite} from './catalogue/sites.js';
export {formatConsent, hasObjection, reconcile, withAnswers} from './consent/answering.js';
