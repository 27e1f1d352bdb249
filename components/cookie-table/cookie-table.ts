import {msg, str, updateWhenLocaleChanges} from '@lit/localize';
import {html, LitElement, nothing} from 'lit';

import type {Catalogue, Service} from '../catalogue/schema.js';
import {textIn} from '../catalogue/text.js';
import {baseStyles} from '../element/base.styles.js';
import {ConsentController} from '../element/consent-controller.js';
import {define} from '../element/define.js';
import {warnOnce} from '../element/warn-once.js';
import {pageLanguage} from '../localisation/localisation.js';
import {styles} from './cookie-table.styles.js';
import {renderHeader, renderRow} from './rows.js';
import {selectServices} from './select-services.js';

/**
 * The cookies of a service, a category or a site, as the catalogue has them. With no attribute: all of this site's.
 *
 * @element cookie-table
 * @slot - What shows without JavaScript, or where the catalogue can't be used: a link or a table of the page's own.
 * @csspart table - Each service's table.
 */
export class CookieTableElement extends LitElement {
  static override styles = [baseStyles, styles];
  static override properties = {service: {}, category: {}, site: {}};

  /** Id of the service to show. */
  declare service: string | undefined;
  /** Id of the category to show. */
  declare category: string | undefined;
  /** Id of the site whose own services are shown. */
  declare site: string | undefined;

  readonly #consent = new ConsentController(this);

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  protected override render() {
    const {loaded} = this.#consent;
    if (!loaded) return html`<slot></slot>`;
    const {catalogue} = loaded;
    const wanted = {service: this.service, category: this.category, site: this.site};
    const services = selectServices(catalogue, loaded.site, wanted);
    if (!services) {
      const named = Object.entries(wanted).flatMap(([name, value]) => (value ? [`${name}="${value}"`] : []));
      warnOnce(
        `<cookie-table ${named.join(' ')}> names what the catalogue does not have; its own content is shown.`,
      );
      return html`<slot></slot>`;
    }
    const elsewhere = catalogue.sites?.find(({id}) => id === this.site)?.information;
    return html`${this.#groups(catalogue, services)} ${elsewhere ? this.#information(elsewhere) : nothing}`;
  }

  /** Headed by category where more than one is shown. */
  #groups({categories}: Catalogue, services: readonly Service[]) {
    const groups = categories
      .map(({id, name}) => ({name, services: services.filter(({category}) => category === id)}))
      .filter((group) => group.services.length);
    return groups.map(
      (group) => html`
        ${groups.length > 1 ? html`<h2>${textIn(group.name, pageLanguage())}</h2>` : nothing}
        ${group.services.map((service) => this.#service(service))}
      `,
    );
  }

  #service(service: Service) {
    const language = pageLanguage();
    const name = textIn(service.name, language);
    const rows = service.cookies ?? [];
    return html`
      ${
        rows.length
          ? html`
              <table part="table" role="table">
                <caption>
                  ${name}
                </caption>
                <thead role="rowgroup">
                  ${renderHeader()}
                </thead>
                <tbody role="rowgroup">
                  ${rows.map((row) => renderRow(row, language))}
                </tbody>
              </table>
            `
          : html`<p><b>${name}</b>: ${textIn(service.purpose, language)}</p>`
      }
      ${this.#links(service, name)}
    `;
  }

  #links({privacy, optOut}: Service, name: string) {
    if (!privacy && !optOut) return nothing;
    return html`
      <p class="note">
        ${
          privacy
            ? html`<a href=${privacy}>
                ${msg(str`What ${name} says about privacy`, {id: 'table-privacy', desc: 'Link to a provider’s policy'})}
              </a>`
            : nothing
        }
        ${
          optOut
            ? html`<a href=${optOut}>
                ${msg(str`Opt out of ${name}`, {id: 'table-opt-out', desc: 'Link to a provider’s opt-out'})}
              </a>`
            : nothing
        }
      </p>
    `;
  }

  #information(address: string) {
    return html`
      <p>
        <a href=${address}>
          ${msg('This service explains its cookies itself', {id: 'table-information', desc: 'Link to the service'})}
        </a>
      </p>
    `;
  }
}

define('cookie-table', CookieTableElement);

declare global {
  interface HTMLElementTagNameMap {
    'cookie-table': CookieTableElement;
  }
}
