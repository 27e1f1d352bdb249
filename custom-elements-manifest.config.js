/** What `npm run manifest` writes for editors and for the stories' panels: the four elements, as a page may use them. */
export default {
  globs: ['cookie-banner', 'cookie-table', 'cookie-preferences', 'video-consent-placeholder'].map(
    (tag) => `components/${tag}/${tag}.ts`,
  ),
  outdir: 'dist',
  litelement: true,
  // What package.json says stands there already, in its place.
  packagejson: false,
  plugins: [
    {
      name: 'public-only',
      packageLinkPhase({customElementsManifest: {modules}}) {
        for (const module of modules) {
          for (const element of module.declarations) {
            const isOpen = ({privacy}) => privacy !== 'private' && privacy !== 'protected';
            const open = (element.members ?? []).filter(isOpen);
            element.members = open;
            element.attributes = (element.attributes ?? []).filter(({fieldName}) =>
              open.some(({name}) => name === fieldName),
            );
          }
          // The sources are not shipped: editors find the modules by where the package has them.
          const shipped = (path) => path.replace(/^\/?components\/(.*)\.ts$/, 'dist/npm/components/$1.js');
          module.path = shipped(module.path);
          for (const {declaration} of module.exports) declaration.module = shipped(declaration.module);
          // `define()` registers them, which the analyzer does not know.
          const elements = module.declarations.filter(({tagName}) => tagName);
          module.exports.push(
            ...elements.map(({tagName, name}) => ({
              kind: 'custom-element-definition',
              name: tagName,
              declaration: {name, module: module.path},
            })),
          );
        }
      },
    },
  ],
};
