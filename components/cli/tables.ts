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
  if (!lines.length) return '';
  // The upgrade knows by this mark that a tag has not swallowed the page, and what is inside is its fallback.
  return ['<div data-rendered>', ...lines, '</div>'].map((line) => `${line}\n`).join('');
}

function formatService(service: Service, wording: Wording): readonly string[] {
  const {language, words} = wording;
  const name = findText(service.name, language)[0];
  const rows = service.cookies ?? [];
  const links = [
    ...(service.privacy ? [link(service.privacy, words.privacy(name))] : []),
    ...(service.optOut ? [link(service.optOut, words.optOut(name))] : []),
  ];
  return [
    ...(rows.length
      ? [
          '<table>',
          `<caption>${escapeHtml(name)}</caption>`,
          `<thead><tr>${[words.name, words.purpose, words.lifetime].map((word) => `<th scope="col">${escapeHtml(word)}</th>`).join('')}</tr></thead>`,
          '<tbody>',
          ...rows.map((row) => formatRow(row, wording)),
          '</tbody>',
          '</table>',
        ]
      : [`<p><b>${escapeHtml(name)}</b>: ${escapeHtml(findText(service.purpose, language)[0])}</p>`]),
    ...(links.length ? [`<p>${links.join('<br>')}</p>`] : []),
  ];
}

function formatRow({names, purpose, lifetime, storedIn, stale}: Cookies, {language, words}: Wording): string {
  const first = [
    ...names.map((name) => `<code>${escapeHtml(shownName(name))}</code>`),
    ...(storedIn && storedIn !== 'cookie' ? [escapeHtml(words.storage)] : []),
    ...(stale ? [escapeHtml(words.stale)] : []),
  ];
  const kept = lifetime ? formatLifetime(lifetime, {language, words}) : words.notGiven;
  const why = purpose ? findText(purpose, language)[0] : words.notGiven;
  return `<tr><th scope="row">${first.join('<br>')}</th><td>${escapeHtml(why)}</td><td>${escapeHtml(kept)}</td></tr>`;
}

function formatLifetime(lifetime: string, {language, words}: Wording): string {
  if (lifetime === 'session') return words.session;
  return lifetime === 'persistent' ? words.persistent : formatDuration(lifetime, language);
}

function link(address: string, text: string): string {
  return `<a href="${escapeHtml(address)}">${escapeHtml(text)}</a>`;
}
