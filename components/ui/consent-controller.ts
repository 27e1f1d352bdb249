import {html, type LitElement, type ReactiveController} from 'lit';

import type {Text} from '../catalogue/schema.js';
import {findText} from '../catalogue/localized-text.js';
import {
  primaryLanguage,
  interfaceLanguage,
  languageListeners,
  pageLanguage,
  localeReady,
} from '../localisation/localisation.js';
import type {LoadedCatalogue} from '../page/read-catalogue.js';
import {unclobbered} from '../page/unclobbered-document.js';

/** Renders its element anew whenever the catalogue has come, or what is allowed or the page's language has changed. */
export class ConsentController implements ReactiveController {
  readonly #host: LitElement;
  readonly #update = () => {
    this.#host.requestUpdate();
    void Promise.all([window.askFirst?.ready, localeReady]).then(([loaded]) => {
      this.loaded = loaded;
      this.pending = false;
      this.#host.requestUpdate();
    });
  };

  /** The catalogue; nothing while it is on its way, and where it can't be used. */
  loaded: LoadedCatalogue | undefined;
  /** Whether the catalogue or the translation is still on its way. */
  pending = true;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    unclobbered.addEventListener('consent-change', this.#update);
    languageListeners.add(this.#update);
    // An application may import the elements, which brings those of its page to life, and start the suite after.
    unclobbered.addEventListener('consent-start', this.#update);
    this.#update();
  }

  hostUpdated(): void {
    const lang = interfaceLanguage();
    const content = this.#host.renderRoot.firstElementChild;
    // What the page's author put into the slot is in the page's language.
    if (content?.localName !== 'slot') {
      Object.assign(content ?? {}, {lang, dir: /ar|ur/.test(lang) ? 'rtl' : 'ltr'});
    }
  }

  hostDisconnected(): void {
    unclobbered.removeEventListener('consent-change', this.#update);
    languageListeners.delete(this.#update);
    unclobbered.removeEventListener('consent-start', this.#update);
  }

  /** Whether a category or service may run; nothing may where the suite's script is not on the page. */
  allows(id: string): boolean {
    return window.askFirst?.allows(id) ?? false;
  }

  /** A text of the catalogue in the page's language, for names and attributes. */
  text(text: Text): string {
    return findText(text, pageLanguage())[0];
  }

  /** A text of the catalogue as it is shown: marked where its language is not that of the words around it. */
  prose(text: Text) {
    const [words, language = this.loaded?.catalogue.language] = findText(text, pageLanguage());
    return !language || primaryLanguage(language) === interfaceLanguage()
      ? words
      : html`<span lang=${language} dir="auto">${words}</span>`;
  }
}
