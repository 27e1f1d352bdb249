/** What the chunks leave out of Lit: what no page of theirs ever runs. Each fails the build where Lit is not as it was. */
import {nodesOf, replaceParts} from './rollup.templates.js';

/**
 * Styles without what they are where no style sheet can be made: of the browsers that run these chunks only Firefox 93 to
 * 100 can't, which leave the elements alone, as older ones do. Ours have no values in them.
 */
export const constructedStyles = {
  name: 'constructed-styles',
  load: (id) =>
    id.endsWith('@lit/reactive-element/css-tag.js')
      ? `export const unsafeCSS = (text) => {
          const styleSheet = new CSSStyleSheet();
          styleSheet.replaceSync(text);
          return {styleSheet};
        };
        export const css = ([text]) => unsafeCSS(text);
        export const adoptStyles = (root, styles) => {
          root.adoptedStyleSheets = styles.map(({styleSheet}) => styleSheet);
        };
        export const getCompatibleStyle = (style) => style;
        export const CSSResult = Object;
        export const supportsAdoptingStyleSheets = true;`
      : null,
};

/**
 * What is of Lit's features for others: decorators and their metadata, polyfills, hydration, reflected properties, values
 * in the place of attributes, and accessors of parts. Every element of ours has a list of styles, none of them twice.
 */
const unused = {
  '@lit/reactive-element/reactive-element.js': {
    members: ['addInitializer', 'removeController', 'finalizeStyles', '_$ET', 'toAttribute'],
    texts: [
      [/this\.finalizeStyles\((this\.styles)\)/, '$1'],
      [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, ''],
      [/this\[Symbol\.metadata\]/, 'null'],
      [/\w+\.reactiveElementPolyfillSupport/, 'undefined'],
      [/\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\([^)]+\)/, '0'],
    ],
  },
  'lit-element/lit-element.js': {
    members: [],
    texts: [
      [/\w+\.litElementHydrateSupport/, 'undefined'],
      [/\w+\.litElementPolyfillSupport/, 'undefined'],
      [/\(\w+\.litElementVersions\?\?=\[\]\)\.push\([^)]+\)/, '0'],
    ],
  },
  'lit-html/lit-html.js': {
    members: ['startNode', 'endNode', 'tagName'],
    texts: [
      [/:6===\w+\.type&&\(\w+=new \w+\(\w+,this,\w+\)\)/, ':0'],
      [/\w+\.litHtmlPolyfillSupport/, 'undefined'],
      [/\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\([^)]+\)/, '0'],
    ],
  },
};

const neededOf = /\breflect: true|\b(?:addInitializer|removeController)\(|lit\/directives\/(?!live\.)/;

/** Lit without what no element of ours uses; fails the build where one does. */
export const litWithoutUnused = {
  name: 'lit-without-unused',
  transform(code, id) {
    const needed = id.includes('/components/') && neededOf.exec(code);
    if (needed) this.error(`${id} needs "${needed[0]}" of Lit, which rollup.lit.js leaves out.`);
    const file = Object.keys(unused).find((end) => id.endsWith(`/node_modules/${end}`));
    if (!file) return undefined;
    const once = (found, what) => {
      if (found.length !== 1) this.error(`${id} has ${found.length} of ${what}: look what of it is used.`);
      return found[0];
    };
    const nodes = [...nodesOf(this.parse(code))];
    const without = replaceParts(
      code,
      unused[file].members.map((name) => {
        const isMember = ({type, key}) => /^(MethodDefinition|Property)$/.test(type) && key.name === name;
        const {start, end} = once(nodes.filter(isMember), name);
        // Behind a member of an object there is a comma.
        return [start, code[end] === ',' ? end + 1 : end, ''];
      }),
    );
    return unused[file].texts.reduce((text, [pattern, by]) => {
      once(text.match(RegExp(pattern, 'g')) ?? [], pattern);
      return text.replace(pattern, by);
    }, without);
  },
};
