import {templates as ar} from '../../locales/generated/ar.js';
import {templates as bn} from '../../locales/generated/bn.js';
import {templates as cy} from '../../locales/generated/cy.js';
import {templates as en} from '../../locales/generated/en.js';
import {templates as gu} from '../../locales/generated/gu.js';
import {templates as pa} from '../../locales/generated/pa.js';
import {templates as pl} from '../../locales/generated/pl.js';
import {templates as pt} from '../../locales/generated/pt.js';
import {templates as ro} from '../../locales/generated/ro.js';
import {templates as ur} from '../../locales/generated/ur.js';
import {primaryLanguage} from '../localisation/language-tags.js';

/** The words of a cookie table that are not the catalogue's, as the tag `cookie-table` says them. */
export interface TableStrings {
  readonly name: string;
  readonly purpose: string;
  readonly lifetime: string;
  readonly session: string;
  readonly persistent: string;
  readonly notGiven: string;
  readonly storage: string;
  readonly stale: string;
  readonly information: string;
  privacy(service: string): string;
  optOut(service: string): string;
}

/** All of the library's own words in a language that it speaks, else in English, by their ids. */
export function templatesIn(language: string): Templates {
  return translations[spokenLanguage(language)] ?? en;
}

/** The language that the library's own words are in on a page in some language: that of the page, else English. */
export function spokenLanguage(language: string): string {
  const primary = primaryLanguage(language);
  return translations[primary] ? primary : 'en';
}

type Templates = Readonly<Record<string, unknown>>;

const translations: Readonly<Record<string, Templates>> = {ar, bn, cy, en, gu, pa, pl, pt, ro, ur};

/** The words of a cookie table in a language that the library speaks, else in English. */
export function stringsIn(language: string): TableStrings {
  const templates = templatesIn(language);
  const text = (id: string) => String(templates[`table-${id}`]);
  // With a gap for a name, a translation is a list of what stands around it.
  const around = (id: string) => (name: string) =>
    (templates[`table-${id}`] as {readonly strings: readonly string[]}).strings.join(name);
  return {
    name: text('name'),
    purpose: text('purpose'),
    lifetime: text('lifetime'),
    session: text('session'),
    persistent: text('persistent'),
    notGiven: text('not-given'),
    storage: text('storage'),
    stale: text('stale'),
    information: text('information'),
    privacy: around('privacy'),
    optOut: around('opt-out'),
  };
}
