/** What the chunks leave out of Lit: what no page of theirs ever runs. Each fails the build where Lit is not as it was. */

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
