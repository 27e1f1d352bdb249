window.klaroConfig = {
  version: 1,
  elementID: 'klaro',
  acceptAll: true,
  groupByPurpose: true,
  lang: 'en',
  translations: {
    zz: {privacyPolicyUrl: '/privacy'},
    en: {purposes: {analytics: {title: 'Performance'}, video: {title: 'Videos'}, maps: {title: 'Maps'}}},
  },
  services: [
    {
      name: 'google-analytics',
      title: 'Google Analytics',
      purposes: ['analytics'],
      cookies: [/^_ga/, /^_gid/],
    },
    {name: 'clarity', title: 'Clarity', purposes: ['analytics'], cookies: [/^_cl/]},
    {name: 'hotjar', title: 'Hotjar', purposes: ['analytics'], cookies: [/^_hj/]},
    {name: 'youtube', title: 'YouTube', purposes: ['video']},
    {name: 'vimeo', title: 'Vimeo', purposes: ['video']},
    {name: 'maps', title: 'Google Maps', purposes: ['maps']},
  ],
};
