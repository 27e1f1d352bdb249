import {spawnSync} from 'node:child_process';

import {canInstall, commandToInstall, installPackages} from '../../browsers/apt.js';

const packages = ['fonts-noto-core'];

/** Brings fonts for all languages of the suite: without them a picture of Urdu shows empty boxes. */
export function bringFonts(): void {
  if (hasFonts()) return;
  if (canInstall) installPackages(packages);
  if (!hasFonts()) {
    console.warn(
      `No font here has Urdu: its words will be empty boxes. On Debian: ${commandToInstall(packages)}`,
    );
  }
}

const hasFonts = () =>
  ['ur', 'bn', 'pa', 'gu'].every((language) =>
    spawnSync('fc-list', [`:lang=${language}`, 'family'], {encoding: 'utf8', timeout: 60_000}).stdout?.trim(),
  );
