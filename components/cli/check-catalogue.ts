import type {Problem} from '../catalogue/entries.js';
import type {Catalogue} from '../catalogue/schema.js';
import {checkText} from '../check/check-text.js';
import {findDoubtfulClaims} from './exception-claims.js';
import {findSharedDomains} from './shared-domains.js';
import {findSharedSignals} from './shared-signals.js';
import {findTurnedNames} from './turned-names.js';

const doubts: readonly ((catalogue: Catalogue) => readonly Problem[])[] = [
  findDoubtfulClaims,
  findSharedSignals,
  findTurnedNames,
];

/** What is to be looked at in a catalogue's text, by all that the command line knows. No catalogue where there are errors. */
export const checkCatalogue = (file: string, text: string) =>
  checkText(file, text, {
    refuse: findSharedDomains,
    doubt: (catalogue) => doubts.flatMap((find) => find(catalogue)),
  });
