import * as CookieConsent from 'vanilla-cookieconsent';
const tag = '_ga';
CookieConsent.run({
  categories: {
    necessary: {enabled: true, readOnly: true},
    analytics: {autoClear: {cookies: [{name: /^_ga/}, {name: '_gid'}]}, services: {ga: {label: 'Google Analytics', onAccept: () => { throw new Error('never run'); }}}},
  },
  language: {
    default: 'en',
    translations: {
      en: {
        preferencesModal: {
          sections: [
            {title: 'Your choices', description: 'About them.'},
            {title: 'Strictly necessary', description: 'The site needs these.', linkedCategory: 'necessary', cookieTable: {headers: {name: 'Cookie', desc: 'Description', exp: 'Expiration'}, body: [{name: 'cc_cookie', desc: 'Keeps your choices', exp: '6 months'}]}},
            {title: 'Statistics', description: 'These count <b>visits</b>.', linkedCategory: 'analytics', cookieTable: {headers: {name: 'Cookie', domain: 'Domain', desc: 'Description'}, body: [{name: tag, domain: 'example.gov.uk', desc: 'Counts visitors'}]}},
          ],
        },
      },
    },
  },
});
