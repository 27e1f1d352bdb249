/** What the build makes of a template (components/ui/compiled-template.ts takes it in the browser). */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

// Not by its name: TypeScript would look for its types.
const build = '../../../rollup.templates.js';
const {compileTemplate} = (await import(build)) as {compileTemplate(texts: readonly string[]): string};

/** What stands around the values of a template. */
const textsOf = (texts: TemplateStringsArray, ..._values: readonly string[]) => texts;
const value = '';

describe('a template that is compiled', () => {
  const compiled: [texts: TemplateStringsArray, html: string][] = [
    [textsOf`<p>a</p>`, '<p>a</p>'],
    [textsOf`<p>${value}</p>`, '<p><?></p>'],
    [textsOf`${value}<b>${value}</b> ${value}`, '<?><b><?></b> <?><!>'],
    [textsOf`<a href=${value} @click=${value}>${value}</a>`, '<a href=$ @click=$><?></a>'],
    [textsOf`<input .checked="${value}" id='a-${value}-${value}'>`, `<input .checked="$" id='a-$-$'>`],
    [
      textsOf` <ul class="a > b"> <li> ${value} <b> c </b> </li> </ul> `,
      '<ul class="a > b"><li><?> <b> c </b></li></ul>',
    ],
    [textsOf`<path d="M1 1" /> <button> a </button>`, '<path d="M1 1" /> <button> a </button>'],
    [textsOf`<details ?open=${value}></details>`, '<details ?open=$></details>'],
  ];
  for (const [texts, html] of compiled) it(`is ${html}`, () => assert.equal(compileTemplate(texts), html));

  const refused: [what: string, texts: TemplateStringsArray][] = [
    ['a value in a text area', textsOf`<textarea>${value}</textarea>`],
    ['a value in a comment', textsOf`<!-- ${value} -->`],
    ['a value for the name of a tag', textsOf`<${value}></${value}>`],
    ['a value for all of an attribute', textsOf`<p ${value}></p>`],
    ['a property with a capital letter', textsOf`<input .readOnly=${value}>`],
    ['a dollar sign of its own', textsOf`<p title="$5">${value}</p>`],
    ['a mark of its own', textsOf`<p><?>${value}</p>`],
  ];
  for (const [what, texts] of refused)
    it(`is refused for ${what}`, () => assert.throws(() => compileTemplate(texts), TypeError));
});
