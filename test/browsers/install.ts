import {canInstall, commandToInstall, installPackages, reinstallPackages} from './apt.js';
import {engineNames, missingPrograms, wantedEngines, type Engine} from './find.js';

// Run before the tests: brings the browsers that are missing, on Debian as root; elsewhere says how to get them.

/** Debian's package for each program; MiniBrowser comes with the library that the driver depends on. */
const packages: Readonly<Record<string, string>> = {
  chromium: 'chromium',
  'firefox-esr': 'firefox-esr',
  WebKitWebDriver: 'webkit2gtk-driver',
  MiniBrowser: 'webkit2gtk-driver',
  Xvfb: 'xvfb',
};

const needed = wantedEngines();

if (canInstall) {
  for (const engine of needed) if (missingPrograms(engine).length > 0) install(engine);
}
for (const engine of needed) if (missingPrograms(engine).length > 0) console.warn(howToInstall(engine));
if (needed.includes('chromium') && missingPrograms('chromium').length > 0) process.exitCode = 1;

function install(engine: Engine): void {
  const names = missingPackages(engine);
  console.warn(`Installing ${engineNames[engine]} (${names.join(', ')}) with apt-get.`);
  installPackages(names);
  // Where apt takes a package for installed although its files were removed, only this brings them back.
  const removed = missingPrograms(engine);
  if (removed.length > 0) reinstallPackages(missingPackages(engine), removed);
}

function missingPackages(engine: Engine): readonly string[] {
  return [...new Set(missingPrograms(engine).flatMap((program) => packages[program] ?? []))];
}

function howToInstall(engine: Engine): string {
  const effect = engine === 'chromium' ? 'no test can run without it' : 'its tests are skipped';
  return `${engineNames[engine]} is missing, so ${effect}; on Debian: ${commandToInstall(missingPackages(engine))}`;
}
