import type {CompiledTemplate, CompiledTemplateResult} from 'lit';
import {_$LH as lit} from 'lit-html/private-ssr-support.js';

import {unclobbered} from '../page/unclobbered-document.js';

/**
 * Makes a template of the HTML that the build writes of one (rollup.templates.js), where `<?>` stands for a child and `$`
 * for each value in an attribute. What it gives is called with the values.
 */
export function compiledTemplate(h: TemplateStringsArray) {
  const template = {
    h,
    get parts() {
      return (parts ??= partsIn(this.el.content));
    },
  } as CompiledTemplate & {readonly el: HTMLTemplateElement};
  let parts: CompiledTemplate['parts'] | undefined;
  return (...values: unknown[]): CompiledTemplateResult => ({_$litType$: template, values});
}

const constructors = new Map<string, typeof lit.AttributePart>([
  ['.', lit.PropertyPart],
  ['?', lit.BooleanAttributePart],
  ['@', lit.EventPart],
]);

/** Where the values go. Takes what stands for them in attributes away. */
function partsIn(content: DocumentFragment): CompiledTemplate['parts'] {
  const parts: object[] = [];
  const walker = unclobbered.createTreeWalker(content, 129 /* elements and comments */);
  for (let index = 0; walker.nextNode(); index++) {
    const node = walker.currentNode as Element | Comment;
    if (node.nodeType === 8) {
      if ((node as Comment).data === '?') parts.push({type: 2, index});
      continue;
    }
    for (const {name, value} of [...(node as Element).attributes]) {
      if (!value.includes('$')) continue;
      const ctor = constructors.get(name.charAt(0));
      parts.push({
        type: 1,
        index,
        name: ctor ? name.slice(1) : name,
        strings: value.split('$'),
        ctor: ctor ?? lit.AttributePart,
      });
      (node as Element).removeAttribute(name);
    }
  }
  return parts as CompiledTemplate['parts'];
}
