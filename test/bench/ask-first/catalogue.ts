import type {Catalogue} from '../../../components/catalogue/index.js';

const hosted = 'Shows content from another company.';

/** The council's catalogue: the same categories and services that the peers are told of. */
export const catalogue: Catalogue = {
  version: 1,
  name: 'Westshire Council',
  language: 'en',
  lifetime: 'P6M',
  categories: [
    {id: 'necessary', name: 'Essential', description: 'Needed for the site to work.', basis: 'necessary'},
    {
      id: 'analytics',
      name: 'Performance',
      description: 'Help us understand how people use the site.',
      basis: 'consent',
      signals: ['analytics_storage'],
    },
    {id: 'video', name: 'Videos', description: 'Show YouTube and Vimeo videos.', basis: 'consent'},
    {id: 'maps', name: 'Maps', description: 'Show Google Maps.', basis: 'consent'},
  ],
  services: [
    {
      id: 'google-analytics',
      category: 'analytics',
      name: 'Google Analytics',
      provider: 'Google',
      purpose: 'Counts visits.',
      cookies: [{names: ['_ga', '_gid', {name: '_ga_[id]', matches: '_ga_*'}]}],
    },
    {
      id: 'clarity',
      category: 'analytics',
      name: 'Microsoft Clarity',
      provider: 'Microsoft',
      purpose: 'Counts visits.',
      cookies: [{names: ['_clck', '_clsk']}],
    },
    {
      id: 'hotjar',
      category: 'analytics',
      name: 'Hotjar',
      provider: 'Hotjar',
      purpose: 'Counts visits.',
      cookies: [{names: [{name: '_hj[id]', matches: '_hj*'}]}],
    },
    {id: 'youtube', category: 'video', name: 'YouTube', provider: 'Google', purpose: hosted},
    {id: 'vimeo', category: 'video', name: 'Vimeo', provider: 'Vimeo', purpose: hosted},
    {id: 'google-maps', category: 'maps', name: 'Google Maps', provider: 'Google', purpose: hosted},
  ],
};

/** A catalogue of so many cookies, ten of them a service or more: an answer to thousands of services fits into no cookie. */
export function catalogueOf(count: number): Catalogue {
  const companies = Math.min(100, Math.ceil(count / 10));
  const each = Math.ceil(count / companies);
  const services = Array.from({length: companies}, (_, index) => ({
    id: `service-${index}`,
    category: 'analytics',
    name: `Service ${index}`,
    provider: `Company ${index}`,
    purpose: 'Counts visits to the pages about council services.',
    cookies: Array.from({length: each}, (_, place) => ({
      names: [`c${index}_${place}`],
      purpose: `Keeps what was chosen in step ${place} of form ${index}.`,
      lifetime: 'P1Y',
    })),
  }));
  return {...catalogue, services};
}
