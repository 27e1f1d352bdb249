import {msg, str} from '@lit/localize';
import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';

/** What a search field shows, and whom it tells. */
interface Search {
  readonly search: string;
  /** How many rows there are, and how many of them hold what is searched for. */
  readonly count: number;
  readonly shown: number;
  find(search: string): void;
}

/** A field that narrows a long table down while the visitor types, and says how much is left. */
export function renderSearch({search, count, shown, find}: Search) {
  return html`
    <div class="search">
      <label for="search"
        >${msg('Find a cookie', {id: 'table-search', desc: 'Label of a search field above a long table'})}</label
      >
      <input
        id="search"
        type="search"
        autocomplete="off"
        spellcheck="false"
        .value=${live(search)}
        @input=${(event: Event) => find((event.target as HTMLInputElement).value)}
      />
      <span role="status">
        ${
          search
            ? msg(str`Showing ${shown} of ${count}`, {
                id: 'table-found',
                desc: 'How many rows of a table are left of all of them',
              })
            : nothing
        }
      </span>
    </div>
  `;
}
