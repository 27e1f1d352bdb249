import {shownName} from '../catalogue/cookie-names.js';
import {lengthOf} from '../catalogue/duration.js';
import type {Cookies, Service} from '../catalogue/schema.js';
import {findText} from '../catalogue/localized-text.js';

/** What rows can be sorted by. */
export type SortKey = 'name' | 'lifetime';
/** How rows are sorted; nothing leaves them as the catalogue has them. */
export interface Order {
  readonly by: SortKey;
  readonly descending: boolean;
}

/** What the next press of a column's header sorts by: upwards, then downwards, then as the catalogue has it. */
export function nextOrder(order: Order | undefined, by: SortKey): Order | undefined {
  if (order?.by !== by) return {by, descending: false};
  return order.descending ? undefined : {by, descending: true};
}

/** The rows of a service that hold what is searched for: in a name, in the purpose, or all where the service's name does. */
export function findRows(service: Service, search: string, language: string): readonly Cookies[] {
  const rows = service.cookies ?? [];
  const wanted = search.trim().toLocaleLowerCase(language);
  const holds = (text: string) => text.toLocaleLowerCase(language).includes(wanted);
  if (!wanted || holds(findText(service.name, language)[0])) return rows;
  return rows.filter(
    ({names, purpose}) =>
      names.some((name) => holds(shownName(name))) || (purpose && holds(findText(purpose, language)[0])),
  );
}

/** The rows in order. What is kept for an unknown time comes last, either way. */
export function sortRows(rows: readonly Cookies[], order: Order | undefined): readonly Cookies[] {
  if (!order) return rows;
  const compare = {
    name: (a: Cookies, b: Cookies) => firstName(a).localeCompare(firstName(b), 'en'),
    lifetime: (a: Cookies, b: Cookies) => lifetimeOf(a) - lifetimeOf(b),
  }[order.by];
  const known = order.by === 'lifetime' ? rows.filter(({lifetime}) => lifetime) : rows;
  const sorted = [...known].sort((a, b) => (order.descending ? compare(b, a) : compare(a, b)));
  return [...sorted, ...rows.filter((row) => !known.includes(row))];
}

// Nearly all names begin with underscores, which say nothing of their order.
const firstName = ({names: [name]}: Cookies) => (name ? shownName(name).replace(/^_+/, '') : '');

function lifetimeOf({lifetime = ''}: Cookies): number {
  if (lifetime === 'session') return 0;
  return lifetime === 'persistent' ? Number.MAX_VALUE : lengthOf(lifetime);
}
