import {msg, str} from '@lit/localize';
import {adoptStyles, html, type LitElement, nothing} from 'lit';

import {
  browserHelp,
  outlinePage,
  type PagePart,
  type PageSection,
  regulatorUrl,
  urlOf,
} from '../catalogue/page-outline.js';
import type {QuestionSite} from '../catalogue/question.js';
import {type OwnSending, withOwnService} from '../catalogue/own-service.js';
import type {Catalogue, Service} from '../catalogue/schema.js';
import {formatList, pageLanguage} from '../localisation/localisation.js';
import type {ConsentController} from '../ui/consent-controller.js';

import {FragmentController} from './fragment-controller.js';
import {renderHeading} from './heading.js';
import {type HeadingAbove, plain} from './heading-above.js';
import {ownWords} from './own-words.js';
import {pageStyles} from './whole-page.styles.js';

export {renderHeading} from './heading.js';
export {loadPageWords} from './page-words.js';

/** What a page is made of, and who draws its tables. */
interface PageView {
  readonly catalogue: Catalogue;
  readonly here: QuestionSite | undefined;
  readonly consent: ConsentController;
  readonly above: HeadingAbove;
  /** A service's table and links, without a visible name; nothing where nothing of it was found. */
  table(service: Service): unknown;
}

const fragments = new WeakMap<LitElement, FragmentController>();

/** Prepares an element for showing a page. */
export function startPage(host: LitElement): void {
  const {elementStyles} = host.constructor as typeof LitElement;
  adoptStyles(host.shadowRoot as ShadowRoot, [...elementStyles, pageStyles]);
  fragments.set(host, new FragmentController(host));
}

/** The catalogue with what the library itself keeps and sends, in the words of the interface. */
export const withOwn = (catalogue: Catalogue, sending: OwnSending | undefined) =>
  withOwnService(catalogue, ownWords(), sending);

/** All of the family's cookies as one page: contents, this site's categories, the other sites, and help. */
export function renderPage(host: LitElement, view: PageView) {
  const sections = outlinePage(view.catalogue, view.here, pageLanguage());
  const contents = msg('On this page', {
    id: 'page-contents',
    desc: 'Heading of a list of links to its parts',
  });
  // An author may have written the heading of the contents: then all others are on its level.
  const isContentsHeaded = plain(contents) === view.above.text;
  const level = view.above.level + (isContentsHeaded ? 0 : 1);
  const link = (id: string, name: unknown) =>
    html`<a href=${`${location.href.replace(/#.*/, '')}#${id}`} @click=${() => follow(host, id)}>${name}</a>`;
  return html`
    <nav aria-label=${contents}>
      ${isContentsHeaded ? nothing : renderHeading(level, contents)}
      <ul>
        ${sections.map(
          (section) => html`
            <li>
              ${link(section.id, titleOf(section, view))}
              <ul>
                ${section.parts.map(({id, name}) => html`<li>${link(id, view.consent.prose(name))}</li>`)}
              </ul>
            </li>
          `,
        )}
        <li>${link('page-words', wordsTitle())}</li>
        <li>${link('page-manage', manageTitle())}</li>
      </ul>
    </nav>
    ${sections.map((section) => renderSection(section, view, level))} ${renderWords(level)}
    ${renderManage(level)}
  `;
}

/** The address may have this fragment already: then the browser says nothing of a click on it. */
function follow(host: LitElement, id: string): void {
  if (location.hash === `#${id}`) fragments.get(host)?.show(id);
}

function titleOf({category, kind}: PageSection, {consent}: PageView) {
  if (category) return consent.prose(category.name);
  return kind === 'commissioned'
    ? msg('Services that others run for us', {id: 'page-commissioned', desc: 'Heading of a list of sites'})
    : msg('Our other sites', {id: 'page-branded', desc: 'Heading of a list of sites'});
}

function aboutSection({category, kind}: PageSection, {consent}: PageView) {
  if (category) return consent.prose(category.description);
  return kind === 'commissioned'
    ? msg('Other companies run these for us under their own names. Each has cookies of its own.', {
        id: 'page-commissioned-about',
        desc: 'Below the heading page-commissioned',
      })
    : msg('These sites carry our name. Other companies may run them, and each has cookies of its own.', {
        id: 'page-branded-about',
        desc: 'Below the heading page-branded',
      });
}

function renderSection(section: PageSection, view: PageView, level: number) {
  const parts = section.parts.map((part) => renderPart(part, view, level + 1)).filter(Boolean);
  if (!parts.length) return nothing;
  return html`
    <section class="section" aria-labelledby=${section.id}>
      ${renderHeading(level, titleOf(section, view), section.id)}
      <p>${aboutSection(section, view)}</p>
      ${parts}
    </section>
  `;
}

/** Nothing where none of it holds what is searched for. */
function renderPart(part: PagePart, view: PageView, level: number) {
  const {id, name, site, services, shares} = part;
  const {consent} = view;
  const found = services
    .map((each) => ({...each, table: view.table(each.service)}))
    .filter(({table}) => table)
    .map(({table, ...each}) => ({...each, content: [aboutService(each.service, view), table]}));
  if (services.length && !found.length) return undefined;
  return html`
    <article aria-labelledby=${id}>
      ${renderHeading(level, consent.prose(name), id)}
      ${site?.hosts?.map((host) => html`<p class="address">${onHost(host)}</p>`) ?? nothing}
      ${found.map(({service, id: own, isHeaded, content}) =>
        isHeaded
          ? html`<article aria-labelledby=${own}>
              ${renderHeading(level + 1, consent.prose(service.name), own)} ${content}
            </article>`
          : content,
      )}
      ${site?.information ? renderInformation(site.information) : nothing}
      ${
        shares.length
          ? html`<p class="note">
              ${msg(str`This site also uses ${formatList(shares.map((each) => consent.text(each.name)))}.`, {
                id: 'page-shares',
                desc: 'Below a site: services that it has in common with others',
              })}
            </p>`
          : nothing
      }
    </article>
  `;
}

/** What a service is for, where its table does not say so in place of rows, and who provides it, where its name does not. */
function aboutService({name, provider, purpose, cookies = []}: Service, {consent}: PageView) {
  const isNamed = plain(consent.text(name)).includes(plain(consent.text(provider)));
  const provided = isNamed
    ? nothing
    : msg(str`Provided by ${consent.text(provider)}.`, {id: 'preferences-provider', desc: 'After a purpose'});
  return html`<p>${cookies.length ? consent.prose(purpose) : nothing} ${provided}</p>`;
}

/** The sentence is translated whole, so the address stands in it as a mark that is replaced by its link. */
function onHost(host: string) {
  const [before, after] = msg(str`on ${'\0'}`, {
    id: 'page-on',
    desc: 'Below the name of a site, followed by its address: on jobs.example.gov.uk',
  }).split('\0');
  return html`${before}<a href=${urlOf(host)}><bdi>${host}</bdi></a
    >${after}`;
}

const renderInformation = (url: string) =>
  html`<p>
    <a href=${url}>
      ${msg('This service explains its cookies itself', {id: 'table-information', desc: 'Link to the service'})}
    </a>
  </p>`;

const wordsTitle = () => msg('What the words mean', {id: 'page-words', desc: 'Heading'});
const manageTitle = () => msg('How to manage cookies', {id: 'page-manage', desc: 'Heading'});

function renderWords(level: number) {
  return html`
    <section class="section" aria-labelledby="page-words">
      ${renderHeading(level, wordsTitle(), 'page-words')}
      <slot name="words">
        <dl>
          <dt>${msg('First-party cookies', {id: 'page-first-party', desc: 'A term that is explained'})}</dt>
          <dd>
            ${msg('These are set by the site that you are looking at.', {id: 'page-first-party-about', desc: 'Of first-party cookies'})}
          </dd>
          <dt>${msg('Third-party cookies', {id: 'page-third-party', desc: 'A term that is explained'})}</dt>
          <dd>
            ${msg('These are set by another company, such as one whose videos we show. It may see you on other sites, too.', {id: 'page-third-party-about', desc: 'Of third-party cookies'})}
          </dd>
          <dt>${msg('Session cookies', {id: 'page-session', desc: 'A term that is explained'})}</dt>
          <dd>
            ${msg('These are deleted when you close your browser.', {id: 'page-session-about', desc: 'Of session cookies'})}
          </dd>
          <dt>${msg('Persistent cookies', {id: 'page-persistent', desc: 'A term that is explained'})}</dt>
          <dd>
            ${msg('These stay for the time that the tables give, or until you delete them.', {id: 'page-persistent-about', desc: 'Of persistent cookies'})}
          </dd>
        </dl>
      </slot>
    </section>
  `;
}

function renderManage(level: number) {
  return html`
    <section class="section" aria-labelledby="page-manage">
      ${renderHeading(level, manageTitle(), 'page-manage')}
      <slot name="manage">
        <p>
          ${msg('In the settings of your browser you can see, delete and block cookies. If you block them all, parts of our sites will not work.', {id: 'page-manage-about', desc: 'Of the settings of a browser'})}
        </p>
        <ul class="browsers">
          ${browserHelp.map(([name, url]) => html`<li><a href=${url} dir="ltr">${name}</a></li>`)}
        </ul>
        <p>
          <a href=${regulatorUrl}>
            ${msg('What the Information Commissioner’s Office (ICO) says about cookies', {id: 'page-regulator', desc: 'Link to the British authority'})}
          </a>
        </p>
      </slot>
    </section>
  `;
}
