import {html, nothing} from 'lit';

import type {CatalogueEditorElement} from './catalogue-editor.js';

/** A question that has to be answered before something is lost. */
export function dialogs({actions, store}: CatalogueEditorElement) {
  const {question} = actions;
  if (!question) return nothing;
  const name = store.list?.name ?? 'The list';
  return html`
    <dialog aria-labelledby="question" @cancel=${actions.cancel}>
      ${question === 'changed-by-others' ? changed() : unsaved()}
    </dialog>
  `;

  function changed() {
    return html`
      <h2 id="question">Somebody else has saved ${name}</h2>
      <p>
        The file is not what it was when you opened it or saved it last. If you save over it, what they did is
        lost.
      </p>
      <div class="answers">
        <button type="button" class="main" @click=${() => actions.save({asNew: true})}>
          Save mine as another file…
        </button>
        <button type="button" @click=${actions.openTheirs}>Open theirs, and keep mine as a draft</button>
        <button type="button" class="danger" @click=${() => actions.save({overwrites: true})}>
          Save over theirs
        </button>
        <button type="button" @click=${actions.cancel}>Go back</button>
      </div>
    `;
  }

  function unsaved() {
    return html`
      <h2 id="question">${name} is not saved</h2>
      <p>What you open now takes its place.</p>
      <div class="answers">
        <button type="button" class="main" @click=${actions.saveAndLeave}>Save it first</button>
        <button type="button" @click=${actions.leave}>Keep it as a draft, and go on</button>
        <button type="button" @click=${actions.cancel}>Go back</button>
      </div>
    `;
  }
}
