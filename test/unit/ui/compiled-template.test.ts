import {expect} from '@open-wc/testing';
import {html, nothing, render} from 'lit';

import {compiledTemplate} from '../../../components/ui/compiled-template.js';

/** What is rendered, without the comments that mark where values are. */
const shown = (...results: readonly unknown[]) => {
  const container = document.createElement('div');
  for (const result of results) render(result, container);
  return container.innerHTML.replace(/<!--.*?-->/g, '');
};

describe('a compiled template', () => {
  const paragraph = compiledTemplate`<p><?></p>`;
  const ends = compiledTemplate`<?><b><?></b> <?><!>`;
  const link = compiledTemplate` <a href=$ class="a $ $" part="link"> <?> </a> `;
  const details = compiledTemplate`<details ?open=$ id=$><summary><?></summary></details>`;
  const rows = compiledTemplate`<table><tr><td><?></td></tr></table>`;
  const empty = compiledTemplate`<div class="space"></div>`;

  const pairs: [what: string, compiled: unknown, asLit: unknown][] = [
    ['a text', paragraph('<b>'), html`<p>${'<b>'}</p>`],
    ['nothing', paragraph(nothing), html`<p>${nothing}</p>`],
    ['values at both ends', ends('a', 'b', 'c'), html`${'a'}<b>${'b'}</b> ${'c'}`],
    [
      'templates inside',
      paragraph([ends(1, 2, 3), paragraph('x')]),
      html`<p>${[html`1<b>2</b> 3`, html`<p>x</p>`]}</p>`,
    ],
    [
      'attributes',
      link('/a?b="c"', 'b', 'c', 'd'),
      // prettier-ignore
      html` <a href=${'/a?b="c"'} class="a ${'b'} ${'c'}" part="link"> ${'d'} </a> `,
    ],
    [
      'an attribute that is left out',
      details(true, nothing, 'a'),
      html`<details open=""><summary>a</summary></details>`,
    ],
    [
      'what the parser puts in',
      rows('a'),
      // prettier-ignore
      html`<table><tr><td>${'a'}</td></tr></table>`,
    ],
    ['no value', empty(), html`<div class="space"></div>`],
  ];
  for (const [what, compiled, asLit] of pairs)
    it(`shows ${what} as Lit's own do`, () => expect(shown(compiled)).to.equal(shown(asLit)));

  it('shows other values the next time, in the same elements', () => {
    const container = document.createElement('div');
    render(details(false, 'a', 'b'), container);
    const [before] = container.children;
    render(details(true, 'c', 'd'), container);
    expect(container.children[0]).to.equal(before);
    expect(before?.outerHTML.replace(/<!--.*?-->/g, '')).to.equal(
      '<details id="c" open=""><summary>d</summary></details>',
    );
  });

  it('listens, and sets properties', () => {
    const container = document.createElement('div');
    const heard: string[] = [];
    render(
      compiledTemplate`<label><input type="checkbox" .checked=$ @change=$> <?></label>`(
        true,
        (event: Event) => heard.push(event.type),
        'a',
      ),
      container,
    );
    const input = container.querySelector('input');
    expect(input?.checked).to.equal(true);
    expect(input?.getAttributeNames()).to.deep.equal(['type']);
    input?.dispatchEvent(new Event('change'));
    expect(heard).to.deep.equal(['change']);
  });
});
