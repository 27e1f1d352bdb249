export {
  type AnsweredBy,
  type ConsentBus,
  type ConsentChange,
  type ConsentBusOptions,
  type ConsentStore,
  createConsentBus,
  type KnownAtPress,
} from './consent-bus.js';
export {type Choice, formatConsent, applyChoice, withAnswers} from './consent-reducer.js';
export {
  allows,
  type Answers,
  type CategoryAnswer,
  type Consent,
  type DisclosedCategory,
  type ServiceAnswer,
  undecided,
} from './consent.js';
export {parseConsent} from './cookie-text.js';
export {mergeConsents} from './merge-consents.js';
export {reconcile} from './reconcile.js';
export {settleConsent, type SettledConsent, type StoredAnswers} from './settle-consent.js';
