import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';

import {field, type FieldOptions, settles} from './field.js';
import type {EditorStore} from '../editor-store.js';

/** One line that is no text for visitors: an id, a link, a host. */
export function lineField(store: EditorStore, options: FieldOptions & {readonly placeholder?: string}) {
  const value = store.at(options.path);
  return field(
    options,
    store.findingsAt(options.path),
    ({id, describedBy, isWrong}) => html`
      <input
        id=${id}
        .value=${live(typeof value === 'string' ? value : '')}
        placeholder=${options.placeholder ?? nothing}
        aria-describedby=${describedBy || nothing}
        aria-invalid=${isWrong ? 'true' : nothing}
        spellcheck="false"
        autocomplete="off"
        autocapitalize="off"
        @input=${(event: Event) =>
          store.set(options.path, (event.target as HTMLInputElement).value.trim() || undefined, options.did)}
        @change=${settles(store)}
      />
    `,
  );
}

/** A choice of a few. The first of the choices may stand for a key that is left out. */
export function choiceField(
  store: EditorStore,
  options: FieldOptions & {
    readonly choices: readonly (readonly [value: string | undefined, label: string])[];
  },
) {
  const value = store.at(options.path);
  const isKnown = options.choices.some(([choice]) => choice === value);
  return field(
    options,
    store.findingsAt(options.path),
    ({id, describedBy, isWrong}) => html`
      <select
        id=${id}
        aria-describedby=${describedBy || nothing}
        aria-invalid=${isWrong ? 'true' : nothing}
        @change=${(event: Event) => {
          const index = Number((event.target as HTMLSelectElement).value);
          if (index >= 0) store.set(options.path, options.choices[index]?.[0], options.did);
          store.settle();
        }}
      >
        ${isKnown ? nothing : html`<option value="-1" selected>${value === undefined ? 'Choose…' : String(value)}</option>`}
        ${options.choices.map(
          ([choice, label], i) =>
            html`<option value=${i} ?selected=${choice === value} .selected=${live(choice === value)}>
              ${label}
            </option>`,
        )}
      </select>
    `,
  );
}

/** Yes, or left out. */
export function tickField(store: EditorStore, options: FieldOptions) {
  return field(
    {...options, label: ''},
    store.findingsAt(options.path),
    ({id, describedBy}) => html`
      <label class="tick">
        <input
          type="checkbox"
          id=${id}
          .checked=${live(store.at(options.path) === true)}
          aria-describedby=${describedBy || nothing}
          @change=${(event: Event) => {
            store.set(options.path, (event.target as HTMLInputElement).checked || undefined, options.did);
            store.settle();
          }}
        />
        <span>${options.label}</span>
      </label>
    `,
  );
}

/** A list of words, one a line. */
export function linesField(store: EditorStore, options: FieldOptions & {readonly placeholder?: string}) {
  const value = store.at(options.path);
  const lines: readonly unknown[] = Array.isArray(value) ? (value as unknown[]) : [];
  const put = (text: string, isDone: boolean) => {
    const all = text.split('\n');
    const kept = isDone ? all.map((line) => line.trim()).filter(Boolean) : all;
    store.set(options.path, kept.join('') ? kept : Array.isArray(value) ? [] : undefined, options.did);
  };
  return field(
    options,
    store.findingsAt(options.path, true),
    ({id, describedBy, isWrong}) => html`
      <textarea
        id=${id}
        class="lines"
        rows=${Math.min(12, Math.max(2, lines.length + 1))}
        .value=${live(lines.join('\n'))}
        placeholder=${options.placeholder ?? nothing}
        aria-describedby=${describedBy || nothing}
        aria-invalid=${isWrong ? 'true' : nothing}
        spellcheck="false"
        autocapitalize="off"
        @input=${(event: Event) => put((event.target as HTMLTextAreaElement).value, false)}
        @change=${(event: Event) => {
          put((event.target as HTMLTextAreaElement).value, true);
          store.settle();
        }}
      ></textarea>
    `,
  );
}
