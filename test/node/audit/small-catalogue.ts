import {parseCatalogue} from '../../../components/catalogue/parse-catalogue.js';
import type {Catalogue} from '../../../components/catalogue/schema.js';

const made = {provider: 'The Town', purpose: 'For a test'};

/** Two sites, with a row for each thing that the list can say. */
const {catalogue: parsed} = parseCatalogue({
  version: 1,
  name: 'The Town',
  frames: ['forms.example'],
  categories: [
    {id: 'needed', name: 'Needed', description: 'Needed', basis: 'necessary'},
    {id: 'statistics', name: 'Statistics', description: 'Statistics', basis: 'consent'},
    {id: 'looks', name: 'Looks', description: 'Looks', basis: 'exempt'},
    {id: 'adverts', name: 'Adverts', description: 'Adverts', basis: 'consent', signals: ['ad_storage']},
  ],
  services: [
    {
      ...{id: 'site', name: 'Our site', category: 'needed', hosts: ['fonts.example'], ...made},
      cookies: [
        {names: ['session'], lifetime: 'session'},
        {names: ['month'], lifetime: 'P1M'},
        {names: ['town_kept'], lifetime: 'persistent'},
        {names: ['basket']},
        {names: ['old_one'], stale: true},
      ],
    },
    {id: 'reading', name: 'Reading room', category: 'needed', cookies: [{names: ['reader']}], ...made},
    {
      ...{id: 'stats', name: 'Stats', category: 'statistics', hosts: ['stats.example'], ...made},
      cookies: [
        {names: [{name: 'visits', matches: 'visits*'}], lifetime: 'P2Y'},
        {names: ['SID'], domain: 'stats.example'},
      ],
    },
    {id: 'sound', name: 'Sound', category: 'statistics', embeds: ['*.sound.example/play'], ...made},
    {id: 'maps', name: 'Maps', category: 'statistics', hosts: ['shared.example/maps'], ...made},
    {
      ...{id: 'colours', name: 'Colours', category: 'looks', ...made},
      cookies: [{names: ['colours'], storedIn: 'localStorage'}],
    },
    {id: 'offers', name: 'Offers', category: 'adverts', cookies: [{names: ['offers']}], ...made},
  ],
  sites: [
    {
      ...{id: 'town', name: 'Town', hosts: ['www.town.example']},
      services: ['site', 'colours', 'offers', 'maps', 'sound'],
      shares: ['stats'],
    },
    {
      id: 'library',
      name: 'Library',
      hosts: ['library.town.example'],
      services: ['reading'],
      shares: ['stats'],
    },
  ],
});
if (!parsed) throw new Error('The catalogue of these tests is none.');
export const catalogue: Catalogue = parsed;
