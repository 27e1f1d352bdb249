import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';

import {listOf} from '../../catalogue/entries.js';
import type {EditorStore} from '../editor-store.js';
import {fieldId, findingList, type FieldOptions} from './field.js';

/** Any of several words: a list of those that are ticked. What the list has beside them stays in it. */
export function ticksField(
  store: EditorStore,
  options: FieldOptions & {
    readonly choices: readonly (readonly [value: string, label: string])[];
    /** Whether an empty list stays, where a catalogue has to have one. */
    readonly isRequired?: boolean;
  },
) {
  const {path, label, hint, did, choices, isRequired} = options;
  const ticked = listOf(store.at(path));
  const found = store.findingsAt(path, true);
  const id = fieldId(path);
  const tick = (value: string, isOn: boolean) => {
    const next = isOn ? [...ticked, value] : ticked.filter((each) => each !== value);
    store.set(path, next.length || isRequired ? next : undefined, did);
    store.settle();
  };
  return html`
    <fieldset
      class="field ${found.length ? 'wrong' : ''}"
      id=${id}
      tabindex="-1"
      aria-describedby=${[hint && `${id}-hint`, found.length && `${id}-found`].filter(Boolean).join(' ') || nothing}
    >
      <legend>${label}</legend>
      ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
      <div class="ticks">
        ${choices.map(
          ([value, words]) => html`
            <label class="tick">
              <input
                type="checkbox"
                .checked=${live(ticked.includes(value))}
                @change=${(event: Event) => tick(value, (event.target as HTMLInputElement).checked)}
              />
              <span>${words}</span>
            </label>
          `,
        )}
      </div>
      ${findingList(found, path, `${id}-found`)}
    </fieldset>
  `;
}
