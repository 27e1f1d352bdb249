import {unclobbered} from './unclobbered-document.js';

/** The page's language without its country or script, by which what is published names its files. */
export const fileLanguage = () =>
  unclobbered.documentElement.lang.replace(/[\W_].*/, '').toLowerCase() || 'en';

/** URL of what a first visit needs of a catalogue: in the page's language, where the catalogue is a folder of files. */
export const questionUrl = (catalogue: string) => catalogue.replace(/\/$/, `/${fileLanguage()}.json`);
