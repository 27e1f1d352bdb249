import {msg, str} from '@lit/localize';
import {html, nothing, type ReactiveController, type ReactiveControllerHost} from 'lit';

import type {CatalogueQuestion} from '../catalogue/question.js';
import {findText} from '../catalogue/localized-text.js';
import type {HistoryEntry} from '../history/history.js';
import {formatLanguage, pageLanguage} from '../localisation/localisation.js';
import {unclobbered} from '../page/unclobbered-document.js';

/** Knows the answers kept on this device, and renders its element anew when one is added. */
export class ConsentHistoryController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #read = () => {
    import('../history/history.js')
      .then(({entries}) => entries())
      .then(
        (entries) => {
          this.entries = entries;
          this.#host.requestUpdate();
        },
        // The chunk can't be had: the list is left out.
        () => undefined,
      );
  };

  /** The oldest first. */
  entries: readonly HistoryEntry[] = [];

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    unclobbered.addEventListener('consent-recorded', this.#read);
    this.#read();
  }

  hostDisconnected(): void {
    unclobbered.removeEventListener('consent-recorded', this.#read);
  }
}

/** What the visitor answered and when, the newest first, to read and to take away; nothing where there is none. */
export function renderConsentHistory(entries: readonly HistoryEntry[], catalogue: CatalogueQuestion) {
  if (!entries.length) return nothing;
  const language = formatLanguage();
  // Where a browser lacks a language's months, as Chromium does for Welsh and Punjabi, numbers are read by everybody.
  const dates = Intl.ListFormat.supportedLocalesOf(language).length
    ? new Intl.DateTimeFormat(language, {dateStyle: 'long', timeStyle: 'short'})
    : new Intl.DateTimeFormat('en-GB', {dateStyle: 'short', timeStyle: 'short'});
  return html`
    <details>
      <summary>
        ${msg('Your answers so far', {id: 'preferences-answers', desc: 'Opens the list of earlier answers'})}
      </summary>
      <p>
        ${msg('This list is kept on this device, so that you can look it up.', {
          id: 'preferences-answers-about',
          desc: 'Of the list of earlier answers',
        })}
      </p>
      <ul class="services">
        ${[...entries].reverse().map(
          (entry) => html`
            <li>
              <b>${dates.format(entry.when * 1000)}</b>
              <ul>
                ${renderAnswered(entry, catalogue)}
              </ul>
            </li>
          `,
        )}
      </ul>
      <button type="button" @click=${() => download(entries)}>
        ${msg('Download your answers', {id: 'preferences-download', desc: 'Button'})}
      </button>
    </details>
  `;
}

/** A line a category that was answered, and one a service that was answered otherwise. */
function renderAnswered({categories}: HistoryEntry, {categories: known, services: all}: CatalogueQuestion) {
  const language = pageLanguage();
  const nameOf = (id: string) => {
    const name = [...known, ...all].find((each) => each.id === id)?.name;
    return name === undefined ? id : findText(name, language)[0];
  };
  return categories
    .flatMap(({id, allowed, services}) => [
      {id, allowed},
      ...services.filter((service) => service.allowed !== allowed),
    ])
    .filter(({allowed}) => allowed !== undefined)
    .map(
      ({id, allowed}) => html`
        <li>
          ${
            allowed
              ? msg(str`${nameOf(id)}: yes`, {id: 'preferences-answered-yes', desc: 'An earlier answer'})
              : msg(str`${nameOf(id)}: no`, {id: 'preferences-answered-no', desc: 'An earlier answer'})
          }
        </li>
      `,
    );
}

/** As a file: no content policy forbids a download of what the page itself holds. */
function download(entries: readonly HistoryEntry[]): void {
  const link = unclobbered.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(entries, null, 2)], {type: 'application/json'}));
  link.download = 'my-cookie-answers.json';
  link.click();
  // Safari reads the address after the click is over.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
