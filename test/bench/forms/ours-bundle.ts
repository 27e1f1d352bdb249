import {join} from 'node:path';

import {catalogue} from '../ask-first/catalogue.js';
import {runCommand, suiteFolder} from '../ask-first/suite.js';
import type {Form} from '../form.js';
import {form as ours} from './ours.js';

/** Everything in one file, the catalogue included. */
export const form: Form = {
  ...ours,
  label: 'Ask First, one file with the catalogue in it',
  async prepare() {
    const folder = runCommand(catalogue, (source, folder) => [
      ...['bundle', source, '--out', join(folder, 'bundle.js')],
      ...['--domain', 'council.test'],
    ]);
    return {folders: [folder, suiteFolder], countedAs: {'bundle.js': 'ask-first.bundle.js'}};
  },
  head: (base) => `<script src="${base}/bundle.js"></script>`,
};
