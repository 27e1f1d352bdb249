import {execFileSync} from 'node:child_process';
import {existsSync, mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

import {removeAtExit} from '../../browsers/processes.js';
import type {Catalogue} from '../../../components/catalogue/index.js';
import type {Form, FormFiles} from '../form.js';
import {catalogue} from './catalogue.js';

/** Folder of the built suite. */
export const suiteFolder = fileURLToPath(new URL('../../../dist', import.meta.url));

/** What all forms of the suite have: built files, a published catalogue, the banner's tag, held scripts. */
export const suite = {
  kind: 'ours',
  prepare: async (): Promise<FormFiles> => ({
    folders: [suiteFolder, publishCatalogue(catalogue)],
    configuration: ['source/en.json'],
  }),
  head: (base) => scriptTag(base),
  bodyStart: () => '<cookie-banner></cookie-banner>',
  script: ({service, src}) => `<script type="text/plain" data-consent="${service}" src="${src}"></script>`,
  banner: ['cookie-banner', '[role=region]'],
  accept: 'cookie-banner button[part=accept]',
  withdrawal: {
    async open(page) {
      await page.evaluate('askFirst.openPreferences()');
      const noes = page.locator('cookie-preferences label:has(input[type=radio]):nth-of-type(2) input');
      await noes.first().waitFor();
      for (const no of await noes.all()) await no.check({force: true});
    },
    press: 'cookie-preferences button[part=save]',
  },
} as const satisfies Partial<Form>;

/** The suite's script with its catalogue and, if any, more attributes. */
export function scriptTag(base: string, {catalogue = `${base}/source/`, more = ''} = {}): string {
  return `<script src="${base}/ask-first.js" data-catalogue="${catalogue}" data-domain="council.test"${more}></script>`;
}

/**
 * Runs the suite's own command line, which is told where the catalogue is and a folder of its own to write to: the
 * folder it gives.
 */
export function runCommand(
  source: Catalogue,
  args: (catalogue: string, folder: string) => readonly string[],
): string {
  if (!existsSync(`${suiteFolder}/cli.js`)) throw new Error('The suite is not built: npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'ask-first-bench-'));
  removeAtExit(folder);
  const file = join(folder, 'source.json');
  writeFileSync(file, JSON.stringify(source));
  execFileSync(process.execPath, [`${suiteFolder}/cli.js`, ...args(file, folder)]);
  return folder;
}

/** Publishes a catalogue as a council would: the folder it gives has `source/`. */
export function publishCatalogue(source: Catalogue): string {
  return runCommand(source, (file, folder) => ['publish', '--out', folder, file]);
}
