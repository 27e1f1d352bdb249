import {html, nothing} from 'lit';

import {type Entry, entriesOf, listOf} from '../../catalogue/entries.js';
import {formatDuration} from '../../catalogue/format-duration.js';
import {appendAt, removeAt} from '../document/json-path.js';
import {wordsIn} from '../document/texts.js';
import type {EditorStore} from '../editor-store.js';
import {findingList} from '../fields/field.js';
import {cookieFields} from './cookie-fields.js';

/** What a service keeps on the device: a line for each row of its table, of which one is open. */
export function cookieList(store: EditorStore, service: number, open: number | undefined) {
  const path = ['services', service, 'cookies'] as const;
  const rows = entriesOf(store.at(path));
  const place = (at: number | undefined) => `services.${service}${at === undefined ? '' : `.cookies.${at}`}`;
  const add = () => {
    store.replace(appendAt(store.value, path, {names: ['']}), 'a cookie was added');
    store.go(place(rows.length));
  };
  return html`
    <section class="cookies" aria-labelledby="cookies-heading">
      <h3 id="cookies-heading">What it keeps on the device <span class="count">${rows.length}</span></h3>
      ${findingList(store.findingsAt(path), path)}
      <ul class="plain rows">
        ${rows.map((row, at) => {
          const isOpen = open === at;
          const name = namesOf(row) || 'A cookie without a name';
          const wrong = store.findingsAt([...path, at], true).length;
          return html`
            <li class=${isOpen ? 'open' : ''}>
              <button
                type="button"
                class="summary"
                id="cookie-${at}"
                aria-expanded=${isOpen ? 'true' : 'false'}
                @click=${() => store.go(place(isOpen ? undefined : at))}
              >
                <code>${name}</code>
                <span class="aside">${lifetimeOf(row)}</span>
                ${wrong ? html`<span class="badge problem">${wrong} to mend</span>` : nothing}
                <span class="about">${wordsIn(row['purpose'], store.main, store.main)}</span>
              </button>
              ${
                isOpen
                  ? html`<div class="body">
                      ${cookieFields(store, [...path, at], name)}
                      <button type="button" class="small danger" @click=${() => remove(at, name)}>
                        Remove<span class="unseen"> ${name}</span>
                      </button>
                    </div>`
                  : nothing
              }
            </li>
          `;
        })}
      </ul>
      <button type="button" class="add" @click=${add}>Add a cookie</button>
    </section>
  `;

  function remove(at: number, name: string) {
    store.replace(removeAt(store.value, [...path, at]), `${name} was removed`);
    store.place = place(undefined);
    store.say(`${name} is removed. Undo brings it back.`);
  }
}

function namesOf({names}: Entry): string {
  return listOf(names)
    .map((name) => (typeof name === 'string' ? name : String(Object(name).name ?? '')))
    .filter(Boolean)
    .join(', ');
}

function lifetimeOf({lifetime}: Entry): string {
  if (lifetime === 'session') return 'until the browser is closed';
  if (lifetime === 'persistent') return 'until it is deleted';
  return typeof lifetime === 'string' ? formatDuration(lifetime, 'en-GB') : 'not given';
}
