import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';

import {allLocales} from '../../../locales/generated/locale-codes.js';
import {type TextPlace, textsOf} from '../../catalogue/text-places.js';
import {machineTags} from '../../catalogue/translation-mark.js';
import {languagesOf, wordsIn} from '../document/texts.js';
import type {EditorActions} from '../editor-actions.js';
import type {EditorStore} from '../editor-store.js';
import {lineField} from '../fields/simple-fields.js';
import {languageName} from '../language-names.js';
import {panel} from './panel.js';
import {placeName} from './to-do-panel.js';
import {dotted} from '../document/json-path.js';
import {textFieldId} from '../fields/text-field.js';

/** In which languages the list speaks, and what is not written in one yet. */
export function languagesPanel(store: EditorStore, actions: EditorActions) {
  const {main, languages, beside} = store;
  const counts = languagesOf(store.value);
  const all = textsOf(store.value);
  const missing = beside === undefined ? [] : all.filter(({text}) => !wordsIn(text, beside, main));
  const unread = all.filter(({text}) => machineTags(text).includes(beside ?? ''));
  const others = allLocales.filter((tag) => !languages.includes(tag));
  return panel(
    'Languages',
    'Visitors read each text in the language of the page. Where a text is not given in it, they read it in the main language.',
    html`
      ${lineField(store, {
        path: ['language'],
        label: 'Main language',
        hint: 'As a tag, such as en. The texts that have no language of their own are in it.',
        did: 'the main language',
      })}
      <h3>Texts by language</h3>
      <ul class="plain languages">
        ${languages.map((tag) => {
          const count = counts.get(tag) ?? 0;
          return html`<li class="row">
            <span class="grow">${languageName(tag)} <span class="aside">${tag}</span></span>
            <meter
              min="0"
              max=${all.length}
              .value=${live(count)}
              aria-label="${languageName(tag)}: texts"
            ></meter>
            <span>${count} of ${all.length}</span>
            ${
              tag === main
                ? html`<span class="badge">main</span>`
                : html`<button
                    type="button"
                    class="small"
                    aria-pressed=${tag === beside ? 'true' : 'false'}
                    @click=${() => write(tag === beside ? undefined : tag)}
                  >
                    Write<span class="unseen"> ${languageName(tag)}</span>
                  </button>`
            }
          </li>`;
        })}
      </ul>
      <form class="row" @submit=${add}>
        <label for="new-language">Add a language</label>
        <input
          id="new-language"
          name="tag"
          list="known-languages"
          required
          pattern="[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*"
          title="A tag such as ur or pt-BR"
          autocomplete="off"
          placeholder="ur"
          spellcheck="false"
        />
        <datalist id="known-languages">
          ${others.map((tag) => html`<option value=${tag}>${languageName(tag)}</option>`)}
        </datalist>
        <button type="submit">Add</button>
      </form>
      ${textList(`By a machine in ${languageName(beside ?? '')}, to be read`, unread)}
      ${textList(`Not in ${languageName(beside ?? '')} yet`, missing)}
    `,
  );

  function textList(title: string, texts: readonly TextPlace[]) {
    if (!texts.length) return nothing;
    return html`<h3>${title} <span class="count">${texts.length}</span></h3>
      <ul class="plain links">
        ${texts.map(
          ({path}) =>
            html`<li>
              <button
                type="button"
                class="link"
                @click=${() => actions.show(textFieldId(path, beside ?? '', main).slice(3))}
              >
                ${placeName(store, dotted(path))}
              </button>
            </li>`,
        )}
      </ul>`;
  }

  function write(tag: string | undefined) {
    store.beside = tag;
    store.say(tag ? `Each text has a field in ${languageName(tag)} now.` : 'Texts have one field each now.');
  }

  function add(event: SubmitEvent) {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const tag = new FormData(form).get('tag');
    if (typeof tag !== 'string' || !tag) return;
    form.reset();
    store.update({addedLanguages: [...new Set([...(store.list?.addedLanguages ?? []), tag])]});
    write(tag);
  }
}
