import {html, nothing, type TemplateResult} from 'lit';

import {moveAt, type Path} from '../document/json-path.js';
import {wordsIn} from '../document/texts.js';
import type {EditorStore} from '../editor-store.js';

/** The name of a category, service or site, in the main language; what stands for it where it has none. */
export function nameAt(store: EditorStore, path: Path, otherwise = 'Without a name'): string {
  return wordsIn(store.at([...path, 'name']), store.main, store.main) || otherwise;
}

/** A part of the list: its heading, which has the focus when it is gone to, and what stands below it. */
export function panel(
  title: string,
  intro: unknown,
  content: unknown,
  tools?: TemplateResult,
): TemplateResult {
  return html`
    <div class="title">
      <h2 id="heading" tabindex="-1">${title}</h2>
      ${tools ?? nothing}
    </div>
    ${intro ? html`<p class="intro">${intro}</p>` : nothing}${content}
  `;
}

/** Buttons that move an entry in its list, or remove it. */
export function entryTools(
  store: EditorStore,
  options: {
    readonly path: Path;
    readonly name: string;
    readonly count: number;
    readonly go: (at: number) => string;
    readonly remove: () => void;
  },
) {
  const {path, name, count, go, remove} = options;
  const at = Number(path.at(-1));
  const move = (by: number) => {
    store.replace(moveAt(store.value, path, by), `${name} was moved`);
    store.place = go(at + by);
    store.say(`${name} is number ${at + by + 1} of ${count} now`);
  };
  return html`
    <div class="tools">
      <button type="button" class="small" ?disabled=${at === 0} @click=${() => move(-1)}>
        <span aria-hidden="true">↑</span><span class="unseen">Move ${name} up</span>
      </button>
      <button type="button" class="small" ?disabled=${at >= count - 1} @click=${() => move(1)}>
        <span aria-hidden="true">↓</span><span class="unseen">Move ${name} down</span>
      </button>
      <button type="button" class="small danger" @click=${remove}>
        Remove<span class="unseen"> ${name}</span>
      </button>
    </div>
  `;
}
