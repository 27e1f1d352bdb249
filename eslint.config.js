import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** Rooms from the bottom up: a room may import from the rooms before it, never from those after. */
const pure = ['consent', 'catalogue', 'embeds'];
/** What works on the page without an element; none of them knows another. */
const workers = ['hold', 'services', 'history', 'authoring'];
const shared = ['localisation', 'ui', 'linker'];
/** What runs on a server or on an author's machine: browsers never load it. */
const offline = ['rewriter', 'cli'];
const elements = ['cookie-banner', 'cookie-table', 'cookie-preferences', 'video-consent-placeholder'];
const entries = ['begin.ts', 'head.ts', 'index.ts', 'start.ts', 'worker.ts'];

/** A lint block that keeps `room` from importing any of `rooms`, Lit or idb-keyval where it must do without. */
function arrows(room, rooms, packages = []) {
  return {
    files: [`components/${room}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...rooms
              .filter((other) => other !== room)
              .map((other) => ({
                group: [`**/${other}`, `**/${other}/**`],
                message: `${room}/ may not import from ${other}: arrows between rooms point one way (CONTRIBUTING.md, rule 2).`,
              })),
            ...packages.map((name) => ({
              group: [name, `${name}/**`],
              message: `${room}/ does without ${name} (CONTRIBUTING.md, rule 2).`,
            })),
          ],
        },
      ],
    },
  };
}

const above = (...groups) => [...groups.flat(), ...entries.map((file) => file.replace('.ts', '.js'))];

export default tseslint.config(
  {ignores: ['dist/', 'storybook-static/', 'node_modules/', 'locales/generated/']},
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
  ...pure.map((room) =>
    arrows(
      room,
      above(pure, 'page', workers, shared, elements, offline),
      room === 'catalogue' ? ['lit', '@lit'] : ['lit', '@lit', 'valibot'],
    ),
  ),
  ...['page', ...workers].map((room) =>
    arrows(room, above(workers, shared, elements, offline), ['lit', '@lit', 'valibot']),
  ),
  ...shared.map((room) => arrows(room, above(elements, offline))),
  ...elements.map((room) => arrows(room, above(elements, offline))),
  arrows(
    'rewriter',
    above(
      pure.filter((room) => room !== 'embeds' && room !== 'catalogue'),
      'page',
      workers,
      shared,
      elements,
      offline,
    ),
    ['lit', '@lit', 'valibot'],
  ),
  arrows('cli', above(workers, shared, elements), ['lit', '@lit', 'valibot', 'idb-keyval']),
  {
    files: ['*.config.js', '.storybook/*.ts', 'stories/**/*.ts', 'test/**', '.ci/**'],
    rules: {'no-restricted-exports': 'off', 'no-console': 'off'},
  },
);
