import {nothing, type TemplateResult} from 'lit';

import {escapeHtml} from './escape-html.js';

/**
 * A template of an element as HTML, without its listeners. It knows what a template is made of that never changes: texts,
 * lists, other templates and whole attributes. Anything else is a `TypeError`, not a page that says something else.
 */
export function templateToHtml(value: unknown): string {
  if (value === nothing || value === undefined || value === null) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (Array.isArray(value)) return value.map(templateToHtml).join('');
  if (!isTemplate(value)) throw new TypeError(`A template has a ${typeof value}, which is not HTML.`);
  return value.strings.reduce(
    (written, text, index) =>
      (index ? append(written, value.values[index - 1]) : written) + text.replace(/\s*\n\s*/g, ' '),
    '',
  );
}

/** Writes a value behind the text that it follows. */
function append(written: string, value: unknown): string {
  // Inside of a tag, where its last `<` has no `>` behind it: all values of attributes are escaped.
  if (written.lastIndexOf('<') <= written.lastIndexOf('>')) return written + templateToHtml(value);
  const [, before = '', kind, name] = /^([^]*)\s(@?)([\w-]+)=$/.exec(written) ?? [];
  if (name && kind) return before;
  if (name && typeof value === 'string') return `${before} ${name}="${escapeHtml(value)}"`;
  throw new TypeError(`A template has "${written.slice(-20)}", which is no whole attribute with a text.`);
}

const isTemplate = (value: unknown): value is TemplateResult =>
  typeof value === 'object' && value !== null && '_$litType$' in value;
