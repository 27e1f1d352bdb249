import {readdirSync} from 'node:fs';

import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

// A folder with a hyphen is a custom element (CONTRIBUTING.md, rule 1).
const elements = readdirSync('components').filter((folder) => folder.includes('-'));
const pure = ['consent', 'catalogue', 'embeds'];

/**
 * Every room of components/, from the bottom up: the rooms it may import from, and the packages. What is not listed is
 * forbidden, so a new room has to be entered here before anybody may use it (CONTRIBUTING.md, rule 2).
 */
export const rooms = {
  consent: {rooms: []},
  // The type of what is disclosed is the bus's; which addresses are a provider's, the embeds' own.
  catalogue: {rooms: ['consent', 'embeds'], packages: ['valibot', '@valibot/to-json-schema']},
  embeds: {rooms: []},
  // What a page and a receiver of its answers say to each other.
  receiver: {rooms: []},
  page: {rooms: pure, packages: ['idb-keyval']},
  // What works on the page without an element; none of them knows another.
  hold: {rooms: [...pure, 'page']},
  services: {rooms: [...pure, 'page']},
  history: {rooms: [...pure, 'page'], packages: ['idb-keyval']},
  authoring: {rooms: [...pure, 'page']},
  linker: {rooms: [...pure, 'page'], packages: ['@lit/localize']},
  // What the elements are made of, and the elements, which meet on the bus only.
  localisation: {rooms: ['page'], packages: ['@lit/localize']},
  ui: {rooms: [...pure, 'page', 'localisation'], packages: ['lit', '@lit/localize']},
  ...Object.fromEntries(
    elements.map((tag) => [
      tag,
      {
        rooms: [...pure, 'page', 'hold', 'services', 'history', 'localisation', 'ui'],
        packages: ['lit', '@lit/localize'],
      },
    ]),
  ),
  inspector: {rooms: [...pure, 'page']},
  counts: {rooms: [...pure, 'page', 'receiver']},
  // What authors use in a browser of theirs, or at a command line: no visitor loads it.
  check: {rooms: ['catalogue'], packages: ['@humanwhocodes/momoa', 'leven']},
  import: {rooms: ['catalogue'], packages: ['parse5', 'yaml', 'csv-parse', 'acorn']},
  editor: {
    rooms: ['consent', 'catalogue', 'check', 'import', 'ui'],
    packages: ['@humanwhocodes/momoa', 'idb-keyval', 'lit'],
  },
  // How it all begins: what is brought when it is wanted, the page's start, and the files that ship.
  chunks: {rooms: [...pure, 'page', 'services', 'history', 'linker', 'cookie-banner', 'inspector', 'counts']},
  bootstrap: {rooms: [...pure, 'page', 'hold', 'services', 'authoring', 'linker', 'chunks']},
  entries: {
    rooms: [
      ...[...pure, 'page', 'hold', 'services', 'history', 'authoring', 'linker', 'localisation', 'ui'],
      ...[...elements, 'chunks', 'bootstrap', 'import', 'editor', 'counts'],
    ],
  },
  // What tests of other people's sites import: it needs the types alone.
  testing: {rooms: [...pure, 'page']},
  // What runs on a server or on an author's machine: no visitor's browser ever loads it.
  rewriter: {rooms: ['embeds', 'catalogue'], packages: ['parse5']},
  integrations: {rooms: ['rewriter', 'receiver']},
  audit: {rooms: [...pure, 'page'], packages: ['playwright-core', 'parse5', 'node:']},
  // The banner's template, its styles and its words are written out there: nothing of them may need a browser.
  cli: {
    rooms: [...pure, 'page', 'rewriter', 'audit', 'check', 'import', 'localisation', 'ui', 'cookie-banner'],
    packages: ['lit', '@lit/localize', 'tldts', 'node:'],
  },
};

/** A lint block that lets a room import what its row allows, and nothing else. */
function arrows(room, {rooms: allowed, packages = []}) {
  const closed = [...Object.keys(rooms), 'index.js'].filter(
    (other) => other !== room && !allowed.includes(other),
  );
  const names = packages.join('|').replaceAll('/', '\\/');
  return {
    files: [`components/${room}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(?:\\.\\./)+(?:${closed.join('|')})(?:/|$)`,
              message: `${room}/ may not import from there: arrows between rooms point one way (CONTRIBUTING.md, rule 2).`,
            },
            {
              regex: packages.length ? `^(?!\\.|(?:${names}))` : '^[^.]',
              message: `${room}/ does without this package (CONTRIBUTING.md, rule 2).`,
            },
          ],
        },
      ],
    },
  };
}

export default tseslint.config(
  {
    ignores: [
      'test/node/import/sources/',
      'dist/',
      'storybook-static/',
      'node_modules/',
      'locales/generated/',
    ],
  },
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', {varsIgnorePattern: '^_', argsIgnorePattern: '^_'}],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-restricted-exports': ['error', {restrictDefaultExports: {direct: true}}],
      // Prototype and MooTools break these (a page may load them before this suite).
      'no-restricted-syntax': [
        'error',
        {selector: 'ForInStatement', message: 'for…in also visits what old libraries add to prototypes.'},
        {
          selector: "CallExpression[callee.name='msg']:not([arguments.1.properties.0.key.name='id'])",
          message:
            'Give the message an id: translations are kept by it, and the build leaves out how one is made.',
        },
        {selector: 'TSEnumDeclaration', message: 'Use a union of strings.'},
        {selector: 'TSParameterProperty', message: 'Declare the field.'},
      ],
      eqeqeq: 'error',
      'no-console': ['error', {allow: ['warn', 'error']}],
    },
  },
  {
    files: ['components/**/*.ts'],
    ...lit.configs['flat/recommended'],
  },
  {files: ['components/**/*.ts'], ...wc.configs['flat/recommended']},
  {
    files: ['components/**/*.ts'],
    plugins: {'lit-a11y': litA11y},
    rules: {
      ...litA11y.configs.recommended.rules,
      // Roles are said outright in the table: where CSS stacks it, browsers drop the native ones.
      'lit-a11y/no-redundant-role': 'off',
      // A native checkbox tells its own state; the rule does not know it.
      'lit-a11y/role-has-required-aria-attrs': 'off',
    },
  },
  ...Object.entries(rooms).map(([room, row]) => arrows(room, row)),
  {
    // What runs in visitors' pages; frame.html and the editor's pages have no markup but the library's own.
    files: ['components/**/*.ts'],
    ignores: [
      ...['rewriter', 'integrations', 'audit', 'check', 'import', 'editor', 'cli'].map(
        (room) => `components/${room}/**`,
      ),
      'components/entries/{frame,edit*}.ts',
    ],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'document',
          message:
            'Markup can give a member of the document another meaning (<img name="head">): read it from page/unclobbered-document.ts.',
        },
      ],
    },
  },
  {
    files: ['*.config.js', '.storybook/*.ts', 'stories/**/*.ts', 'test/**', '.ci/**'],
    rules: {'no-restricted-exports': 'off', 'no-console': 'off'},
  },
);
