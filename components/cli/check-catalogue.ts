import {checkText} from '../check/check-text.js';
import {findDoubtfulClaims} from './exception-claims.js';
import {findSharedDomains} from './shared-domains.js';

/** What is to be looked at in a catalogue's text, by all that the command line knows. No catalogue where there are errors. */
export const checkCatalogue = (file: string, text: string) =>
  checkText(file, text, {refuse: findSharedDomains, doubt: findDoubtfulClaims});
