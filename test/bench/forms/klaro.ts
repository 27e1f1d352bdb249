import {switchOff} from '../browser/switch-off.js';
import type {Form} from '../form.js';
import {configurations, packageFolder} from '../packages.js';

/** https://klaro.org, as its one file with styles and languages */
export const form: Form = {
  label: 'Klaro 0.7',
  kind: 'peer',
  prepare: async () => ({
    folders: [packageFolder('klaro/dist'), configurations],
    configuration: ['klaro-config.js'],
  }),
  head: (base) =>
    `<script defer src="${base}/klaro-config.js"></script><script defer src="${base}/klaro.js"></script>`,
  embed: ({kind, src, title}) =>
    `<iframe data-name="${kind}" data-src="${src}" title="${title}" width="320" height="180" allowfullscreen></iframe>`,
  script: ({service, src}) =>
    `<script type="text/plain" data-type="application/javascript" data-name="${service}" data-src="${src}"></script>`,
  banner: ['#klaro .cookie-notice:not(.cookie-notice-hidden)'],
  accept: '#klaro .cookie-notice .cm-btn-success',
  withdrawal: {
    async open(page) {
      await page.evaluate('klaro.show()');
      await switchOff(page, '#klaro .cm-purposes > li input[type=checkbox]');
    },
    press: '#klaro .cookie-modal .cm-btn-accept',
  },
};
