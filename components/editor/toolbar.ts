import {html, nothing} from 'lit';

import type {CatalogueEditorElement} from './catalogue-editor.js';

/** What is done with the list as a whole. */
export function toolbar(host: CatalogueEditorElement) {
  const {store, actions} = host;
  const {list} = store;
  return html`
    <header class="bar">
      <h1>
        <span class="brand">Ask First</span>
        ${list ? html`<span class="file">${list.name}</span>` : html`<span class="file">Edit a list of cookies</span>`}
        ${list ? html`<span class="state ${store.isSaved ? 'is-saved' : ''}">${store.isSaved ? 'Saved' : 'Not saved'}</span>` : nothing}
      </h1>
      ${
        list
          ? html`
              <div class="tools">
                <button
                  type="button"
                  class="only-narrow"
                  aria-expanded=${host.isMenuOpen ? 'true' : 'false'}
                  aria-controls="menu"
                  @click=${() => (host.isMenuOpen = !host.isMenuOpen)}
                >
                  Parts
                </button>
                <button
                  type="button"
                  class="not-wide"
                  aria-pressed=${host.pane === 'preview' ? 'true' : 'false'}
                  @click=${() => (host.pane = host.pane === 'preview' ? 'edit' : 'preview')}
                >
                  Preview
                </button>
                <button
                  type="button"
                  ?disabled=${!store.canUndo}
                  @click=${() => store.undo()}
                  aria-keyshortcuts="Control+Z"
                >
                  Undo
                </button>
                <button
                  type="button"
                  ?disabled=${!store.canRedo}
                  @click=${() => store.redo()}
                  aria-keyshortcuts="Control+Shift+Z"
                >
                  Redo
                </button>
                <button type="button" @click=${actions.pick} aria-keyshortcuts="Control+O">Open…</button>
                <button
                  type="button"
                  class="main"
                  @click=${() => actions.save()}
                  aria-keyshortcuts="Control+S"
                >
                  Save
                </button>
              </div>
            `
          : nothing
      }
    </header>
  `;
}
