import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';

import {idAt, type ListKey, renameEntry} from '../document/entries-of-list.js';
import type {EditorStore} from '../editor-store.js';
import {field, settles} from './field.js';

/** An id: whatever refers to it is changed along with it. */
export function idField(
  store: EditorStore,
  {list, at, name}: {readonly list: ListKey; readonly at: number; readonly name: string},
) {
  const path = [list, at, 'id'] as const;
  const hint =
    list === 'sites'
      ? 'A page may name it in data-site. Lower-case letters, digits and hyphens.'
      : 'Kept in visitors’ cookies and named in data-consent: once published, leave it as it is.';
  return field(
    {path, label: 'Id', hint, did: ''},
    store.findingsAt(path),
    ({id, describedBy, isWrong}) => html`
      <input
        id=${id}
        .value=${live(idAt(store.value, list, at))}
        aria-describedby=${describedBy || nothing}
        aria-invalid=${isWrong ? 'true' : nothing}
        spellcheck="false"
        autocapitalize="off"
        autocomplete="off"
        @input=${(event: Event) => {
          const next = (event.target as HTMLInputElement).value.trim();
          store.replace(renameEntry(store.value, list, at, next), `the id of ${name}`, path.join('.'));
        }}
        @change=${settles(store)}
      />
    `,
  );
}
