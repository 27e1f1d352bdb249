import {findText} from '../catalogue/localized-text.js';
import {
  browserHelp,
  outlinePage,
  type PagePart,
  type PageSection,
  regulatorUrl,
  urlOf,
} from '../catalogue/page-outline.js';
import type {Catalogue, Service, Site} from '../catalogue/schema.js';
import {escapeHtml} from './escape-html.js';
import {formatService, link, wrap, type Wording} from './tables.js';

/**
 * The whole cookie page as HTML that any CMS keeps: what `<cookie-table all-sites>` shows, without class or style.
 *
 * @param level Of the page's first headings, from 1.
 */
export function formatPage(
  catalogue: Catalogue,
  here: Site | undefined,
  wording: Wording,
  level: number,
): string {
  const {language, words} = wording;
  const sections = outlinePage(catalogue, here, language);
  const help = ['words', 'manage'].map((id) => ({id: `page-${id}`, title: words.page(id)}));
  return wrap([
    heading(level, words.page('contents')),
    '<ul>',
    ...sections.flatMap((section) => [
      `<li><a href="#${section.id}">${escapeHtml(titleOf(section, wording))}</a>`,
      `<ul>${section.parts.map(({id, name}) => `<li><a href="#${id}">${escapeHtml(findText(name, language)[0])}</a></li>`).join('')}</ul></li>`,
    ]),
    ...help.map(({id, title}) => `<li><a href="#${id}">${escapeHtml(title)}</a></li>`),
    '</ul>',
    ...sections.flatMap((section) => formatSection(section, wording, level)),
    ...formatHelp(wording, level),
  ]);
}

function heading(level: number, text: string, id?: string): string {
  // The sixth is the last that HTML has.
  const tag = `h${Math.min(level, 6)}`;
  return `<${tag}${id ? ` id="${id}"` : ''}>${escapeHtml(text)}</${tag}>`;
}

function titleOf({category, kind}: PageSection, {language, words}: Wording): string {
  return category ? findText(category.name, language)[0] : words.page(kind ?? 'branded');
}

function formatSection(section: PageSection, wording: Wording, level: number): readonly string[] {
  const {category, kind = 'branded'} = section;
  const about = category
    ? findText(category.description, wording.language)[0]
    : wording.words.page(`${kind}-about`);
  return [
    heading(level, titleOf(section, wording), section.id),
    `<p>${escapeHtml(about)}</p>`,
    ...section.parts.flatMap((part) => formatPart(part, wording, level + 1)),
  ];
}

function formatPart(
  {id, name, site, services, shares}: PagePart,
  wording: Wording,
  level: number,
): readonly string[] {
  const {language, words} = wording;
  const shared = shares.map((service) => findText(service.name, language)[0]);
  return [
    heading(level, findText(name, language)[0], id),
    ...(site?.hosts ?? []).map((host) => `<p>${onHost(host, wording)}</p>`),
    ...services.flatMap(({service, id: own, isHeaded}) => [
      ...(isHeaded ? [heading(level + 1, findText(service.name, language)[0], own)] : []),
      ...aboutService(service, wording),
      ...formatService(service, wording, own),
    ]),
    ...(site?.information ? [`<p>${link(site.information, words.information)}</p>`] : []),
    ...(shared.length ? [`<p>${escapeHtml(words.shares(words.list(shared)))}</p>`] : []),
  ];
}

/** What its table does not say: where it has no rows, its purpose stands in their place. */
function aboutService(
  {name, provider, purpose, cookies = []}: Service,
  {language, words}: Wording,
): readonly string[] {
  const by = findText(provider, language)[0];
  const isNamed = findText(name, language)[0].toLowerCase().includes(by.toLowerCase());
  const said = [
    ...(cookies.length ? [findText(purpose, language)[0]] : []),
    ...(isNamed ? [] : [words.providedBy(by)]),
  ];
  return said.length ? [`<p>${escapeHtml(said.join(' '))}</p>`] : [];
}

const onHost = (host: string, {words}: Wording) =>
  words
    .on('\n')
    .split('\n')
    .map(escapeHtml)
    .join(link(urlOf(host), host));

function formatHelp({words}: Wording, level: number): readonly string[] {
  const terms = ['first-party', 'third-party', 'session', 'persistent'];
  return [
    heading(level, words.page('words'), 'page-words'),
    '<dl>',
    ...terms.map(
      (term) => `<dt>${escapeHtml(words.page(term))}</dt><dd>${escapeHtml(words.page(`${term}-about`))}</dd>`,
    ),
    '</dl>',
    heading(level, words.page('manage'), 'page-manage'),
    `<p>${escapeHtml(words.page('manage-about'))}</p>`,
    `<ul>${browserHelp.map(([name, url]) => `<li>${link(url, name)}</li>`).join('')}</ul>`,
    `<p>${link(regulatorUrl, words.page('regulator'))}</p>`,
  ];
}
