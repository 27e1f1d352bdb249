import {msg, str} from '@lit/localize';
import {html, LitElement, nothing, type TemplateResult} from 'lit';

import {baseStyles} from '../ui/base.styles.js';
import {ConsentController} from '../ui/consent-controller.js';
import {define} from '../ui/define.js';
import {formatList} from '../localisation/localisation.js';
import {isAskedByParentFrame} from '../page/parent-frame.js';
import type {LoadedCatalogue} from '../page/read-catalogue.js';
import {styles} from './cookie-banner.styles.js';
import {unclobbered} from '../page/unclobbered-document.js';

/**
 * Asks once, at the top of the page: two buttons of equal weight and a link to the preferences; then confirms.
 * It is part of the page, not on top of it: nothing is covered, nothing is locked.
 *
 * @element cookie-banner
 * @slot - What a visitor without JavaScript sees.
 * @csspart box - The whole banner.
 * @csspart accept - The button that says yes.
 * @csspart reject - The button that says no.
 * @csspart hide - The button that hides the confirmation.
 * @cssprop --consent-background - Behind the banner and behind placeholders.
 * @cssprop --consent-color - Text of the banner and of placeholders.
 * @cssprop --consent-gutter - Margin at both ends of the banner.
 * @cssprop --consent-max-width - How wide its text may run.
 * @cssprop --consent-banner-height - Room held free for it before it is there. Set where it is more than the default.
 */
export class CookieBannerElement extends LitElement {
  static override styles = [baseStyles, styles];
  static override properties = {confirmed: {state: true}, hasFailed: {state: true}};

  /** What confirms the answer that was just given, until it is hidden: a function, because the language may change. */
  declare private confirmed: (() => string) | undefined;
  /** Whether the answer that was just given did not arrive: the question stands, for another try. */
  declare private hasFailed: boolean;

  readonly #consent: ConsentController = new ConsentController(this);

  protected override firstUpdated(): void {
    // Search engines would otherwise show the banner's words as the page's.
    this.dataset.nosnippet = '';
  }

  /**
   * Confirms an answer in the question's place, without moving the focus: one that was given elsewhere, too.
   *
   * @internal
   */
  confirm(words: () => string): void {
    this.confirmed = words;
  }

  protected override render() {
    const {loaded, pending} = this.#consent;
    if (this.confirmed) return this.#box(loaded, this.#confirmation(this.confirmed()));
    if (window.askFirst?.answered || isAskedByParentFrame()) return nothing;
    if (loaded) return this.#box(loaded, this.#question(loaded));
    return pending ? html`<div class="space"></div>` : nothing;
  }

  #box(loaded: LoadedCatalogue | undefined, content: TemplateResult) {
    const name = loaded ? this.#consent.text(loaded.catalogue.name) : '';
    const title = msg(str`Cookies on ${name}`, {
      id: 'banner-title',
      desc: 'Name of the banner; then who asks',
    });
    return html`
      <div class=${this.confirmed ? 'box' : 'box question'} part="box" role="region" aria-label=${title}>
        <div class="text">
          <h2>${title}</h2>
          ${content}
        </div>
      </div>
    `;
  }

  #question({catalogue, disclosed, site}: LoadedCatalogue) {
    const asked = disclosed.filter(({used, basis}) => used && basis === 'consent');
    const names = (ids: readonly string[]) =>
      formatList(
        catalogue.services.filter(({id}) => ids.includes(id)).map(({name}) => this.#consent.text(name)),
      );
    const purposes = html`<ul>
      ${catalogue.categories.map(({id, name}) => {
        const category = asked.find((disclosure) => disclosure.id === id);
        return category && html`<li><b>${this.#consent.prose(name)}</b>: ${names(category.services)}</li>`;
      })}
    </ul>`;
    return html`
      <p>
        ${msg('We need some cookies to make this site work. May we use extra ones too?', {
          id: 'banner-question',
          desc: 'What for, and by whom, follows',
        })}
      </p>
      ${
        hasRoom()
          ? purposes
          : html`<details>
              <summary>
                ${msg('Why, and which companies', {
                  id: 'banner-what',
                  desc: 'Opens the list of purposes with who provides each, where there is little room',
                })}
              </summary>
              ${purposes}
            </details>`
      }
      ${
        this.hasFailed
          ? html`<p role="alert">
              ${msg('Sorry, that did not work. Please load this page again.', {
                id: 'answer-failed',
                desc: 'Where an answer could not be taken, or the settings could not be shown',
              })}
            </p>`
          : nothing
      }
      <div class="actions">
        <button type="button" part="accept" @click=${this.#accept}>
          ${msg('Accept extra cookies', {id: 'banner-accept', desc: 'Button; of the same weight as banner-reject'})}
        </button>
        <button type="button" part="reject" @click=${this.#reject}>
          ${msg('Reject extra cookies', {id: 'banner-reject', desc: 'Button; of the same weight as banner-accept'})}
        </button>
        <a href=${site?.preferences ?? '#cookie-preferences'} @click=${this.#openPreferences}>
          ${msg('Choose cookies', {id: 'banner-preferences', desc: 'Link to the preferences'})}
        </a>
      </div>
    `;
  }

  #confirmation(words: string) {
    return html`
      <p class="confirmation" tabindex="-1">
        ${words}
        ${
          window.askFirst?.consent.isForgotten
            ? msg('Your browser did not save your answer, so we will ask you again.', {
                id: 'answer-forgotten',
                desc: 'Follows the confirmation where the browser keeps no cookies',
              })
            : nothing
        }
        ${msg('You can change your mind at any time in the cookie settings.', {
          id: 'banner-change',
          desc: 'Follows the confirmation',
        })}
      </p>
      <div class="actions">
        <button type="button" part="hide" @click=${this.#hide}>
          ${msg('Hide this message', {id: 'banner-hide', desc: 'Button that hides the confirmation'})}
        </button>
        <a
          href=${this.#consent.loaded?.site?.preferences ?? '#cookie-preferences'}
          @click=${this.#openPreferences}
        >
          ${msg('Cookie settings', {id: 'banner-settings', desc: 'Link to the preferences, after an answer'})}
        </a>
      </div>
    `;
  }

  #accept() {
    void this.#answer(window.askFirst?.acceptAll('banner'), () =>
      msg('You have accepted extra cookies.', {id: 'banner-accepted', desc: 'Confirmation'}),
    );
  }

  #reject() {
    void this.#answer(window.askFirst?.rejectAll('banner'), () =>
      msg('You have rejected extra cookies.', {id: 'banner-rejected', desc: 'Confirmation'}),
    );
  }

  async #answer(kept: Promise<void> | undefined, words: () => string) {
    await kept;
    // Said only once it holds.
    this.hasFailed = !window.askFirst?.answered;
    if (this.hasFailed) return;
    this.confirm(words);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.confirmation')?.focus();
  }

  #hide() {
    this.confirmed = undefined;
  }

  #openPreferences(event: Event) {
    // A site without a preferences page of its own shows them where the visitor is.
    if (this.#consent.loaded?.site?.preferences && !unclobbered.querySelector('cookie-preferences')) return;
    event.preventDefault();
    window.askFirst?.openPreferences();
  }
}

/** Whether the window leaves room for the whole list; zoomed in, and on phones, part of the page has to stay in view. */
const hasRoom = () => matchMedia('(min-width: 55em) and (min-height: 30em)').matches;

define('cookie-banner', CookieBannerElement);

declare global {
  interface HTMLElementTagNameMap {
    'cookie-banner': CookieBannerElement;
  }
}
