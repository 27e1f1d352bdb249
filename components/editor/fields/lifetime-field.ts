import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';

import {parseDuration, type Unit} from '../../catalogue/duration.js';
import type {EditorStore} from '../editor-store.js';
import {field, type FieldOptions, settles} from './field.js';

const units: readonly Unit[] = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];
const letters: Readonly<Record<Unit, string>> = {
  ...{year: 'Y', month: 'M', week: 'W', day: 'D'},
  ...{hour: 'H', minute: 'M', second: 'S'},
};

/** A length of time as a catalogue has it: `P6M`, `PT30M`. */
export const durationOf = (count: number, unit: Unit) =>
  `P${units.indexOf(unit) > 3 ? 'T' : ''}${count}${letters[unit]}`;

interface LifetimeOptions extends FieldOptions {
  /** What there is beside a length of time: values and their labels. */
  readonly words: readonly (readonly [value: string | undefined, label: string])[];
}

/** How long something is kept: a word, or a number of units. */
export function lifetimeField(store: EditorStore, options: LifetimeOptions) {
  const {path, did, words} = options;
  const value = store.at(path);
  const word = words.findIndex(([choice]) => choice === value);
  const parts = typeof value === 'string' ? parseDuration(value) : [];
  const [unit, count] = parts[0] ?? ['month', 1];
  const set = (next: string | undefined) => store.set(path, next, did);
  return field(
    options,
    store.findingsAt(path),
    ({id, describedBy, isWrong}) => html`
      <div class="row">
        <select
          id=${id}
          aria-describedby=${describedBy || nothing}
          aria-invalid=${isWrong ? 'true' : nothing}
          @change=${(event: Event) => {
            const index = Number((event.target as HTMLSelectElement).value);
            set(index < 0 ? durationOf(1, 'month') : words[index]?.[0]);
            store.settle();
          }}
        >
          ${words.map(
            ([, label], i) => html`<option value=${i} .selected=${live(i === word)}>${label}</option>`,
          )}
          <option value="-1" .selected=${live(word < 0)}>A length of time</option>
        </select>
        ${word >= 0 ? nothing : parts.length === 1 ? numberOf() : asWritten()}
      </div>
    `,
  );

  function numberOf() {
    return html`
      <input
        class="number"
        type="number"
        min="1"
        max="9999"
        aria-label="${options.label}: how many"
        .value=${live(String(count))}
        @input=${(event: Event) => {
          const next = Math.floor(Number((event.target as HTMLInputElement).value));
          if (next > 0) set(durationOf(next, unit));
        }}
        @change=${settles(store)}
      />
      <select
        aria-label="${options.label}: of what"
        @change=${(event: Event) => {
          set(durationOf(count, units[Number((event.target as HTMLSelectElement).value)] ?? 'month'));
          store.settle();
        }}
      >
        ${units.map((each, i) => html`<option value=${i} .selected=${live(each === unit)}>${each}s</option>`)}
      </select>
    `;
  }

  /** What has several units, or is none. */
  function asWritten() {
    return html`<input
      aria-label="${options.label}: as an ISO 8601 duration"
      spellcheck="false"
      .value=${live(typeof value === 'string' ? value : '')}
      @input=${(event: Event) => set((event.target as HTMLInputElement).value.trim())}
      @change=${settles(store)}
    />`;
  }
}
