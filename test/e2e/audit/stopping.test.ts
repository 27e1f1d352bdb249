/** What is left of `ask-first audit` when somebody stops it: nothing. */
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {constants} from 'node:os';
import {describe, it} from 'node:test';

import {findChromium} from '../../browsers/find.js';
import {makeFolder} from '../../node/cli/run-command.js';
import {serveFamily} from './family.js';

describe('ask-first audit, stopped', () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    it(`by ${signal}: ends as the signal says, and leaves no folder behind`, async () => {
      const family = await serveFamily();
      const folder = makeFolder();
      const args = [
        'dist/cli.js',
        'audit',
        family.catalogue,
        '--site',
        'main',
        '--report',
        `${folder}/page.html`,
      ];
      const audit = spawn(process.execPath, args, {
        env: {
          ...process.env,
          TMPDIR: folder,
          CHROME_PATH: process.env['CHROME_PATH'] ?? findChromium() ?? '',
        },
      });
      try {
        let said = '';
        audit.stdout.on('data', (text: Buffer) => (said += String(text)));
        const left = () => readdirSync(folder).filter((name) => name.startsWith('ask-first-'));
        // The first page was looked at: a browser is open.
        await new Promise((looked) => audit.stderr.once('data', looked));
        assert.ok(left().length > 1);
        audit.kill(signal);
        const code = await new Promise((ended) => audit.once('exit', ended));
        assert.deepEqual([code, left(), said], [128 + constants.signals[signal], [], '']);
      } finally {
        audit.kill('SIGKILL');
        family.close();
      }
    });
});
