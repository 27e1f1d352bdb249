import {html, nothing} from 'lit';

/** A heading of a level from 2; the sixth is the last that HTML has. */
export function renderHeading(level: number, content: unknown, id?: string) {
  const own = id ?? nothing;
  if (level === 2) return html`<h2 id=${own}>${content}</h2>`;
  if (level === 3) return html`<h3 id=${own}>${content}</h3>`;
  if (level === 4) return html`<h4 id=${own}>${content}</h4>`;
  if (level === 5) return html`<h5 id=${own}>${content}</h5>`;
  return html`<h6 id=${own}>${content}</h6>`;
}
