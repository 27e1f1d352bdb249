import {templates as ar} from '../../locales/generated/ar.js';
import {templates as arOfPage} from '../../locales/generated/page-ar.js';
import {templates as bn} from '../../locales/generated/bn.js';
import {templates as bnOfPage} from '../../locales/generated/page-bn.js';
import {templates as cy} from '../../locales/generated/cy.js';
import {templates as cyOfPage} from '../../locales/generated/page-cy.js';
import {templates as en} from '../../locales/generated/en.js';
import {templates as gu} from '../../locales/generated/gu.js';
import {templates as guOfPage} from '../../locales/generated/page-gu.js';
import {templates as pa} from '../../locales/generated/pa.js';
import {templates as paOfPage} from '../../locales/generated/page-pa.js';
import {templates as pl} from '../../locales/generated/pl.js';
import {templates as plOfPage} from '../../locales/generated/page-pl.js';
import {templates as pt} from '../../locales/generated/pt.js';
import {templates as ptOfPage} from '../../locales/generated/page-pt.js';
import {templates as ro} from '../../locales/generated/ro.js';
import {templates as roOfPage} from '../../locales/generated/page-ro.js';
import {templates as ur} from '../../locales/generated/ur.js';
import {templates as urOfPage} from '../../locales/generated/page-ur.js';

import type {OwnWords} from '../catalogue/own-service.js';
import {joinNames, primaryLanguage} from '../localisation/language-tags.js';

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
  readonly setBy: string;
  /** What is said of what the library itself keeps. */
  readonly own: OwnWords;
  /** What a page of all sites says, by the end of each id: `contents` is that of `page-contents`. */
  page(id: string): string;
  on(host: string): string;
  shares(services: string): string;
  /** Names joined as the language joins them. */
  list(names: readonly string[]): string;
  providedBy(provider: string): string;
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

const translations: Readonly<Record<string, Templates>> = {
  en,
  ar: {...ar, ...arOfPage},
  bn: {...bn, ...bnOfPage},
  cy: {...cy, ...cyOfPage},
  gu: {...gu, ...guOfPage},
  pa: {...pa, ...paOfPage},
  pl: {...pl, ...plOfPage},
  pt: {...pt, ...ptOfPage},
  ro: {...ro, ...roOfPage},
  ur: {...ur, ...urOfPage},
};

/** The words of a cookie table in a language that the library speaks, else in English. */
export function stringsIn(language: string): TableStrings {
  const templates = templatesIn(language);
  const find = (id: string) => String(templates[id]);
  const text = (id: string) => find(`table-${id}`);
  // With gaps for names, a translation is a list of what stands around them.
  const fill = (id: string, names: readonly string[]) =>
    String.raw({raw: (templates[id] as {readonly strings: readonly string[]}).strings}, ...names);
  const around = (id: string) => (name: string) => fill(id, [name]);
  const pair = (id: string) => (list: string, name: string) => fill(id, [list, name]);
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
    setBy: text('set-by'),
    own: {
      name: find('own-name'),
      purpose: find('own-purpose'),
      counts: find('own-counts'),
      record: find('own-record'),
      answer: find('own-answer'),
      copy: find('own-copy'),
      history: find('own-history'),
      catalogue: find('own-catalogue'),
      rows: find('own-rows'),
      deletion: find('own-deletion'),
    },
    page: (id) => find(`page-${id}`),
    on: around('page-on'),
    shares: around('page-shares'),
    list: (names) => joinNames(names, spokenLanguage(language), pair('list-more'), pair('list-last')),
    providedBy: around('preferences-provider'),
    privacy: around('table-privacy'),
    optOut: around('table-opt-out'),
  };
}
