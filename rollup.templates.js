/** Templates parsed when the library is built: visitors download neither Lit's parser nor what that needs. */
import {fileURLToPath} from 'node:url';

import {_$LH as lit} from 'lit-html/private-ssr-support.js';

/** Every node of a syntax tree, outermost first. */
export function* nodesOf(node) {
  if (typeof node?.type === 'string') yield node;
  for (const part of Object.values(node ?? {})) if (part && typeof part === 'object') yield* nodesOf(part);
}

const templatesIn = (tree) =>
  [...nodesOf(tree)].filter(({type, tag}) => type === 'TaggedTemplateExpression' && tag.name === 'html');

/** Puts texts in the place of parts of some code, none of which is in another. */
export const replaceParts = (code, parts) =>
  parts
    .toSorted(([one], [other]) => other - one)
    .reduce((text, [start, end, by]) => text.slice(0, start) + by + text.slice(end), code);

/** A line's end with its indentation as one blank, which is what a browser makes of it. */
const joinLines = (text) => text.replace(/\s*\n\s*/g, ' ');

/** Writes each line's end in a template as one blank. */
export const minifyTemplates = {
  name: 'minify-templates',
  transform(code) {
    if (!code.includes('html`')) return undefined;
    const texts = templatesIn(this.parse(code)).flatMap(({quasi}) => quasi.quasis);
    return replaceParts(
      code,
      texts.map(({start, end}) => [start, end, joinLines(code.slice(start, end))]),
    );
  },
};

const block =
  / ?(<\/?(?:details|dialog|div|fieldset|h\d|legend|li|ol|p|section|summary|table|tbody|td|th|thead|tr|ul)\b(?:[^>"]|"[^"]*")*>) ?/g;

/** Leaves the blanks beside a block's tags out, which browsers do not show. */
const trimBlocks = (html) => html.replace(block, '$1');

/**
 * A template as `compiled-template.ts` takes it: its HTML, with `<?>` for a child and `$` for each value in an attribute.
 * Throws a `TypeError` for one that can't be written so.
 *
 * @param texts What stands around the template's values.
 */
export function compileTemplate(texts) {
  const [marked, names] = lit.getTemplateHtml(Object.assign([...texts], {raw: texts}), lit.HTML_RESULT);
  const html = marked
    // What Lit puts behind a value that a template ends in.
    .replace(/<\?>$/, '<!>')
    .replaceAll(`<${lit.markerMatch}>`, '<?>')
    .replaceAll(/\$lit\$=("[^"]*"|'[^']*'|[^\s>]*)/g, (_, value) => `=${value.replaceAll(lit.marker, '$')}`);
  const places = html.split(/<\?>|\$/).length;
  const isLowerCase = names.every((name) => name === name.toLowerCase());
  if (html.includes(lit.marker) || places !== texts.length || !isLowerCase)
    throw new TypeError(`Not a template that can be compiled: ${texts.join('${…}')}`);
  return trimBlocks(html);
}

const runtime = fileURLToPath(new URL('components/ui/compiled-template.ts', import.meta.url));

/** Puts a compiled template in the place of each one in the code. */
export const compileTemplates = {
  name: 'compile-templates',
  transform(code) {
    if (!code.includes('html`')) return undefined;
    const templates = templatesIn(this.parse(code));
    const compiled = templates.map(({quasi}, index) => {
      const html = compileTemplate(quasi.quasis.map(({value}) => joinLines(value.cooked)));
      return `const template$${index} = compiledTemplate\`${html.replace(/[\\`]/g, '\\$&')}\`;\n`;
    });
    const calls = templates.flatMap(({start, end, quasi: {expressions}}, index) => {
      const starts = [start, ...expressions.map((expression) => expression.end)];
      const ends = [...expressions.map((expression) => expression.start), end];
      return starts.map((from, at) => [
        from,
        ends[at],
        [at ? '),' : `template$${index}(`, at < expressions.length ? '(' : ')'].join(''),
      ]);
    });
    const imported = `import {compiledTemplate} from ${JSON.stringify(runtime)};\n`;
    return imported + compiled.join('') + replaceParts(code, calls);
  },
};

/** Lit without what parses templates. Fails the build where Lit parses them in another way than it did. */
export const litWithoutParser = {
  name: 'lit-without-parser',
  transform(code, id) {
    if (!id.endsWith('/lit-html/lit-html.js')) return undefined;
    const nodes = [...nodesOf(this.parse(code))];
    const only = (what, isMeant, among = nodes) => {
      const found = among.filter(isMeant);
      if (found.length !== 1)
        this.error(`${id} has ${found.length} of ${what}: look how Lit parses templates.`);
      return found[0];
    };
    const method = (name) => (node) => node.type === 'MethodDefinition' && node.key.name === name;
    const template = only(
      'class Template',
      ({type, body}) => type === 'ClassBody' && body.some(method('createElement')),
    );
    const parse = only('its constructor', method('constructor'), template.body);
    const parseOnce = only('_$AC', method('_$AC'));
    const isCompiled = only('its calls', ({consequent}) => consequent?.callee?.property?.name === '_$AC');
    const {start, end} = isCompiled.alternate;
    return replaceParts(code, [
      [parse.start, parse.end, ''],
      [parseOnce.start, parseOnce.end, ''],
      [isCompiled.start, isCompiled.end, `(${code.slice(start, end)})`],
    ]);
  },
};
