import type {ReactiveController, ReactiveControllerHost} from 'lit';

import type {LoadedCatalogue} from '../page/read-catalogue.js';

/** Renders its element anew whenever the catalogue has come or what is allowed has changed. */
export class ConsentController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #update = () => this.#host.requestUpdate();

  /** The catalogue; nothing while it is on its way, and where it can't be used. */
  loaded: LoadedCatalogue | undefined;
  /** Whether the catalogue is still on its way. */
  pending = true;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('consent-change', this.#update);
    void window.askFirst?.ready.then((loaded) => {
      this.loaded = loaded;
      this.pending = false;
      this.#update();
    });
  }

  hostDisconnected(): void {
    document.removeEventListener('consent-change', this.#update);
  }

  /** Whether a category or service may run; nothing may where the suite's script is not on the page. */
  allows(id: string): boolean {
    return window.askFirst?.allows(id) ?? false;
  }
}
