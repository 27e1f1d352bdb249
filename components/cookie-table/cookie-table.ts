import {msg, str} from '@lit/localize';
import {html, LitElement, nothing} from 'lit';

import type {QuestionSite} from '../catalogue/question.js';
import type {Catalogue, Cookies, Service} from '../catalogue/schema.js';
import {groupByCategory, selectServices, showsOwn, type Wanted} from '../catalogue/select-services.js';
import {baseStyles} from '../ui/base.styles.js';
import {ConsentController} from '../ui/consent-controller.js';
import {define} from '../ui/define.js';
import {warnOnce} from '../page/warn-once.js';
import {pageLanguage} from '../localisation/localisation.js';
import {findRows, nextOrder, type Order, sortRows} from './sort-and-filter.js';
import {styles} from './cookie-table.styles.js';
import {DeviceStorageController} from './device-storage-controller.js';
import {ExtrasController} from './extras.js';
import {headingAbove, type HeadingAbove, plain} from './heading-above.js';
import {renderHeader, renderRow} from './row-template.js';
import {renderSearch} from './search.js';

/**
 * The cookies of a service, a category or a site, as the catalogue has them. With no attribute: all of this site's; with
 * `all-sites` the whole cookie page, in which other sites of the family follow. More than ten rows can be searched; services with more than three of them can be sorted.
 *
 * @element cookie-table
 * @slot - What shows without JavaScript, or where the catalogue can't be used: a link or a table of the page's own.
 * @slot words - With `all-sites`: takes the place of what kinds of cookies there are.
 * @slot manage - With `all-sites`: takes the place of how to manage cookies in a browser.
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
    allSites: {type: Boolean, attribute: 'all-sites'},
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
  /** Shows the whole cookie page: this site's cookies and those of the family's other sites. */
  declare allSites: boolean;
  /** Leaves out the mark on what is on the device now. */
  declare noLive: boolean;
  /** What the visitor searches for. */
  declare private search: string;
  declare private order: Order | undefined;

  readonly #consent = new ConsentController(this);
  readonly #device = new DeviceStorageController(this);
  readonly #extras = new ExtrasController(this);

  constructor() {
    super();
    this.allSites = false;
    this.noLive = false;
    this.search = '';
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#extras.loading;
    return super.getUpdateComplete();
  }

  protected override render() {
    const listed = this.#consent.whole();
    const wanted = this.#wanted();
    const extras =
      listed && (wanted.site || showsOwn(listed, wanted) || wanted.allSites) ? this.#extras.get() : null;
    // On its way.
    if (!listed || extras === undefined) return html`<slot></slot>`;
    const catalogue = extras ? extras.withOwn(listed, this.#consent.loaded?.settings) : listed;
    const here = this.#consent.loaded?.site;
    const services = this.#services(catalogue, here, wanted);
    const isPage = wanted.allSites && !wanted.service && !wanted.category && !wanted.site;
    if (!services || (isPage && !extras)) return html`<slot></slot>`;
    const elsewhere = catalogue.sites?.find(({id}) => id === wanted.site)?.information;
    const count = services.reduce((sum, {cookies = []}) => sum + cookies.length, 0);
    const isLong = count > 10;
    const found = services
      .map((service) => ({service, rows: findRows(service, this.search, pageLanguage())}))
      .filter(({rows}) => !this.search || rows.length);
    const shown = found.reduce((sum, {rows}) => sum + rows.length, 0);
    const above = headingAbove(this);
    const table = (service: Service) => {
      const each = found.find((one) => one.service === service);
      return each && this.#service(each, isLong, true);
    };
    return html`<div>
      ${isLong ? renderSearch({search: this.search, count, shown, find: (search) => (this.search = search)}) : nothing}
      ${
        extras && isPage
          ? extras.renderPage(this, {catalogue, here, consent: this.#consent, above, table})
          : this.#groups(catalogue, found, isLong, above, extras)
      }
      ${elsewhere ? this.#information(elsewhere) : nothing}
    </div>`;
  }

  // Some systems keep no other attributes than data-*.
  #wanted(): Wanted {
    const {service, category, site, allSites} = this.dataset;
    return {
      service: this.service ?? service,
      category: this.category ?? category,
      site: this.site ?? site,
      allSites: this.allSites || allSites !== undefined,
    };
  }

  #services(
    catalogue: Catalogue,
    here: QuestionSite | undefined,
    wanted: Wanted,
  ): readonly Service[] | undefined {
    const services = selectServices(catalogue, here, wanted);
    if (!services) {
      const named = Object.entries(wanted).flatMap(([name, value]) =>
        typeof value === 'string' && value ? [`${name}="${value}"`] : [],
      );
      warnOnce(
        `<cookie-table ${named.join(' ')}> names what the catalogue does not have; its own content is shown.`,
      );
    }
    return services;
  }

  /** Headed by category where more than one is shown. */
  #groups(
    catalogue: Catalogue,
    found: readonly Found[],
    isLong: boolean,
    above: HeadingAbove,
    extras: ReturnType<ExtrasController['get']>,
  ) {
    const groups = groupByCategory(catalogue, found, ({service}) => service);
    return groups.map(
      (group) => html`
        ${groups.length > 1 ? extras?.renderHeading(above.level + 1, this.#consent.prose(group.category.name)) : nothing}
        ${group.items.map((each) =>
          this.#service(each, isLong, above.text.includes(plain(this.#consent.text(each.service.name)))),
        )}
      `,
    );
  }

  /** @param isHeaded Whether its name stands right above, so that it is said to screen readers alone. */
  #service({service, rows}: Found, isLong: boolean, isHeaded: boolean) {
    const name = this.#consent.text(service.name);
    // In a short table everything is in sight; what is searched for must not change what its head offers.
    const sort =
      isLong && (service.cookies?.length ?? 0) > 3
        ? {order: this.order, by: (key: Order['by']) => (this.order = nextOrder(this.order, key))}
        : undefined;
    // Where all of it is the service's own, its heading says so.
    const setter = service.cookies?.some(({domain}) => domain) ? service.provider : undefined;
    const isLive = (row: Cookies) => !this.noLive && this.#device.has(row);
    return html`
      ${
        rows.length
          ? html`
              <table part="table" role="table">
                <caption part="caption" class=${isHeaded ? 'unseen' : ''}>
                  ${this.#consent.prose(service.name)}
                </caption>
                <thead role="rowgroup" class=${sort ? 'sorts' : ''}>
                  ${renderHeader(sort, setter)}
                </thead>
                <tbody role="rowgroup">
                  ${sortRows(rows, sort?.order).map((row) => renderRow(row, this.#consent, isLive(row), setter))}
                </tbody>
              </table>
            `
          : html`<p>${isHeaded ? nothing : html`<b>${name}</b>: `}${this.#consent.prose(service.purpose)}</p>`
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
