import {msg} from '@lit/localize';
import {html, LitElement, nothing, type TemplateResult} from 'lit';

import type {DisclosedCategory} from '../consent/consent.js';
import {baseStyles} from '../ui/base.styles.js';
import {formatList} from '../localisation/localisation.js';
import {answerScope} from '../ui/answer-scope.js';
import {ConsentController} from '../ui/consent-controller.js';
import {define} from '../ui/define.js';
import type {LoadedCatalogue} from '../page/read-catalogue.js';
import {ConsentHistoryController, renderConsentHistory} from './consent-history.js';
import {renderCategory} from './category-fieldset.js';
import {cookieNames, showCookies} from './category-cookies.js';
import {styles} from './cookie-preferences.styles.js';
import {UndeletedItemsController, renderUndeletedItems} from './undeleted-items.js';
import {unclobbered} from '../page/unclobbered-document.js';

/**
 * Lets the visitor see and change every answer: a fieldset a category, with its services inside.
 *
 * @element cookie-preferences
 * @slot - What shows without JavaScript, or where the catalogue can't be used.
 * @csspart category - Each category's fieldset.
 * @csspart save - The button that keeps the choices.
 * @cssprop --consent-panel-background - Behind the dialog, and behind the panel on a poster.
 * @cssprop --consent-panel-color - Text of the dialog, and of the panel on a poster.
 */
export class CookiePreferencesElement extends LitElement {
  static override styles = [baseStyles, styles];
  static override properties = {dialog: {type: Boolean}, draft: {state: true}, status: {state: true}};

  /** Shows them in a dialog of their own, and is gone when that is closed. */
  declare dialog: boolean;
  /** What was chosen here and not saved yet, by category or service. */
  declare private draft: ReadonlyMap<string, boolean>;
  /** What came of the last press of the button, until something else is chosen. */
  declare private status: 'saved' | 'failed' | undefined;

  readonly #consent = new ConsentController(this);
  readonly #leftovers = new UndeletedItemsController(this);
  readonly #answers = new ConsentHistoryController(this);

  constructor() {
    super();
    this.dialog = false;
    this.draft = new Map();
  }

  protected override render() {
    const {loaded, pending} = this.#consent;
    // Where all of it can't be had, an answer can be changed nevertheless.
    const isReady = this.#consent.whole() || this.#consent.isPartOnly;
    // Nobody put anything into a dialog of our own.
    const otherwise = this.dialog && !pending && !loaded ? failedNote() : html`<slot></slot>`;
    const content = loaded && isReady ? this.#preferences(loaded) : otherwise;
    return this.dialog ? this.#inDialog(content) : html`<div class="top" tabindex="-1">${content}</div>`;
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  /** Moves to the top of the preferences, so that they are read from their beginning. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.top')?.focus(options);
  }

  #inDialog(content: TemplateResult) {
    const title = msg('Cookie settings', {id: 'preferences-title', desc: 'Heading of the dialog'});
    return html`
      <dialog aria-label=${title} @close=${() => this.remove()}>
        <div class="head">
          <h2>${title}</h2>
          <button type="button" @click=${this.#close}>
            ${msg('Close', {id: 'preferences-close', desc: 'Button that closes the dialog'})}
          </button>
        </div>
        ${content}
      </dialog>
    `;
  }

  #preferences(loaded: LoadedCatalogue) {
    const {catalogue, site} = loaded;
    const used = loaded.disclosed.filter((disclosure) => disclosure.used);
    return html`
      <div role="status" class="status" tabindex="-1">${this.#notice()}</div>
      ${refusedByBrowser() ? html`<p class="signal">${signalNote()}</p>` : nothing}
      ${used.map((disclosure) => {
        const names = cookieNames(loaded, disclosure);
        return renderCategory({
          consent: this.#consent,
          catalogue,
          site,
          disclosure,
          isChosen: (id) => this.#isChosen(id),
          choose: (answers) => {
            this.draft = new Map([...this.draft, ...Object.entries(answers)]);
            this.status = undefined;
          },
          cookies: names.length,
          showCookies: () => showCookies(this, names, disclosure),
        });
      })}
      ${answerScope(loaded, this.#consent, formatList)}
      <button type="button" class="save" part="save" @click=${() => this.#save(used)}>
        ${msg('Save cookie settings', {id: 'preferences-save', desc: 'Button'})}
      </button>
      ${renderConsentHistory(this.#answers.entries, catalogue)}
    `;
  }

  /** What came of saving, and what could not be cleared. */
  #notice() {
    const {cleared} = this.#leftovers;
    if (!this.status && !cleared?.leftovers.length) return nothing;
    return html`
      <div class="notice">
        ${this.status === 'saved' ? this.#savedMessage() : this.status ? failedNote() : nothing}
        ${renderUndeletedItems(cleared)}
      </div>
    `;
  }

  #savedMessage() {
    // Only a page of this very site is offered: a visitor is not sent to a page they may not have come from.
    const cameFrom = unclobbered.referrer.startsWith(`${location.origin}/`) ? unclobbered.referrer : '';
    return html`
      <p>
        ${msg('Your cookie settings are saved.', {id: 'preferences-saved', desc: 'Status after saving'})}
        ${
          window.askFirst?.consent.isForgotten
            ? msg('Your browser did not save your answer, so we will ask you again.', {
                id: 'answer-forgotten',
                desc: 'Follows the confirmation where the browser keeps no cookies',
              })
            : nothing
        }
        ${
          cameFrom && !this.dialog
            ? html`<a href=${cameFrom}>
                ${msg('Go back to the page you were looking at', {id: 'preferences-back', desc: 'Link after saving'})}
              </a>`
            : nothing
        }
      </p>
    `;
  }

  #isChosen(id: string): boolean {
    return this.draft.get(id) ?? this.#consent.allows(id);
  }

  /**
   * Answers every category that was shown; a service is named where it differs from its category. A no that was given
   * elsewhere and is not shown here yet stays: nobody said yes in the knowledge of it.
   */
  #save(shown: readonly DisclosedCategory[]) {
    const answers = shown
      .filter(({basis}) => basis !== 'necessary')
      .flatMap(({id, services}) => {
        const category = this.#isChosen(id);
        return [id, ...services.filter((service) => this.#isChosen(service) !== category)];
      })
      .map((id) => [id, this.#isChosen(id)] as const);
    const {askFirst} = window;
    if (!askFirst) return;
    // What is said stands at the top, far from the button on most screens. Before it is said: it is told once.
    this.renderRoot.querySelector<HTMLElement>('.status')?.focus();
    const shownNow = [askFirst.consent, '', Date.now() / 1000] as const;
    void askFirst.answer(Object.fromEntries(answers), 'preferences', shownNow).then(() => {
      const holds = [...this.draft].every(([id, yes]) => this.#consent.allows(id) === yes);
      this.status = holds ? 'saved' : 'failed';
      if (holds) this.draft = new Map();
    });
  }

  #close() {
    this.renderRoot.querySelector('dialog')?.close();
  }
}

// Global Privacy Control: Firefox, Brave and DuckDuckGo send it where their users ask for it.
const refusedByBrowser = () => !!(navigator as {globalPrivacyControl?: boolean}).globalPrivacyControl;

const signalNote = () =>
  msg(
    'Your browser says that you do not want to be tracked. So extra cookies are off, unless you turn them on here.',
    {
      id: 'preferences-signal',
      desc: 'Where the browser sends Global Privacy Control',
    },
  );

const failedNote = () => html`
  <p>
    ${msg('Sorry, that did not work. Please load this page again.', {
      id: 'answer-failed',
      desc: 'Where an answer could not be taken, or the settings could not be shown',
    })}
  </p>
`;

define('cookie-preferences', CookiePreferencesElement);

declare global {
  interface HTMLElementTagNameMap {
    'cookie-preferences': CookiePreferencesElement;
  }
}
