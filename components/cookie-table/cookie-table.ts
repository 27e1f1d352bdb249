import {msg, str} from '@lit/localize';
import {html, LitElement, nothing} from 'lit';

import type {Catalogue, Cookies, Service} from '../catalogue/schema.js';
import {groupByCategory, selectServices} from '../catalogue/select-services.js';
import {baseStyles} from '../ui/base.styles.js';
import {ConsentController} from '../ui/consent-controller.js';
import {define} from '../ui/define.js';
import {warnOnce} from '../page/warn-once.js';
import {pageLanguage} from '../localisation/localisation.js';
import {findRows, nextOrder, type Order, sortRows} from './sort-and-filter.js';
import {styles} from './cookie-table.styles.js';
import {DeviceStorageController} from './device-storage-controller.js';
import {renderHeader, renderRow} from './row-template.js';
import {renderSearch} from './search.js';

/**
 * The cookies of a service, a category or a site, as the catalogue has them. With no attribute: all of this site's.
 * More than ten rows can be searched; services with more than three of them can be sorted.
 *
 * @element cookie-table
 * @slot - What shows without JavaScript, or where the catalogue can't be used: a link or a table of the page's own.
 * @csspart table - Each service's table.
 * @csspart caption - The name of the service, above its table.
 * @cssprop --consent-accent - The mark of what is on the device now.
 */
export class CookieTableElement extends LitElement {
  static override styles = [baseStyles, styles];
  static override properties = {
    service: {},
    category: {},
    site: {},
    noLive: {type: Boolean, attribute: 'no-live'},
    search: {state: true},
    order: {state: true},
  };

  /** Id of the service to show. */
  declare service: string | undefined;
  /** Id of the category to show. */
  declare category: string | undefined;
  /** Id of the site whose own services are shown. */
  declare site: string | undefined;
  /** Leaves out the mark on what is on the device now. */
  declare noLive: boolean;
  /** What the visitor searches for. */
  declare private search: string;
  declare private order: Order | undefined;

  readonly #consent = new ConsentController(this);
  readonly #device = new DeviceStorageController(this);

  constructor() {
    super();
    this.noLive = false;
    this.search = '';
  }

  protected override render() {
    const catalogue = this.#consent.whole();
    const services = catalogue && this.#services(catalogue);
    if (!services) return html`<slot></slot>`;
    const elsewhere = catalogue.sites?.find(({id}) => id === (this.site ?? this.dataset.site))?.information;
    const count = services.reduce((sum, {cookies = []}) => sum + cookies.length, 0);
    const isLong = count > 10;
    const found = services
      .map((service) => ({service, rows: findRows(service, this.search, pageLanguage())}))
      .filter(({rows}) => !this.search || rows.length);
    const shown = found.reduce((sum, {rows}) => sum + rows.length, 0);
    return html`<div>
      ${isLong ? renderSearch({search: this.search, count, shown, find: (search) => (this.search = search)}) : nothing}
      ${this.#groups(catalogue, found, isLong)} ${elsewhere ? this.#information(elsewhere) : nothing}
    </div>`;
  }

  #services(catalogue: Catalogue): readonly Service[] | undefined {
    // Some systems keep no other attributes than data-*.
    const {service, category, site: named} = this.dataset;
    const wanted = {
      service: this.service ?? service,
      category: this.category ?? category,
      site: this.site ?? named,
    };
    const services = selectServices(catalogue, this.#consent.loaded?.site, wanted);
    if (!services) {
      const named = Object.entries(wanted).flatMap(([name, value]) => (value ? [`${name}="${value}"`] : []));
      warnOnce(
        `<cookie-table ${named.join(' ')}> names what the catalogue does not have; its own content is shown.`,
      );
    }
    return services;
  }

  /** Headed by category where more than one is shown. */
  #groups(catalogue: Catalogue, found: readonly Found[], isLong: boolean) {
    const groups = groupByCategory(catalogue, found, ({service}) => service);
    return groups.map(
      (group) => html`
        ${groups.length > 1 ? html`<h2>${this.#consent.prose(group.category.name)}</h2>` : nothing}
        ${group.items.map((each) => this.#service(each, isLong))}
      `,
    );
  }

  #service({service, rows}: Found, isLong: boolean) {
    const name = this.#consent.text(service.name);
    // In a short table everything is in sight; what is searched for must not change what its head offers.
    const sort =
      isLong && (service.cookies?.length ?? 0) > 3
        ? {order: this.order, by: (key: Order['by']) => (this.order = nextOrder(this.order, key))}
        : undefined;
    const isLive = (row: Cookies) => !this.noLive && this.#device.has(row);
    return html`
      ${
        rows.length
          ? html`
              <table part="table" role="table">
                <caption part="caption">
                  ${this.#consent.prose(service.name)}
                </caption>
                <thead role="rowgroup" class=${sort ? 'sorts' : ''}>
                  ${renderHeader(sort)}
                </thead>
                <tbody role="rowgroup">
                  ${sortRows(rows, sort?.order).map((row) => renderRow(row, this.#consent, isLive(row)))}
                </tbody>
              </table>
            `
          : html`<p><b>${name}</b>: ${this.#consent.prose(service.purpose)}</p>`
      }
      ${this.#links(service, name)}
    `;
  }

  #links({privacy, optOut}: Service, name: string) {
    if (!privacy && !optOut) return nothing;
    return html`
      <p class="note links">
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

/** A service with those of its rows that hold what is searched for. */
interface Found {
  readonly service: Service;
  readonly rows: readonly Cookies[];
}

define('cookie-table', CookieTableElement);

declare global {
  interface HTMLElementTagNameMap {
    'cookie-table': CookieTableElement;
  }
}
