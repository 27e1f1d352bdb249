import {allLocales} from '../../locales/generated/locale-codes.js';
import type {Audience} from '../catalogue/publish-catalogue.js';
import {PROVIDERS} from '../embeds/providers.js';

/** Whom this version of the library publishes catalogues for: the languages it speaks, the frames it knows. */
export const audience: Audience = {
  languages: allLocales,
  embeds: PROVIDERS.map(({service}) => service),
};
