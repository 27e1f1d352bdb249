import {msg} from '@lit/localize';
import {html, nothing} from 'lit';

import {shownName} from '../catalogue/cookie-names.js';
import {formatDuration} from '../catalogue/format-duration.js';
import type {Cookies, Text} from '../catalogue/schema.js';
import type {ConsentController} from '../ui/consent-controller.js';
import {formatLanguage} from '../localisation/localisation.js';
import type {Order, SortKey} from './sort-and-filter.js';

/** How a table is sorted, and whom its headers tell. */
interface Sort {
  readonly order: Order | undefined;
  by(key: SortKey): void;
}

/** The names of the columns; in a long table two of them sort it. The last is there where others set a part of it. */
export function renderHeader(sort: Sort | undefined, setter: Text | undefined) {
  return html`
    <tr role="row">
      ${renderColumn(nameLabel(), 'name', sort)}
      <th scope="col" role="columnheader">${purposeLabel()}</th>
      ${renderColumn(lifetimeLabel(), 'lifetime', sort)}
      ${setter ? html`<th scope="col" role="columnheader">${setterLabel()}</th>` : nothing}
    </tr>
  `;
}

function renderColumn(label: string, key: SortKey, sort: Sort | undefined) {
  const order = sort?.order?.by === key ? sort.order : undefined;
  const direction = order ? (order.descending ? 'descending' : 'ascending') : 'none';
  return html`
    <th scope="col" role="columnheader" class=${key} aria-sort=${sort ? direction : nothing}>
      ${
        sort
          ? html`<button type="button" class="sort" @click=${() => sort.by(key)}>
              ${label}<svg viewBox="0 0 10 16" aria-hidden="true" class=${direction}>
                <path class="up" d="M1 6l4-4 4 4z" />
                <path class="down" d="M1 10l4 4 4-4z" />
              </svg>
            </button>`
          : label
      }
    </th>
  `;
}

/** One row of the catalogue; what it does not give is shown as not given, never hidden. */
export function renderRow(
  {names, purpose, lifetime, storedIn, stale, domain}: Cookies,
  consent: ConsentController,
  isLive: boolean,
  setter: Text | undefined,
) {
  return html`
    <tr role="row">
      <th scope="row" role="rowheader">
        <ul class="names">
          ${names.map((name) => html`<li><code dir="ltr">${shownName(name)}</code></li>`)}
        </ul>
        ${
          isLive
            ? html`<span class="note live">
                ${msg('on this device now', {id: 'table-live', desc: 'Note below the name of a cookie that is really there'})}
              </span>`
            : nothing
        }
        ${
          storedIn && storedIn !== 'cookie'
            ? html`<span class="note">
                ${msg('kept in the browser’s storage, not a cookie', {id: 'table-storage', desc: 'Note below a name'})}
              </span>`
            : nothing
        }
        ${
          stale
            ? html`<span class="note">
                ${msg('no longer set', {id: 'table-stale', desc: 'Note below the name of a cookie that is history'})}
              </span>`
            : nothing
        }
      </th>
      <td role="cell">
        <span class="label" aria-hidden="true">${purposeLabel()}: </span
        >${purpose ? consent.prose(purpose) : notGiven()}
      </td>
      <td role="cell">
        <span class="label" aria-hidden="true">${lifetimeLabel()}: </span
        >${lifetime ? formatLifetime(lifetime) : notGiven()}
      </td>
      ${
        setter
          ? html`<td role="cell">
              <span class="label" aria-hidden="true">${setterLabel()}: </span>${consent.prose(setter)}
              ${domain ? html`<span class="note"><bdi>${domain}</bdi></span>` : nothing}
            </td>`
          : nothing
      }
    </tr>
  `;
}

const nameLabel = () => msg('Name', {id: 'table-name', desc: 'Column of cookie names'});
const purposeLabel = () => msg('What it is for', {id: 'table-purpose', desc: 'Column of purposes'});
const lifetimeLabel = () => msg('How long it is kept', {id: 'table-lifetime', desc: 'Column of lifetimes'});
const setterLabel = () => msg('Set by', {id: 'table-set-by', desc: 'Column of who sets a cookie'});

function notGiven() {
  const text = msg('Not given', {
    id: 'table-not-given',
    desc: 'Where the catalogue gives no purpose or lifetime',
  });
  return html`<span class="missing">${text}</span>`;
}

function formatLifetime(lifetime: string): string {
  if (lifetime === 'session') {
    return msg('Until you close your browser', {id: 'table-session', desc: 'Lifetime of a session cookie'});
  }
  if (lifetime === 'persistent') {
    return msg('Until you delete it', {id: 'table-persistent', desc: 'Lifetime of what has no end'});
  }
  return formatDuration(lifetime, formatLanguage());
}
