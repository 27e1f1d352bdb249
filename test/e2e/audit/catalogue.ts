import {parseCatalogue} from '../../../components/catalogue/parse-catalogue.js';

const made = {provider: 'The Town', purpose: 'For a test'};
const category = (id: string, basis: string, more = {}) => ({id, name: id, description: id, basis, ...more});

/** What the planted family says of itself. */
export const familyCatalogue = {
  version: 1,
  name: 'The Town',
  frames: ['forms.localhost'],
  categories: [
    category('needed', 'necessary'),
    category('statistics', 'consent'),
    category('looks', 'exempt'),
    category('adverts', 'consent', {signals: ['ad_storage']}),
  ],
  services: [
    {
      ...{
        id: 'town',
        name: 'Our sites',
        category: 'needed',
        hosts: ['cdn.localhost', 'shared.localhost/lib/fonts'],
        ...made,
      },
      cookies: [
        {names: ['town_session', 'town_stays'], lifetime: 'session'},
        {names: ['town_month', 'town_less'], lifetime: 'P1M'},
        {names: ['town_two'], lifetime: 'P2Y'},
        {names: ['town_short', 'town_grows'], lifetime: 'P1D'},
        {names: ['town_any'], lifetime: 'persistent'},
        {names: ['town_basket', 'town_café', 'town_place', 'town_wide', 'town_offline']},
        {names: ['town_local', 'town_flag'], storedIn: 'localStorage'},
        {names: ['town_tab'], storedIn: 'sessionStorage'},
        {names: ['town_old'], stale: true},
        {names: ['town_never']},
      ],
    },
    {
      ...{id: 'stats', name: 'Stats', category: 'statistics', hosts: ['stats.localhost'], ...made},
      cookies: [
        {names: [{name: 'visits', matches: 'visits*'}], lifetime: 'P2Y'},
        {names: ['stats_local', 'stats_gone'], storedIn: 'localStorage'},
        {names: ['stats_server']},
        {names: ['SID'], domain: 'stats.localhost'},
      ],
    },
    {
      ...{id: 'ads', name: 'Ads', category: 'adverts', hosts: ['ads.localhost'], ...made},
      cookies: [{names: ['offers']}],
    },
    {
      ...{id: 'sound', name: 'Sound', category: 'adverts', embeds: ['sound.localhost/play'], ...made},
    },
    {
      ...{id: 'colours', name: 'Colours', category: 'looks', ...made},
      cookies: [{names: ['colours'], storedIn: 'localStorage'}, {names: ['colours_kept']}],
    },
    {id: 'reading', name: 'Reading room', category: 'needed', cookies: [{names: ['reader']}], ...made},
    {id: 'far', name: 'Far away', category: 'needed', cookies: [{names: ['far_away']}], ...made},
  ],
  sites: [
    ...[
      {id: 'main', host: 'www.town.localhost', own: []},
      {id: 'library', host: 'library.town.localhost', own: ['reading']},
      {id: 'jobs', host: 'jobs.town.localhost', own: []},
      {id: 'parks', host: 'parks.localhost', own: []},
    ].map(({id, host, own}) => ({
      ...{id, name: id, hosts: [host], services: own},
      shares: ['town', 'stats', 'ads', 'colours', 'sound'],
    })),
    {id: 'elsewhere', name: 'Elsewhere', hosts: ['elsewhere.localhost'], services: ['far']},
  ],
};

const {problems} = parseCatalogue(familyCatalogue);
if (problems) throw new Error(`The catalogue of the planted family is none: ${JSON.stringify(problems)}`);
