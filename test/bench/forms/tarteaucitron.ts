import type {Form} from '../form.js';
import {configurations, packageFolder} from '../packages.js';

const classes = {youtube: 'youtube_player', vimeo: 'vimeo_player', maps: 'googlemapsembed'} as const;

/** https://tarteaucitron.io; it makes the scripts of the services itself */
export const form: Form = {
  label: 'tarteaucitron 1.34',
  kind: 'peer',
  prepare: async () => ({
    folders: [packageFolder('tarteaucitronjs'), configurations],
    configuration: ['tarteaucitron-config.js'],
  }),
  head: (base) =>
    `<script src="${base}/tarteaucitron.min.js"></script><script src="${base}/tarteaucitron-config.js"></script>`,
  embed({kind, id, src, title}) {
    const address = kind === 'maps' ? `data-url="${src}"` : `videoID="${id}"`;
    return `<div class="${classes[kind]}" ${address} title="${title}" width="320" height="180"></div>`;
  },
  banner: ['#tarteaucitronAlertBig'],
  accept: '#tarteaucitronPersonalize2',
  withdrawal: {
    open: async (page) => void (await page.evaluate('tarteaucitron.userInterface.openPanel()')),
    press: '#tarteaucitronAllDenied',
  },
};
