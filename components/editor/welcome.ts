import {html, nothing} from 'lit';

import type {CatalogueEditorElement} from './catalogue-editor.js';
import type {Draft} from './files/drafts.js';

/** What there is to begin with. */
export function welcome({actions}: CatalogueEditorElement) {
  return html`
    <main class="welcome">
      ${
        actions.drafts.length
          ? html`<section class="card drafts" aria-labelledby="drafts-heading">
              <h2 id="drafts-heading">Go on where you were</h2>
              <p>This work was never saved. It is kept in this browser alone.</p>
              <ul class="plain">
                ${actions.drafts.map((draft) => draftRow(draft))}
              </ul>
            </section>`
          : nothing
      }
      <section class="card" aria-labelledby="begin-heading">
        <h2 id="begin-heading">Make and keep the list of what your websites set</h2>
        <p>
          The banner, the cookie page and the cookie settings all come from one list. Here you write it, and
          see what visitors will see. Everything stays on this device: nothing is sent anywhere.
        </p>
        <div class="starts">
          <button type="button" class="main" @click=${actions.pick}>
            <b>Open or import a file…</b>
            <span
              >A list you have made here, or one to begin with: a cookie page, a spreadsheet saved as CSV,
              another tool’s configuration</span
            >
          </button>
          <button type="button" @click=${actions.begin}>
            <b>Begin a new list</b>
            <span>Two categories are there; you add the rest</span>
          </button>
        </div>
        <p class="hint">You can also drop a file anywhere on this page. Nothing in it is run.</p>
      </section>
    </main>
  `;

  function draftRow(draft: Draft) {
    const when = new Intl.DateTimeFormat('en-GB', {dateStyle: 'medium', timeStyle: 'short'}).format(
      draft.when,
    );
    return html`<li class="row">
      <span class="grow"><b>${draft.name}</b> <span class="aside">changed ${when}</span></span>
      <button type="button" class="main" @click=${() => actions.goOn(draft)}>
        Go on<span class="unseen"> with ${draft.name}</span>
      </button>
      <button type="button" @click=${() => actions.discard(draft)}>
        Throw away<span class="unseen"> the work on ${draft.name}</span>
      </button>
    </li>`;
  }
}
