import {switchOff} from '../browser/switch-off.js';
import type {Form} from '../form.js';
import {configurations, packageFolder} from '../packages.js';

const purposes = {youtube: 'video', vimeo: 'video', maps: 'maps'} as const;

/** https://orejime.boscop.fr */
export const form: Form = {
  label: 'Orejime 3.2',
  kind: 'peer',
  prepare: async () => ({
    folders: [packageFolder('orejime/dist'), configurations],
    configuration: ['orejime.js'],
  }),
  head: (base) =>
    `<link rel="stylesheet" href="${base}/orejime-standard.css"><script src="${base}/orejime.js"></script><script defer src="${base}/orejime-standard-en.js"></script>`,
  embed: ({kind, src, title}) =>
    `<template data-purpose="${purposes[kind]}" data-contextual><iframe src="${src}" title="${title}" width="320" height="180" allowfullscreen></iframe></template>`,
  script: ({src}) => `<template data-purpose="analytics"><script async src="${src}"></script></template>`,
  banner: ['.orejime-Banner'],
  accept: '.orejime-Banner-saveButton',
  withdrawal: {
    async open(page) {
      await page.evaluate('orejime.prompt()');
      await switchOff(page, '.orejime-Modal input[type=checkbox]');
    },
    press: '.orejime-Modal-saveButton',
  },
};
