import type {Form} from '../form.js';
import {configurations, packageFolder} from '../packages.js';

/** https://cookieconsent.orestbida.com with the same author's iframemanager, which holds the frames */
export const form: Form = {
  label: 'vanilla-cookieconsent 3.1 + iframemanager 1.3',
  kind: 'peer',
  prepare: async () => ({
    folders: [
      packageFolder('vanilla-cookieconsent/dist'),
      packageFolder('@orestbida/iframemanager/dist'),
      configurations,
    ],
    configuration: ['vanilla-cookieconsent.js'],
  }),
  head: (base) =>
    ['cookieconsent', 'iframemanager']
      .map((name) => `<link rel="stylesheet" href="${base}/${name}.css">`)
      .concat(
        ['cookieconsent.umd', 'iframemanager', 'vanilla-cookieconsent'].map(
          (name) => `<script defer src="${base}/${name}.js"></script>`,
        ),
      )
      .join(''),
  embed: ({kind, id, title}) =>
    `<div data-service="${kind === 'maps' ? 'googlemaps' : kind}" data-id="${id}" data-title="${title}" data-autoscale></div>`,
  script: ({src}) => `<script type="text/plain" data-category="analytics" src="${src}"></script>`,
  banner: ['#cc-main .cm'],
  accept: '#cc-main .cm__btn[data-role="all"]',
  withdrawal: {
    open: async (page) => void (await page.evaluate('CookieConsent.showPreferences()')),
    press: '#cc-main .pm__btn[data-role="necessary"]',
  },
};
