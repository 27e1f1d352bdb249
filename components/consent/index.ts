export {
  type AnsweredBy,
  type ConsentBus,
  type ConsentChange,
  type ConsentEdges,
  createConsentBus,
} from './consent-bus.js';
export {type Choice, formatConsent, reconcile, settle, type Settled, withAnswers} from './consent-reducer.js';
export {
  allows,
  type Answers,
  type CategoryAnswer,
  type Consent,
  type Disclosed,
  type ServiceAnswer,
  undecided,
} from './consent.js';
export {parseConsent} from './cookie-text.js';
