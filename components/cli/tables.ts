import {shownName} from '../catalogue/cookie-names.js';
import {formatDuration} from '../catalogue/format-duration.js';
import type {Catalogue, Cookies, Service} from '../catalogue/schema.js';
import {groupByCategory} from '../catalogue/select-services.js';
import {escapeHtml} from './escape-html.js';
import {findText} from '../catalogue/localized-text.js';
import type {TableStrings} from './table-words.js';

/** How tables are written. */
export interface Wording {
  /** BCP 47 tag of the language of the catalogue's texts. */
  readonly language: string;
  readonly words: TableStrings;
}

/** The tables of some services as HTML that any CMS keeps: the same rows as `cookie-table` shows, without class or style. */
export function formatTables(
  catalogue: Catalogue,
  services: readonly Service[],
  wording: Wording,
  information?: string,
): string {
  const {language, words} = wording;
  const groups = groupByCategory(catalogue, services, (service) => service);
  const lines = groups.flatMap(({category, items: own}) => [
    ...(groups.length > 1 ? [`<h2>${escapeHtml(findText(category.name, language)[0])}</h2>`] : []),
    ...own.flatMap((service) => formatService(service, wording)),
  ]);
  if (information) lines.push(`<p>${link(information, words.information)}</p>`);
  return wrap(lines);
}

/** The lines of a fallback as one element; nothing where there are none. */
export function wrap(lines: readonly string[]): string {
  if (!lines.length) return '';
  // The upgrade knows by this mark that a tag has not swallowed the page, and what is inside is its fallback.
  return ['<div data-rendered>', ...lines, '</div>'].map((line) => `${line}\n`).join('');
}

/** A service's table and links. Below a heading of its name, the table is named by the heading's id. */
export function formatService(service: Service, wording: Wording, heading?: string): readonly string[] {
  const {language, words} = wording;
  const name = findText(service.name, language)[0];
  const rows = service.cookies ?? [];
  const isSetByOthers = rows.some(({domain}) => domain);
  const columns = [words.name, words.purpose, words.lifetime, ...(isSetByOthers ? [words.setBy] : [])];
  const setter = isSetByOthers ? findText(service.provider, language)[0] : undefined;
  const purpose = escapeHtml(findText(service.purpose, language)[0]);
  const links = [
    ...(service.privacy ? [link(service.privacy, words.privacy(name))] : []),
    ...(service.optOut ? [link(service.optOut, words.optOut(name))] : []),
  ];
  return [
    ...(rows.length
      ? [
          heading
            ? `<table aria-labelledby="${heading}">`
            : `<table>\n<caption>${escapeHtml(name)}</caption>`,
          `<thead><tr>${columns.map((word) => `<th scope="col">${escapeHtml(word)}</th>`).join('')}</tr></thead>`,
          '<tbody>',
          ...rows.map((row) => formatRow(row, wording, setter)),
          '</tbody>',
          '</table>',
        ]
      : [heading ? `<p>${purpose}</p>` : `<p><b>${escapeHtml(name)}</b>: ${purpose}</p>`]),
    ...(links.length ? [`<p>${links.join('<br>')}</p>`] : []),
  ];
}

function formatRow(
  {names, purpose, lifetime, storedIn, stale, domain}: Cookies,
  {language, words}: Wording,
  setter: string | undefined,
): string {
  const first = [
    ...names.map((name) => `<code>${escapeHtml(shownName(name))}</code>`),
    ...(storedIn && storedIn !== 'cookie' ? [escapeHtml(words.storage)] : []),
    ...(stale ? [escapeHtml(words.stale)] : []),
  ];
  const kept = lifetime ? formatLifetime(lifetime, {language, words}) : words.notGiven;
  const why = purpose ? findText(purpose, language)[0] : words.notGiven;
  const by = [setter, domain].flatMap((text) => (text ? escapeHtml(text) : [])).join('<br>');
  const cells = [escapeHtml(why), escapeHtml(kept), ...(setter ? [by] : [])].map(
    (cell) => `<td>${cell}</td>`,
  );
  return `<tr><th scope="row">${first.join('<br>')}</th>${cells.join('')}</tr>`;
}

function formatLifetime(lifetime: string, {language, words}: Wording): string {
  if (lifetime === 'session') return words.session;
  return lifetime === 'persistent' ? words.persistent : formatDuration(lifetime, language);
}

export function link(address: string, text: string): string {
  return `<a href="${escapeHtml(address)}">${escapeHtml(text)}</a>`;
}
