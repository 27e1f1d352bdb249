import type {Form} from '../form.js';
import {bundleScript} from '../packages.js';

/** One small element of Lit that shows a banner and does nothing: what Lit alone costs. */
export const form: Form = {
  label: 'Lit alone, an empty element',
  kind: 'floor',
  prepare: async () => ({made: {'bare-lit.js': await bundleScript('bare-lit.ts')}}),
  head: (base) => `<script type="module" src="${base}/bare-lit.js"></script>`,
  bodyEnd: () => '<bare-banner></bare-banner>',
  banner: ['bare-banner', 'section'],
};
