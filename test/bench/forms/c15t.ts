import {switchOff} from '../browser/switch-off.js';
import type {Form} from '../form.js';
import {bundleScript} from '../packages.js';

/** https://c15t.com, the core without a framework, with a banner and preferences written for it as its documents say */
export const form: Form = {
  label: 'c15t 2.2 (core + glue)',
  kind: 'peer',
  prepare: async () => ({made: {'c15t.js': await bundleScript('c15t.js')}}),
  head: (base) =>
    `<style>#c15t-banner,#c15t-dialog{position:fixed;inset:auto 0 0;background:#fff;border-top:1px solid;padding:1rem}</style><script type="module" src="${base}/c15t.js"></script>`,
  embed: ({kind, src, title}) =>
    `<iframe data-category="${kind === 'maps' ? 'experience' : 'marketing'}" data-src="${src}" title="${title}" width="320" height="180" allowfullscreen></iframe>`,
  banner: ['#c15t-banner'],
  accept: '#c15t-banner .accept',
  withdrawal: {
    async open(page) {
      await page.evaluate(`c15tStore.getState().setActiveUI('dialog')`);
      await switchOff(page, '#c15t-dialog input');
    },
    press: '#c15t-dialog .save',
  },
};
