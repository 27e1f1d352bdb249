import {msg} from '@lit/localize';
import {html, nothing} from 'lit';

import {shownName} from '../catalogue/cookie-names.js';
import {formatDuration} from '../catalogue/format-duration.js';
import type {Cookies} from '../catalogue/schema.js';
import {textIn} from '../catalogue/text.js';

/** The names of the columns. */
export function renderHeader() {
  return html`
    <tr role="row">
      <th scope="col" role="columnheader" class="name">${nameLabel()}</th>
      <th scope="col" role="columnheader">${purposeLabel()}</th>
      <th scope="col" role="columnheader" class="lifetime">${lifetimeLabel()}</th>
    </tr>
  `;
}

/** One row of the catalogue; what it does not give is shown as not given, never hidden. */
export function renderRow({names, purpose, lifetime, storedIn, stale}: Cookies, language: string) {
  return html`
    <tr role="row">
      <th scope="row" role="rowheader">
        <ul class="names">
          ${names.map((name) => html`<li><code>${shownName(name)}</code></li>`)}
        </ul>
        ${
          storedIn && storedIn !== 'cookie'
            ? html`<span class="note">
                ${msg('kept in the browser’s storage, not a cookie', {id: 'table-storage', desc: 'Note below a name'})}
              </span>`
            : nothing
        }
        ${
          stale
            ? html`<span class="note stale">
                ${msg('no longer set', {id: 'table-stale', desc: 'Note below the name of a cookie that is history'})}
              </span>`
            : nothing
        }
      </th>
      <td role="cell">
        <span class="label" aria-hidden="true">${purposeLabel()}: </span
        >${purpose ? textIn(purpose, language) : notGiven()}
      </td>
      <td role="cell">
        <span class="label" aria-hidden="true">${lifetimeLabel()}: </span
        >${lifetime ? formatLifetime(lifetime, language) : notGiven()}
      </td>
    </tr>
  `;
}

const nameLabel = () => msg('Name', {id: 'table-name', desc: 'Column of cookie names'});
const purposeLabel = () => msg('What it is for', {id: 'table-purpose', desc: 'Column of purposes'});
const lifetimeLabel = () => msg('How long it is kept', {id: 'table-lifetime', desc: 'Column of lifetimes'});

function notGiven() {
  const text = msg('not given', {
    id: 'table-not-given',
    desc: 'Where the catalogue gives no purpose or lifetime',
  });
  return html`<span class="missing">${text}</span>`;
}

function formatLifetime(lifetime: string, language: string): string {
  if (lifetime === 'session') {
    return msg('until you close your browser', {id: 'table-session', desc: 'Lifetime of a session cookie'});
  }
  if (lifetime === 'persistent') {
    return msg('until you delete it', {id: 'table-persistent', desc: 'Lifetime of what has no end'});
  }
  return formatDuration(lifetime, language);
}
