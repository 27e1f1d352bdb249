/** Installs, once, the packages that only tests of other people's tools need: those of test/e2e/package.json. */
import {spawnSync} from 'node:child_process';
import {existsSync, statSync} from 'node:fs';

const folder = 'test/e2e';
// npm writes it last.
const installed = `${folder}/node_modules/.package-lock.json`;

const isCurrent =
  existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${folder}/package-lock.json`).mtimeMs;

if (!isCurrent) {
  console.log('\n— npm ci in test/e2e');
  const {status} = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {cwd: folder, stdio: 'inherit'});
  process.exitCode = status ?? 1;
}
