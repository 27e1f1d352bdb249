export {
  type AnsweredBy,
  type ConsentBus,
  type ConsentChange,
  type ConsentBusOptions,
  createConsentBus,
} from './consent-bus.js';
export {
  type Choice,
  formatConsent,
  reconcile,
  applyChoice,
  type AppliedChoice,
  withAnswers,
} from './consent-reducer.js';
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
