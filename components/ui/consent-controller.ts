import type {LitElement, ReactiveController} from 'lit';

import type {CheckedCatalogue} from '../catalogue/question.js';
import type {Text} from '../catalogue/schema.js';
import {findText} from '../catalogue/localized-text.js';
import {
  interfaceLanguage,
  languageListeners,
  pageLanguage,
  localeReady,
} from '../localisation/localisation.js';
import {directionOf} from '../localisation/language-tags.js';
import {fileLanguage} from '../page/published-file.js';
import type {LoadedCatalogue} from '../page/read-catalogue.js';
import {unclobbered} from '../page/unclobbered-document.js';
import {markedText} from './marked-text.js';

/** Renders its element anew whenever the catalogue has come, or what is allowed or the page's language has changed. */
export class ConsentController implements ReactiveController {
  readonly #host: LitElement;
  readonly #update = () => {
    this.#host.requestUpdate();
    void Promise.all([window.askFirst?.ready, localeReady]).then(([loaded]) => {
      // Rendered already, with what was answered.
      if (this.pending || loaded !== this.#last) this.#show((this.#last = loaded), this.#whole);
      // What was fetched is in the language that the page had.
      if (loaded?.catalogue.tables && (this.#wanted || loaded.language !== fileLanguage()))
        this.#fetchWhole(loaded);
    });
  };
  #last: LoadedCatalogue | undefined;
  #whole: CheckedCatalogue | undefined;
  #wanted = false;

  /** The catalogue; nothing while it is on its way, and where it can't be used. All of it, once that has come. */
  loaded: LoadedCatalogue | undefined;
  /** Whether all of it was asked for and can't be had. */
  isPartOnly = false;
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
      Object.assign(content ?? {}, {lang, dir: directionOf(lang)});
    }
  }

  hostDisconnected(): void {
    unclobbered.removeEventListener('consent-change', this.#update);
    languageListeners.delete(this.#update);
    unclobbered.removeEventListener('consent-start', this.#update);
  }

  /**
   * All of the catalogue, for what a first visit does not need. The first asking for it fetches it, where it is not
   * there; the element is rendered again when it has come, or can't be had.
   */
  whole(): CheckedCatalogue | undefined {
    const catalogue = this.loaded?.catalogue;
    if (!catalogue || !catalogue.tables) return catalogue;
    if (!this.#wanted) this.#fetchWhole(this.loaded);
    this.#wanted = true;
    return undefined;
  }

  #fetchWhole(loaded: LoadedCatalogue | undefined): void {
    void loaded?.whole().then((whole) => {
      this.isPartOnly = !whole;
      this.#show(loaded, (this.#whole = whole ?? this.#whole));
    });
  }

  #show(loaded: LoadedCatalogue | undefined, whole: CheckedCatalogue | undefined): void {
    this.loaded = loaded && whole ? {...loaded, catalogue: whole} : loaded;
    this.pending = false;
    this.#host.requestUpdate();
  }

  /** Whether a category or service may run; nothing may where the suite's script is not on the page. */
  allows(id: string): boolean {
    return window.askFirst?.allows(id) ?? false;
  }

  /** A text of the catalogue in the page's language, for names and attributes. */
  text(text: Text | undefined): string {
    return findText(text, pageLanguage())[0];
  }

  /** A text of the catalogue as it is shown: marked where its language is not that of the words around it. */
  prose(text: Text | undefined) {
    return markedText(text, pageLanguage(), interfaceLanguage(), this.loaded?.catalogue.language);
  }
}
