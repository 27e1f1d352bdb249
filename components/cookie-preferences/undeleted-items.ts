import {msg, str} from '@lit/localize';
import {html, nothing, type ReactiveController, type ReactiveControllerHost} from 'lit';

import {findText} from '../catalogue/localized-text.js';
import {formatList, pageLanguage} from '../localisation/localisation.js';
import type {UndeletedItem} from '../services/clear-storage.js';
import type {ConsentClearedEvent} from '../services/consent-cleared-event.js';
import {unclobbered} from '../page/unclobbered-document.js';

/** Knows what the last withdrawal on this page could not clear, and renders its element anew when that changes. */
export class UndeletedItemsController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #take = (cleared: ConsentClearedEvent) => {
    this.cleared = cleared;
    this.#host.requestUpdate();
  };

  /** Nothing where nothing was withdrawn. */
  cleared: ConsentClearedEvent | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    unclobbered.addEventListener('consent-cleared', this.#take);
    // Preferences may be opened after the withdrawal; where the chunk can't be had, nothing was cleared either.
    import('../services/withdrawal.js').then(
      ({lastCleared}) => {
        const cleared = lastCleared();
        if (cleared) this.#take(cleared);
      },
      () => undefined,
    );
  }

  hostDisconnected(): void {
    unclobbered.removeEventListener('consent-cleared', this.#take);
  }
}

/** What could not be cleared, in plain words, and what the visitor can do about it; nothing where all is gone. */
export function renderUndeletedItems(cleared: ConsentClearedEvent | undefined) {
  if (!cleared?.leftovers.length) return nothing;
  const {leftovers, reload} = cleared;
  const services = [...new Set(leftovers.map(({service}) => service))];
  return html`
    <p class="fixed">
      ${msg('We removed what this page can remove. Something is left:', {
        id: 'preferences-left',
        desc: 'After a yes was taken back: before a list of what could not be removed',
      })}
    </p>
    <ul>
      ${services.map(
        (service) => html`
          <li>
            ${leftovers.filter((each) => each.service === service).map(renderUndeletedItem)}
            ${service.optOut ? renderOptOut(service.optOut, findText(service.name, pageLanguage())[0]) : nothing}
          </li>
        `,
      )}
    </ul>
    ${
      reload
        ? html`<button type="button" @click=${() => location.reload()}>
            ${msg('Reload this page', {id: 'preferences-reload', desc: 'Button: stops what still runs'})}
          </button>`
        : nothing
    }
  `;
}

function renderOptOut(address: string, name: string) {
  return html`<a href=${address}>
    ${msg(str`How to say no to ${name} everywhere`, {id: 'preferences-opt-out', desc: 'Link to a provider’s opt-out'})}
  </a>`;
}

// In Urdu or Arabic, the underscore of _ga and the dots of a domain would change sides: these marks keep them together.
const isolate = (name: string) => `\u2068${name}\u2069`;

function renderUndeletedItem({service, why, names, domain = ''}: UndeletedItem) {
  const name = findText(service.name, pageLanguage())[0];
  const list = formatList(names.map(isolate));
  if (why === 'running') {
    return html`<p>
      ${msg(str`${name} may go on running until you reload this page.`, {
        id: 'preferences-left-running',
        desc: 'Of a service that was stopped',
      })}
    </p>`;
  }
  return html`<p>
    ${
      why === 'kept'
        ? msg(str`${name} has left ${list}. You can delete this in your browser’s settings.`, {
            id: 'preferences-left-kept',
            desc: 'Of a service, with the names of its cookies on this site',
          })
        : msg(
            str`${name} may have left ${list} on ${isolate(domain)}, where we can’t delete anything. You can, in your browser’s settings.`,
            {
              id: 'preferences-left-third-party',
              desc: 'Of a service, with the names of its cookies and the domain they are on',
            },
          )
    }
  </p>`;
}
