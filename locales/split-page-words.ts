/**
 * Moves the words that only a whole page says, `page-…` and `own-…`, out of each translation that lit-localize generated
 * into a module of their own: they would make every first visit in that language longer.
 */
import {readFileSync, writeFileSync} from 'node:fs';

import config from '../lit-localize.json' with {type: 'json'};

const head = `// Do not modify this file by hand!
// Re-generate this file by running npm run translate
`;

for (const locale of config.targetLocales) {
  const file = `locales/generated/${locale}.ts`;
  const lines = readFileSync(file, 'utf8').split('\n');
  const isOfPage = (line: string) => /^\s*'(?:page|own)-/.test(line);
  const moved = lines.filter(isOfPage).map((line) => `  ${line.trim()}\n`);
  // Generated once more without the sources having changed, it has none left.
  if (!moved.length) continue;
  writeFileSync(file, lines.filter((line) => !isOfPage(line)).join('\n'));
  const uses = moved.some((line) => line.includes(': str`')) ? "\nimport {str} from '@lit/localize';\n" : '';
  writeFileSync(
    `locales/generated/page-${locale}.ts`,
    `${head}${uses}\nexport const templates = {\n${moved.join('')}};\n`,
  );
}
