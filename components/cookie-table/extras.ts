import type {LitElement} from 'lit';

import {interfaceLanguage} from '../localisation/localisation.js';
import type * as wholePage from './whole-page.js';

/** What only some tables need: a whole page, what the library itself keeps, and headings. */
type Extras = typeof wholePage;

/** Brings it for the first table that asks, in a chunk of its own. */
export class ExtrasController {
  readonly #host: LitElement;
  #loaded: Extras | null | undefined;
  #language = '';
  /** Settles when what was asked for has come, or can't be had. */
  loading: Promise<void> | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** It; nothing while it is on its way, after which the element is rendered again; `null` where it can't be had. */
  get(): Extras | null | undefined {
    if (this.#language !== interfaceLanguage()) {
      this.#language = interfaceLanguage();
      this.loading = this.#load(this.#language);
    }
    return this.#loaded;
  }

  async #load(language: string): Promise<void> {
    try {
      const page = await import('./whole-page.js');
      await page.loadPageWords(language);
      if (!this.#loaded) page.startPage(this.#host);
      this.#loaded = page;
    } catch {
      // The browser says by itself what it could not load.
      this.#loaded ??= null;
    }
    this.#host.requestUpdate();
  }
}
