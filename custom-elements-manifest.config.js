/**
 * What `npm run manifest` makes of the elements' own doc blocks, for editors, stories and frameworks:
 * `dist/custom-elements.json`, the data VS Code reads, and types for React, Vue and Svelte. Nothing is typed twice.
 */
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';

import {getVsCodeCssCustomData, getVsCodeHtmlCustomData} from 'custom-element-vs-code-integration';

// A folder with a hyphen is a custom element (CONTRIBUTING.md, rule 1).
const tags = readdirSync('components').filter((folder) => folder.includes('-'));

/** The sources are not shipped: editors find a module by where the package has it. */
const shipped = (path) => path.replace(/^\/?components\/(.*)\.ts$/, 'dist/npm/components/$1.js');

/** Properties that every element takes, from the styles they all begin with. */
function sharedProperties() {
  const [docs] = readFileSync('components/ui/base.styles.ts', 'utf8').split('export const');
  return [...docs.matchAll(/@cssprop (--\S+) - (.*)/g)].map(([, name, description]) => ({name, description}));
}

/** Leaves in the manifest what a page may use, under the paths of the package. */
const openToPages = {
  name: 'open-to-pages',
  packageLinkPhase({customElementsManifest: {modules}}) {
    for (const module of modules) {
      module.path = shipped(module.path);
      for (const {declaration} of module.exports) declaration.module = shipped(declaration.module);
      for (const element of module.declarations) {
        const {members = [], attributes = [], cssProperties = []} = element;
        element.members = members.filter(({privacy}) => privacy !== 'private' && privacy !== 'protected');
        element.attributes = attributes.filter(({fieldName}) =>
          element.members.some(({name}) => name === fieldName),
        );
        const isOwn = (shared) => cssProperties.some(({name}) => name === shared.name);
        element.cssProperties = [...cssProperties, ...sharedProperties().filter((shared) => !isOwn(shared))];
        // `define()` registers it, which the analyzer does not know.
        const {tagName, name} = element;
        const definition = {kind: 'custom-element-definition', name: tagName};
        module.exports.push({...definition, declaration: {name, module: module.path}});
      }
    }
  },
};

/** What editors know of the tags and of the properties and parts to style them with. */
const editorData = {
  name: 'editor-data',
  packageLinkPhase({customElementsManifest}) {
    const html = getVsCodeHtmlCustomData(customElementsManifest, {hideCssPropertiesDocs: true});
    const css = JSON.parse(getVsCodeCssCustomData(customElementsManifest, {}));
    // What several elements have is one property to whoever writes a style sheet.
    for (const list of ['properties', 'pseudoElements']) {
      css[list] = css[list].filter(
        ({name}, index) => css[list].findIndex((one) => one.name === name) === index,
      );
    }
    write('html-data.json', JSON.parse(html));
    write('css-data.json', css);
  },
};

/** How each framework is told what a tag takes: the attributes of any element, and the properties of this one. */
const frameworks = {
  react: {
    uses: `import type {DetailedHTMLProps, HTMLAttributes} from 'react';`,
    within: (entries) => `declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {${entries}}
  }
}`,
    entry: (element, own) => `DetailedHTMLProps<HTMLAttributes<${element}>, ${element}> & ${own}`,
  },
  vue: {
    uses: `import type {HTMLAttributes, PublicProps} from 'vue';`,
    within: (entries) => `declare module 'vue' {
  interface GlobalComponents {${entries}}
}`,
    entry: (element, own) => `new () => ${element} & {$props: HTMLAttributes & PublicProps & ${own}}`,
  },
  svelte: {
    uses: `import type {HTMLAttributes} from 'svelte/elements';`,
    within: (entries) => `declare module 'svelte/elements' {
  interface SvelteHTMLElements {${entries}}
}`,
    entry: (element, own) => `HTMLAttributes<${element}> & ${own}`,
  },
};

const frameworkTypes = {
  name: 'framework-types',
  packageLinkPhase({customElementsManifest: {modules}}) {
    const elements = modules.flatMap(({path, declarations}) =>
      declarations.map((declaration) => ({...declaration, module: path.replace('dist/', '../')})),
    );
    for (const [framework, {uses, within, entry}] of Object.entries(frameworks)) {
      const imports = elements.map(({name, module}) => `import type {${name}} from '${module}';`);
      const entries = elements.map(({name, tagName, description, attributes}) => {
        const names = attributes.map(({fieldName}) => `'${fieldName}'`).join(' | ') || 'never';
        // An attribute of another name, such as no-live for noLive, may be written as in HTML.
        const renamed = attributes.filter(({name: attribute, fieldName}) => attribute !== fieldName);
        const asInHtml = renamed.map((one) => ` & {'${one.name}'?: ${name}['${one.fieldName}'] | undefined}`);
        const doc = description.split('\n').map((line) => `\n * ${line}`);
        return `\n/**${doc.join('')}\n */\n'${tagName}': ${entry(name, `Partial<Pick<${name}, ${names}>>${asInHtml.join('')}`)};\n`;
      });
      write(`${framework}.d.ts`, [uses, ...imports, '', within(entries.join('')), ''].join('\n'));
    }
  },
};

function write(file, content) {
  mkdirSync('dist/types', {recursive: true});
  const text = typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`;
  writeFileSync(`dist/types/${file}`, text);
}

export default {
  globs: tags.map((tag) => `components/${tag}/${tag}.ts`),
  outdir: 'dist',
  litelement: true,
  // What package.json says stands there already, in its place.
  packagejson: false,
  plugins: [openToPages, editorData, frameworkTypes],
};
