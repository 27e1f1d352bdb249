/**
 * What the build leaves out of Lit and @lit/localize: what no page of ours ever runs. It fails where these are not as they
 * were.
 */
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
 * What is of Lit's features for others: decorators and their metadata, polyfills and hydration; properties that are
 * reflected, have a default or are read from JSON; values in the place of attributes; listeners with options; documents to
 * make elements in; directives that hear of a disconnection. Every element of ours has a list of styles, none of them twice.
 */
const unusedOfLit = {
  '@lit/reactive-element/reactive-element.js': {
    members: ['addInitializer', 'removeController', 'finalizeStyles', '_$ET', 'toAttribute'],
    texts: [
      [/this\.finalizeStyles\((this\.styles)\)/, '$1'],
      [/void 0!==\w+\.l&&\(this\.l=\[\.\.\.\w+\.l\]\),/, ''],
      [/,this\.constructor\.l\?\.forEach\(\w+=>\w+\(this\)\)/, ''],
      [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, ''],
      [/this\[Symbol\.metadata\]/, 'null'],
      [/\[\.\.\.(\w+\(\w+\)),\.\.\.\w+\(\w+\)\]/, '$1'],
      [/\{useDefault:(\w+),reflect:(\w+),(wrapped:\w+\},\w+\)\{)/, '{$3const $1=!1,$2=!1;'],
      [/\w+\.useDefault&&\w+\.reflect/, '!1'],
      [/\w+\?\?this\._\$Ej\?\.get\(\w+\)\?\?/, ''],
      [/this\._\$Eq&&=this\._\$Eq\.forEach\(\w+=>this\._\$ET\(\w+,this\[\w+\]\)\),/, ''],
      [
        /"function"==typeof \w+\.converter\?\{[^}]+\}:void 0!==\w+\.converter\?\.fromAttribute\?\w+\.converter:/,
        '',
      ],
      [/case Object:case Array:try\{[^}]+\}catch\(\w+\)\{[^}]+\}/, ''],
      [/\w+\?\w+\.emptyScript:""/, '""'],
      [/\w+\.reactiveElementPolyfillSupport/, 'undefined'],
      [/\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\([^)]+\)/, '0'],
    ],
  },
  'lit-element/lit-element.js': {
    members: ['connectedCallback', 'disconnectedCallback'],
    texts: [
      [/this\.hasUpdated\|\|\(this\.renderOptions\.isConnected=this\.isConnected\),/, ''],
      [/\w+\.litElementHydrateSupport/, 'undefined'],
      [/\w+\.litElementPolyfillSupport/, 'undefined'],
      [/\(\w+\.litElementVersions\?\?=\[\]\)\.push\([^)]+\)/, '0'],
    ],
  },
  'lit-html/lit-html.js': {
    members: ['startNode', 'endNode', 'tagName', 'setConnected'],
    texts: [
      [/`lit\$\$\{Math[^`]+`/, '""'],
      [/\(\w+\?\.creationScope\?\?(\w+)\)/, '$1'],
      [/get _\$AU\(\)\{return this\._\$AM\?\._\$AU\?\?this\._\$Cv\}/, ''],
      [/,this\._\$Cv=\w+\?\.isConnected\?\?!0/, ''],
      [/:6===\w+\.type&&\(\w+=new \w+\(\w+,this,\w+\)\)/, ':0'],
      [/\|\|\w+\.capture!==\w+\.capture\|\|\w+\.once!==\w+\.once\|\|\w+\.passive!==\w+\.passive/, ''],
      [/this\._\$AP\?\.\(!1,!0,\w+\)/, ''],
      [/\w+\.litHtmlPolyfillSupport/, 'undefined'],
      [/\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\([^)]+\)/, '0'],
    ],
  },
};

/**
 * What is of @lit/localize for others: ids made of texts (a lint rule holds every msg() to one of its own), translations
 * that are templates, events (the elements hear of a language from localisation.ts), and doubts about languages and
 * configurations that are written there.
 */
const unusedOfLocalize = {
  '@lit/localize/init/runtime.js': {
    texts: [
      [/^ +dispatchStatusEvent\(\{ status: 'loading'.*/m, ''],
      [/^ +dispatchStatusEvent\(\{ status: 'ready'.*/m, ''],
      [/^ +dispatchStatusEvent\(\{\s+status: 'error'[^}]*\}\);/m, ''],
      [/if \(!validLocales \|\| !loadLocale\) \{[^}]*\}/, ''],
      [/if \(!validLocales\.has\(newLocale\)\) \{[^}]*\}/, ''],
      [/validLocales = new Set\(config\.targetLocales\);\s+validLocales\.add\(config\.sourceLocale\);/, ''],
    ],
  },
  '@lit/localize/init/install.js': {texts: [[/if \(installed\) \{[^}]*\}/, '']]},
  '@lit/localize/internal/runtime-msg.js': {
    texts: [
      [/import \{ generateMsgId \}.*/, ''],
      [/options\?\.id \?\? generateId\(template\)/, 'options.id'],
      [/let order = expressionOrders[^]*?return \{[^}]*\};/, ''],
    ],
  },
};

/** Takes the members and texts of a table, each of which has to be there once, out of the files that it names. */
const leaveOut = (name, unused) => ({
  name,
  transform(code, id) {
    const file = Object.keys(unused).find((end) => id.endsWith(`/node_modules/${end}`));
    if (!file) return undefined;
    const {members = [], texts} = unused[file];
    const once = (found, what) => {
      if (found.length !== 1) this.error(`${id} has ${found.length} of ${what}: look what of it is used.`);
      return found[0];
    };
    const nodes = [...nodesOf(this.parse(code))];
    const without = replaceParts(
      code,
      members.map((member) => {
        const isMember = ({type, key}) => /^(MethodDefinition|Property)$/.test(type) && key.name === member;
        const {start, end} = once(nodes.filter(isMember), member);
        // Behind a member of an object there is a comma.
        return [start, code[end] === ',' ? end + 1 : end, ''];
      }),
    );
    return texts.reduce((text, [pattern, by]) => {
      once(text.match(RegExp(pattern, `g${pattern.flags}`)) ?? [], pattern);
      return text.replace(pattern, by);
    }, without);
  },
});

const needed =
  /\b(?:reflect|useDefault|converter): |type: (?:Object|Array)\b|\b(?:addInitializer|removeController)\b|lit\/(?:async-)?directive(?!s\/live\.)/;

/** Lit without what no element of ours uses; fails the build where one does. */
export const litWithoutUnused = [
  leaveOut('lit-without-unused', unusedOfLit),
  {
    name: 'lit-has-all-that-is-used',
    transform(code, id) {
      const use = !id.includes('/node_modules/') && needed.exec(code);
      if (use) this.error(`${id} needs "${use[0]}" of Lit, which rollup.lit.js leaves out.`);
    },
  },
];

/** @lit/localize without what no text of ours uses. */
export const localizeWithoutUnused = leaveOut('localize-without-unused', unusedOfLocalize);
