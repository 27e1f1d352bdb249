import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import {transformSync} from 'esbuild';
import esbuild from 'rollup-plugin-esbuild';

import * as contactPattern from './components/embeds/contact-pattern.js';
import * as embedPatterns from './components/embeds/embed-patterns.js';
import * as playerPatterns from './components/embeds/player-patterns.js';
import {markChecked} from './components/catalogue/mark-checked.js';
import {catalogueJsonSchema} from './components/catalogue/json-schema.js';
import {parseCatalogue} from './components/catalogue/parse-catalogue.js';
import {publishCatalogue} from './components/catalogue/publish-catalogue.js';
import {audience} from './components/cli/audience.js';
import {templates as english} from './locales/generated/en.js';
import {bannerStyles} from './components/cli/banner-markup.js';
import {chunkOf, TAGS} from './components/page/tags.js';
import {csvForBrowsers, editorPage, previewPage} from './rollup.editor.js';
import {constructedStyles, litWithoutUnused, localizeWithoutUnused} from './rollup.lit.js';
import {listing} from './rollup.listing.js';
import {compileTemplates, litWithoutParser, minifyTemplates} from './rollup.templates.js';

/**
 * Each chunk's entry, by the name the head script asks for it, which is also its file's. No file name matches a block list
 * (test/e2e/built/block-lists.test.ts).
 */
const chunks = {
  checker: 'components/chunks/checker.ts',
  'apply-answer': 'components/linker/apply-answer.ts',
  authoring: 'components/authoring/authoring-forms.ts',
  'after-change': 'components/chunks/after-consent-change.ts',
  ...Object.fromEntries(TAGS.map((tag) => [chunkOf(tag), `components/${tag}/${tag}.ts`])),
  elements: 'components/chunks/first-visit.ts',
  // Opens itself in a dialog where a page has none.
  preferences: 'components/cookie-preferences/open-preferences.ts',
};

/**
 * The chunks that a visitor who has answered everything may need: each whole in its own file, so that none of them brings
 * the elements, which would ask for the catalogue.
 */
const ownChunks = {
  addresses: 'components/embeds/resolve-embed.ts',
  'on-idle': 'components/chunks/on-idle.ts',
  players: 'components/video-consent-placeholder/show-allowed.ts',
  refusal: 'components/page/refuse-stored.ts',
  release: 'components/hold/release.ts',
  rows: 'components/hold/row-frames.ts',
  counts: 'components/counts/count.ts',
  panel: 'components/inspector/panel.ts',
};

/** Those that code imports, and not the head script by their names: they stay files of their own, once for all who do. */
const importedChunks = ['counts', 'panel'];
const keepApart = {
  name: 'keep-apart',
  resolveDynamicImport(specifier) {
    const end = String(specifier)
      .replace(/^[./]+/, '')
      .replace(/js$/, 'ts');
    const name = importedChunks.find((each) => ownChunks[each] === `components/${end}`);
    return name ? {id: `./${name}-${standIn}.js`, external: true} : null;
  },
};

/**
 * Small modules that come to a folder of components as a copy of their own, by that folder: shared, they would be a file
 * of their own, or bring the elements to who needs none.
 */
const copied = {
  authoring: 'unclobbered-document',
  services: 'parse-url',
  'video-consent-placeholder': 'parse-url',
  page: 'duration',
};
const copySmallModules = {
  name: 'copy-small-modules',
  async resolveId(specifier, importer) {
    const folder = /\/components\/([^/]+)\//.exec(importer)?.[1];
    if (!folder || !specifier.endsWith(`/${copied[folder]}.js`)) return null;
    const {id} = await this.resolve(specifier, importer, {skipSelf: true});
    return id.replace(/\.ts$/, `.${folder}.ts`);
  },
  load(id) {
    const [, copy] = /\.([\w-]+)\.ts$/.exec(id) ?? [];
    return copy in copied ? readFileSync(id.replace(`.${copy}.ts`, '.ts'), 'utf8') : null;
  },
};

/** Modules that several chunks need, by the chunk that holds them: a first visit asks for one file, not for ten. */
const shared = {
  elements:
    /node_modules\/(@lit|lit|lit-html|lit-element)\/(?!.*directive)|components\/(ui|localisation|cookie-banner)\/(?!confirmation|exempt|replace)|chunks\/first-visit|consent\/(consent|initial-consent)\.ts|page\/(warn-once|read-catalogue|open-catalogue|published-file|open-consent-store|native-event|cookie-jar)|catalogue\/(localized-text|sites|question|fnv1a|validation-mark)\.ts/,
  // Not by the name of its file: block lists know the word in it.
  civic: /page\/import-civic-consent\.ts/,
  keeper: /page\/keep-consent\.ts/,
};

/**
 * Stands in the name of every chunk, so that hosts can cache them for ever and a new head script never meets an old chunk:
 * a hash of all that the build is made of, but for the authors' editor. One for all costs each visitor 80 bytes less than
 * one a chunk.
 */
const build = hashOf(
  'components',
  'locales/generated',
  'rollup.config.js',
  'rollup.lit.js',
  'rollup.templates.js',
  'package-lock.json',
);

/** Stands for that until all is minified: terser chooses names by the letters that it meets. */
const standIn = '0'.repeat(build.length);
const nameTheBuild = {
  name: 'name-the-build',
  renderChunk: (code) => code.replaceAll(`-${standIn}.js`, `-${build}.js`),
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) chunk.fileName = chunk.fileName.replace(standIn, build);
  },
};

function hashOf(...paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    const files = statSync(path).isDirectory()
      ? readdirSync(path, {recursive: true, withFileTypes: true})
          .filter((entry) => entry.isFile())
          .map(({parentPath, name}) => `${parentPath}/${name}`)
          .filter((file) => !/components.(?:check|editor|entries.edit)/.test(file))
          .sort()
      : [path];
    for (const file of files) hash.update(file.replaceAll('\\', '/')).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 6);
}

/** A catalogue that passed the checks; the build fails with all that is wrong with it. */
function readCatalogue(file) {
  const {catalogue, problems} = parseCatalogue(JSON.parse(readFileSync(file, 'utf8')));
  if (!catalogue)
    throw new Error(`${file}:\n${problems.map(({path, message}) => `  ${path}: ${message}`).join('\n')}`);
  return catalogue;
}

/** A value of lists, texts and regular expressions, as it is written in JavaScript. */
const asSource = (value) =>
  Array.isArray(value)
    ? `[${value.map(asSource).join()}]`
    : value instanceof RegExp
      ? String(value)
      : JSON.stringify(value);

/** The patterns that the table of providers comes to, in place of what makes them. */
const patterns = {
  'embed-patterns': embedPatterns,
  'player-patterns': playerPatterns,
  'contact-pattern': contactPattern,
};
const providers = {
  name: 'provider-patterns',
  load(id) {
    const module = patterns[/\/embeds\/([\w-]+)\.ts$/.exec(id)?.[1]];
    return (
      module &&
      Object.entries(module)
        .map(([name, value]) => `export const ${name} = ${asSource(value)};`)
        .join('\n')
    );
  },
};

const minifyCss = (styles) => transformSync(styles, {loader: 'css', minify: true}).code.trim();

const minify = (ecma) => [
  terser({
    ecma,
    module: ecma > 2018,
    // Without `booleans` the head script is larger before brotli and smaller after.
    compress: {
      passes: 6,
      unsafe_arrows: true,
      keep_fargs: false,
      booleans: ecma > 2018,
      hoist_funs: ecma === 2018,
      negate_iife: ecma > 2018,
    },
    format: {comments: false},
  }),
  {
    // A page in windows-1252 reads a script in UTF-8 wrongly. Terser's own ascii_only leaves tagged templates out.
    name: 'ascii',
    renderChunk: (code) =>
      code.replace(/[^\x00-\x7f]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`),
  },
];

/** Lit as Node resolves it: it comes without what only a browser has. */
const litForNode = {
  name: 'lit-for-node',
  resolveId: (id) =>
    /^(@lit|lit|lit-html|lit-element)(\/|$)/.test(id) ? fileURLToPath(import.meta.resolve(id)) : null,
};

/** Ships, beside what holds packages of others, what their licences ask to be shipped. */
const licences = (fileName) => ({
  name: 'licences',
  generateBundle(_options, bundle) {
    const modules = Object.values(bundle).flatMap((chunk) => Object.keys(chunk.modules ?? {}));
    const folders = modules.flatMap((id) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? []);
    const texts = [...new Set(folders)].sort().map((folder) => {
      const {name, version, license} = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
      const file = existsSync(folder) && readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
      return `${name} ${version}: ${license}\n${file ? `\n${readFileSync(`${folder}/${file}`, 'utf8').trim()}\n` : ''}`;
    });
    this.emitFile({type: 'asset', fileName, source: texts.join(`\n${'-'.repeat(72)}\n\n`)});
  },
});

/**
 * What the one file has no room for: the page of all sites, in ten languages. `<cookie-table>` shows there what stands
 * inside of it, which `ask-first render --all-sites` writes.
 */
const leaveOutWholePage = {
  name: 'leave-out-whole-page',
  resolveDynamicImport: (specifier) => (specifier === './whole-page.js' ? {id: '\0whole-page'} : null),
  resolveId: (id) => (id === '\0whole-page' ? id : null),
  load: (id) => (id === '\0whole-page' ? 'export {};' : null),
};

/** Nor has it room for what only the site's authors look at. */
const leaveOutPanel = {
  name: 'leave-out-panel',
  load: (id) =>
    id.endsWith('/inspector/panel.ts')
      ? 'export const showPanel = () => console.warn("Ask First: the single file has no debug panel.");'
      : null,
};

const minifyStyles = {
  name: 'minify-styles',
  transform: (code, id) =>
    id.endsWith('.styles.ts')
      ? code.replace(/css`([^`]*)`/g, (_, styles) => `css\`${minifyCss(styles)}\``)
      : undefined,
};

/**
 * Lit asks the document for what it makes: on a page with `<img name="createElement">` it could make nothing, and a yes
 * could not be taken back.
 */
const litWithUnclobberedDocument = {
  name: 'lit-with-unclobbered-document',
  transform(code, id) {
    if (!id.endsWith('/lit-html/lit-html.js')) return undefined;
    const given = [...code.matchAll(/\b(\w+)=document,/g)];
    if (given.length !== 1)
      this.error(
        `${id} keeps the document in another way than it did: look how to give it unclobbered-document.ts.`,
      );
    const [[all, name]] = given;
    const page = JSON.stringify(
      fileURLToPath(new URL('components/page/unclobbered-document.ts', import.meta.url)),
    );
    return `import {unclobbered} from ${page};${code
      .replace(all, `${name}=unclobbered,`)
      // As a node to start from it has to be the document itself.
      .replaceAll(new RegExp(`(createTreeWalker\\(|currentNode=)${name}\\b`, 'g'), '$1document')}`;
  },
};

/** The ids of the library's own words, each with two letters in its place. */
const shortIds = new Map(
  Object.keys(english)
    .sort()
    .map((id, at) => [
      id,
      [at % 26, Math.floor(at / 26)].map((letter) => String.fromCharCode(97 + letter)).join(''),
    ]),
);
const shortId = (id) => {
  const short = shortIds.get(id);
  if (!short) throw new Error(`locales/generated/en.ts has no "${id}": run npm run translate`);
  return short;
};

/** What makes the elements' sources as small as they can be, without a change of what they do. */
const elementSources = [
  providers,
  {
    name: 'leave-out-notes-for-translators',
    transform: (code) => code.replace(/(\{\s*id: '[^']+'),\s*desc: '[^']*',?\s*\}/g, '$1}'),
  },
  {
    // Ids say to people which text is meant: 200 bytes of each translation are theirs.
    name: 'shorten-message-ids',
    transform: (code, id) =>
      /\/locales\/generated\/(?:page-)?[a-z]+\.ts$/.test(id)
        ? code.replace(/^\s*'([^']+)':/gm, (_, name) => `${shortId(name)}:`)
        : code.replace(/\{\s*id: '([^']+)'/g, (all, name) =>
            shortIds.has(name) ? `{id: '${shortId(name)}'` : all,
          ),
  },
  localizeWithoutUnused,
  litWithUnclobberedDocument,
  nodeResolve({exportConditions: ['production']}),
  minifyStyles,
];

export default [
  {
    input: chunks,
    preserveEntrySignatures: 'allow-extension',
    plugins: [
      keepApart,
      copySmallModules,
      constructedStyles,
      litWithoutUnused,
      ...elementSources,
      esbuild({target: 'es2022', tsconfig: 'tsconfig.json'}),
      compileTemplates,
      litWithoutParser,
      minify(2022),
      nameTheBuild,
      licences('THIRD-PARTY-LICENSES.txt'),
      {
        name: 'ship-catalogue',
        generateBundle() {
          const emit = (fileName, source) => this.emitFile({type: 'asset', fileName, source});
          emit('catalogue.schema.json', `${JSON.stringify(catalogueJsonSchema(), null, 2)}\n`);
          emit('written-banner.css', `${minifyCss(bannerStyles)}\n`);
          emit('frame.html', readFileSync('components/entries/frame.html'));
          for (const file of [
            'ask-first.php',
            'templates.php',
            'receiver.php',
            'receive.php',
            'consent-api.php',
          ])
            emit(file, readFileSync(`components/integrations/wordpress/${file}`));
          const luton = readCatalogue('stories/sites/luton.json');
          emit('luton.json', `${JSON.stringify(markChecked(luton))}\n`);
          emit('services-to-copy.json', readFileSync('components/catalogue/services-to-copy.json'));
          for (const [name, content] of publishCatalogue(luton, audience)) emit(`luton/${name}`, content);
        },
      },
    ],
    output: {
      dir: 'dist',
      format: 'es',
      entryFileNames: `chunks/[name]-${standIn}.js`,
      chunkFileNames: `chunks/[name]-${standIn}.js`,
      manualChunks: (id) => Object.keys(shared).find((name) => shared[name].test(id)),
    },
  },
  ...Object.entries(ownChunks).map(([name, input]) => ({
    input,
    plugins: [
      keepApart,
      ...elementSources,
      esbuild({target: 'es2022', tsconfig: 'tsconfig.json'}),
      minify(2022),
      nameTheBuild,
    ],
    output: {file: `dist/chunks/${name}-${build}.js`, format: 'es', inlineDynamicImports: true},
  })),
  {
    input: 'components/entries/head.ts',
    plugins: [
      providers,
      nodeResolve(),
      esbuild({target: 'es2018', tsconfig: 'tsconfig.json', supported: {'dynamic-import': true}}),
      {
        name: 'name-the-chunks',
        transform(code, id) {
          return id.endsWith('head.ts')
            ? code.replace('__BUILD__', () => JSON.stringify(standIn))
            : undefined;
        },
      },
      minify(2018),
      nameTheBuild,
    ],
    output: {file: 'dist/ask-first.js', format: 'iife'},
  },
  ...[
    ['edit', [editorPage()]],
    ['edit-import', []],
    ['edit-preview', [previewPage()]],
  ].map(([name, more]) => ({
    // Classic scripts: a page that is opened from a disk may load no module.
    input: `components/entries/${name}.ts`,
    plugins: [
      csvForBrowsers(),
      ...elementSources,
      esbuild({target: 'es2022', tsconfig: 'tsconfig.json'}),
      minifyTemplates,
      minify(2022),
      licences(`${name}.licences.txt`),
      ...more,
    ],
    output: {file: `dist/${name}.js`, format: 'iife', inlineDynamicImports: true},
  })),
  {
    input: 'components/entries/frame.ts',
    plugins: [
      providers,
      nodeResolve(),
      esbuild({target: 'es2018', tsconfig: 'tsconfig.json'}),
      minify(2018),
      listing(),
    ],
    output: {file: 'dist/frame.js', format: 'iife'},
  },
  {
    // Everything in one file. ES2020: suppliers' pages are visited with old browsers, too.
    input: 'components/entries/bundle.ts',
    plugins: [
      leaveOutWholePage,
      leaveOutPanel,
      litWithoutUnused,
      ...elementSources,
      esbuild({target: 'es2020', tsconfig: 'tsconfig.json'}),
      compileTemplates,
      litWithoutParser,
      minify(2020),
    ],
    output: {file: 'dist/ask-first.bundle.js', format: 'iife', inlineDynamicImports: true},
  },
  {
    // For Node, with the packages it needs in it: to check a catalogue must not take an installation.
    input: 'components/cli/cli.ts',
    external: [/^node:/, /\/audit\/index\.js$/],
    plugins: [
      providers,
      litForNode,
      // Without the condition `node`, for which some packages have CommonJS alone.
      nodeResolve(),
      minifyStyles,
      esbuild({target: 'node20', tsconfig: 'tsconfig.json'}),
      licences('cli.licences.txt'),
    ],
    output: {
      file: 'dist/cli.js',
      format: 'es',
      banner: '#!/usr/bin/env node',
      paths: (id) => (id.endsWith('/audit/index.js') ? './audit.js' : id),
    },
  },
  {
    // Loaded by that command alone. Not a chunk of the command's: what is shared would be in there, and it waits for this.
    input: 'components/audit/index.ts',
    external: [/^node:/, 'playwright-core'],
    plugins: [
      providers,
      nodeResolve({exportConditions: ['node']}),
      minifyStyles,
      esbuild({target: 'node20', tsconfig: 'tsconfig.json'}),
      licences('audit.licences.txt'),
    ],
    output: {file: 'dist/audit.js', format: 'es'},
  },
  {
    input: 'components/integrations/cloudflare-worker.ts',
    plugins: [
      providers,
      nodeResolve(),
      esbuild({target: 'es2022', tsconfig: 'tsconfig.json'}),
      minify(2022),
      licences('worker.licences.txt'),
    ],
    output: {file: 'dist/worker.js', format: 'es'},
  },
];
