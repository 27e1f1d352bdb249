import {readFileSync} from 'node:fs';
import {join} from 'node:path';

import {catalogue} from '../ask-first/catalogue.js';
import {runCommand} from '../ask-first/suite.js';
import type {Form} from '../form.js';
import {form as ours} from './ours.js';

let banner = '';

/** The banner is in the page itself. */
export const form: Form = {
  ...ours,
  label: 'Ask First, own tags, banner in the page',
  async prepare() {
    const folder = runCommand(catalogue, (source, folder) => [
      ...['render', '--banner', source, '--lang', 'en'],
      ...['--out', folder],
    ]);
    banner = readFileSync(join(folder, 'banner-en.html'), 'utf8');
    return ours.prepare();
  },
  bodyStart: () => banner,
};
