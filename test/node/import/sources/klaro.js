var klaroConfig = {
  version: 1,
  elementID: 'klaro',
  translations: {
    de: {purposes: {analytics: 'Besucherstatistiken'}},
    en: {
      consentModal: {description: 'Here you can see what we use.'},
      matomo: {description: 'Counts visits.'},
      purposes: {analytics: {title: 'Visitor statistics'}, security: {title: 'Strictly necessary'}},
    },
  },
  services: [
    {name: 'matomo', title: 'Matomo', purposes: ['analytics'], cookies: [[/^_pk_.*$/, '/', 'example.gov.uk'], 'piwik_ignore'], callback: function (consent) { alert(consent); }},
    {name: 'login', title: 'Sign in', purposes: ['security'], required: true, cookies: ['sid']},
  ],
};
