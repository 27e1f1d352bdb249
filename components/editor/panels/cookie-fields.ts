import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';

import {listOf} from '../../catalogue/entries.js';
import {appendAt, dotted, removeAt, type Path} from '../document/json-path.js';
import type {EditorStore} from '../editor-store.js';
import {fieldId, findingList, settles} from '../fields/field.js';
import {lifetimeField} from '../fields/lifetime-field.js';
import {choiceField, lineField, tickField} from '../fields/simple-fields.js';
import {textField} from '../fields/text-field.js';

/** The fields of one row of a cookie table. */
export function cookieFields(store: EditorStore, path: Path, name: string) {
  return html`
    ${nameFields(store, [...path, 'names'], name)}
    ${textField(store, {
      path: [...path, 'purpose'],
      label: 'Purpose',
      hint: 'What it is for, in a plain sentence. Other words are another question: visitors are asked again.',
      did: `the purpose of ${name}`,
      isLong: true,
    })}
    ${lifetimeField(store, {
      path: [...path, 'lifetime'],
      label: 'How long it is kept',
      did: `how long ${name} is kept`,
      words: [
        [undefined, 'Not given'],
        ['session', 'Until the browser is closed'],
        ['persistent', 'Until it is deleted'],
      ],
    })}
    ${choiceField(store, {
      path: [...path, 'storedIn'],
      label: 'Kept in',
      did: `what ${name} is kept in`,
      choices: [
        [undefined, 'A cookie'],
        ['localStorage', 'Local storage'],
        ['sessionStorage', 'Session storage'],
      ],
    })}
    ${lineField(store, {
      path: [...path, 'domain'],
      label: 'Domain, where it is not the site’s own (optional)',
      placeholder: 'example.com',
      did: `the domain of ${name}`,
    })}
    ${tickField(store, {
      path: [...path, 'stale'],
      label: 'No longer set, but may still be on some devices',
      did: `whether ${name} is still set`,
    })}
  `;
}

/** The names: each as readers see it, and the pattern that it stands for where that is another. */
function nameFields(store: EditorStore, path: Path, name: string) {
  const names = listOf(store.at(path));
  const put = (at: number, shown: string, matches: string) =>
    store.set([...path, at], matches ? {name: shown, matches} : shown, `the names of ${name}`);
  return html`
    <fieldset class="field" id=${fieldId(path)} tabindex="-1">
      <legend>Names</legend>
      <p class="hint" id="${fieldId(path)}-hint">
        A * stands for anything, behind three characters or more. Where the real name is a pattern, say what
        readers see too: _ga_[id] is really _ga_*.
      </p>
      ${names.map((each, at) => {
        const shown = typeof each === 'string' ? each : String(Object(each).name ?? '');
        const matches = typeof each === 'string' ? '' : String(Object(each).matches ?? '');
        const found = store.findingsAt([...path, at], true);
        const own = fieldId([...path, at]);
        const described = `${fieldId(path)}-hint${found.length ? ` ${own}-found` : ''}`;
        return html`<div class="row names">
          <input
            id=${own}
            aria-label="Name ${at + 1}"
            aria-describedby=${described}
            aria-invalid=${found.length ? 'true' : nothing}
            spellcheck="false"
            autocapitalize="off"
            .value=${live(shown)}
            @input=${(event: Event) => put(at, (event.target as HTMLInputElement).value.trim(), matches)}
            @change=${settles(store)}
          />
          <input
            id="${own}-matches"
            aria-label="Name ${at + 1}: really, where that is another"
            placeholder="really, where that is another"
            spellcheck="false"
            autocapitalize="off"
            .value=${live(matches)}
            @input=${(event: Event) => put(at, shown, (event.target as HTMLInputElement).value.trim())}
            @change=${settles(store)}
          />
          ${
            names.length > 1
              ? html`<button
                  type="button"
                  class="small"
                  @click=${() => store.replace(removeAt(store.value, [...path, at]), `a name of ${name} was removed`)}
                >
                  <span aria-hidden="true">×</span><span class="unseen">Remove name ${at + 1}, ${shown}</span>
                </button>`
              : nothing
          }
          ${findingList(found, [...path, at], `${own}-found`)}
        </div>`;
      })}
      ${findingList(store.findingsAt(path), path)}
      <button
        type="button"
        class="small"
        @click=${() => store.replace(appendAt(store.value, path, ''), `a name of ${name} was added`, dotted(path))}
      >
        Add a name
      </button>
    </fieldset>
  `;
}
