import type {LitElement, ReactiveController} from 'lit';

import {unclobbered} from '../page/unclobbered-document.js';

/**
 * Leads an address with `#…` to the heading of that id inside its element, which browsers don't look into: when the
 * page was opened with it, and whenever it changes. `#cookie-table-…` leads there, too.
 */
export class FragmentController implements ReactiveController {
  readonly #host: LitElement;
  readonly #follow = () => this.show(idIn(location.hash));
  #isFirst = true;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#follow);
  }

  hostUpdated(): void {
    const id = idIn(location.hash);
    if (!this.#isFirst || !this.#find(id)) return;
    this.#isFirst = false;
    // Whoever has begun to read or to type stays where they are.
    if (!scrollY && unclobbered.activeElement === unclobbered.body) this.show(id);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#follow);
  }

  /** Moves the visitor to the heading of this id, where the element has it and the page itself has none. */
  show(id: string): void {
    const onPage = unclobbered.getElementById(id);
    const heading = this.#find(id);
    // What a rendered fallback has inside the element is out of sight.
    if (!heading || (onPage && !this.#host.contains(onPage))) return;
    heading.tabIndex = -1;
    heading.scrollIntoView();
    heading.focus({preventScroll: true});
  }

  #find(id: string): HTMLElement | null {
    return (id && this.#host.shadowRoot?.getElementById(id)) || null;
  }
}

function idIn(fragment: string): string {
  try {
    return decodeURIComponent(fragment.slice(1)).replace(/^cookie-table-/, '');
  } catch {
    return '';
  }
}
