import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';

import {dotted} from '../document/json-path.js';
import {machineTags} from '../../catalogue/translation-mark.js';
import {asRead, wordsIn, withWords} from '../document/texts.js';
import type {EditorStore} from '../editor-store.js';
import {directionOf, languageName} from '../language-names.js';
import {field, fieldId, type FieldOptions, settles} from './field.js';

interface TextFieldOptions extends FieldOptions {
  /** A sentence or more. */
  readonly isLong?: boolean;
}

/** A text that visitors read: in the main language, and beside it in the one that is being written. */
export function textField(store: EditorStore, options: TextFieldOptions) {
  const {main, beside} = store;
  const isGiven = store.at(options.path) !== undefined;
  return html`
    <div class="texts">
      ${oneLanguage(store, options, main, beside !== undefined)}
      ${beside !== undefined && (isGiven || beside === main) ? oneLanguage(store, options, beside, true) : nothing}
    </div>
  `;
}

function oneLanguage(store: EditorStore, options: TextFieldOptions, language: string, isNamed: boolean) {
  const {main} = store;
  const {path, label, hint} = options;
  const text = store.at(path);
  const isMain = language === main;
  const words = wordsIn(text, language, main);
  const own = [...path, language];
  const findings = [...(isMain ? store.findingsAt(path) : []), ...store.findingsAt(own)];
  const put = (event: Event) => {
    const next = withWords(text, language, (event.target as HTMLInputElement).value, main);
    store.replaceAt(path, next, options.did, dotted(own));
  };
  const isUnread = machineTags(text).includes(language);
  const accept = () => {
    store.set(path, asRead(text, language), `that somebody read ${options.did}`);
    store.say(`${label} in ${languageName(language)} is read.`);
  };
  const control = {
    ...options,
    path: isMain ? path : own,
    label: isNamed ? `${label} (${languageName(language)})` : label,
    hint: isUnread ? 'A machine wrote this, and nobody has read it yet.' : isMain ? hint : undefined,
  };
  const shown = field(control, findings, ({id, describedBy, isWrong}) => {
    const described = describedBy || nothing;
    const wrong = isWrong ? 'true' : nothing;
    return options.isLong
      ? html`<textarea
          id=${id}
          lang=${language}
          dir=${directionOf(language)}
          rows=${Math.min(8, Math.max(2, Math.ceil(words.length / 48)))}
          .value=${live(words)}
          aria-describedby=${described}
          aria-invalid=${wrong}
          @input=${put}
          @change=${settles(store)}
        ></textarea>`
      : html`<input
          id=${id}
          lang=${language}
          dir=${directionOf(language)}
          .value=${live(words)}
          aria-describedby=${described}
          aria-invalid=${wrong}
          autocomplete="off"
          @input=${put}
          @change=${settles(store)}
        />`;
  });
  return isUnread
    ? html`<div class="unread">
        ${shown}
        <button type="button" class="small" @click=${accept}>
          It is right<span class="unseen">: ${control.label}</span>
        </button>
      </div>`
    : shown;
}

/** The id of the control of a text in one language. */
export const textFieldId = (path: readonly (string | number)[], language: string, main: string) =>
  fieldId(language === main ? path : [...path, language]);
