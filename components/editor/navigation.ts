import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';

import {entriesOf} from '../catalogue/entries.js';
import type {CatalogueEditorElement} from './catalogue-editor.js';
import {addEntry, type ListKey} from './document/entries-of-list.js';
import {languageName} from './language-names.js';
import {nameAt} from './panels/panel.js';
import {toDoCount} from './panels/to-do-panel.js';

/** Services that are shown before they can be searched. */
const FEW = 8;

/** All parts of the list, with what there is to do in each. */
export function navigation(host: CatalogueEditorElement) {
  const {store} = host;
  const services = entriesOf(store.at(['services']));
  const wanted = host.search.trim().toLowerCase();
  const isFound = (at: number) => !wanted || JSON.stringify(services[at]).toLowerCase().includes(wanted);
  const found = services.flatMap((_, at) => (isFound(at) ? [at] : []));
  const toDo = toDoCount(store);
  return html`
    <ul>
      ${link('to-do', 'To do', toDo ? html`<span class="badge ${toDo ? 'problem' : ''}">${toDo}</span>` : html`<span class="badge fine">✓<span class="unseen"> nothing</span></span>`)}
      ${link('changes', 'What changed')} ${link('about', 'About this list')} ${link('languages', 'Languages')}
    </ul>
    ${
      store.languages.length > 1
        ? html`<label class="beside" for="beside">Write also in</label>
            <select
              id="beside"
              @change=${(event: Event) => {
                store.beside = (event.target as HTMLSelectElement).value || undefined;
                store.tell();
              }}
            >
              <option value="" .selected=${live(!store.beside)}>no other language</option>
              ${store.languages
                .filter((tag) => tag !== store.main)
                .map(
                  (tag) =>
                    html`<option value=${tag} .selected=${live(tag === store.beside)}>
                      ${languageName(tag)}
                    </option>`,
                )}
            </select>`
        : nothing
    }
    ${group('categories', 'Categories', 'Add a category')}
    <h2 class="group" id="nav-services">Services <span class="count">${services.length}</span></h2>
    ${
      services.length > FEW
        ? html`<label class="unseen" for="search">Search services and cookies</label>
            <input
              id="search"
              type="search"
              placeholder="Search services and cookies"
              .value=${host.search}
              @input=${(event: Event) => (host.search = (event.target as HTMLInputElement).value)}
            />
            <p class="unseen" role="status">
              ${wanted ? `${found.length} of ${services.length} services` : ''}
            </p>`
        : nothing
    }
    <ul aria-labelledby="nav-services">
      ${found.map((at) => entryLink('services', at))}
    </ul>
    <button type="button" class="add" @click=${() => add('services')}>Add a service</button>
    ${group('sites', 'Sites', 'Add a site')}
  `;

  function link(place: string, label: unknown, badge: unknown = nothing) {
    const isHere = store.place === place || store.place.startsWith(`${place}.cookies.`);
    return html`<li>
      <a
        href="#${place}"
        aria-current=${isHere ? 'true' : nothing}
        @click=${(event: Event) => {
          event.preventDefault();
          host.isMenuOpen = false;
          host.pane = 'edit';
          if (store.place === place) host.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
          store.go(place);
        }}
        ><span>${label}</span>${badge}</a
      >
    </li>`;
  }

  function entryLink(list: ListKey, at: number) {
    const wrong = store.findingsAt([list, at], true).length;
    return link(
      `${list}.${at}`,
      nameAt(store, [list, at]),
      wrong ? html`<span class="badge problem">${wrong}<span class="unseen"> to mend</span></span>` : nothing,
    );
  }

  function group(list: ListKey, title: string, adds: string) {
    const entries = entriesOf(store.at([list]));
    return html`
      <h2 class="group" id="nav-${list}">${title} <span class="count">${entries.length}</span></h2>
      <ul aria-labelledby="nav-${list}">
        ${entries.map((_, at) => entryLink(list, at))}
      </ul>
      <button type="button" class="add" @click=${() => add(list)}>${adds}</button>
    `;
  }

  function add(list: ListKey) {
    const count = entriesOf(store.at([list])).length;
    const names = {categories: 'a category', services: 'a service', sites: 'a site'};
    // A service is most likely to need a yes.
    const asked = entriesOf(store.at(['categories'])).find(({basis}) => basis === 'consent')?.['id'];
    store.replace(
      addEntry(store.value, list, typeof asked === 'string' ? asked : undefined),
      `${names[list]} was added`,
    );
    host.isMenuOpen = false;
    host.pane = 'edit';
    host.actions.show(`${list}.${count}.name`);
  }
}
