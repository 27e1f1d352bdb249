import {html, nothing} from 'lit';

import {parseCatalogue} from '../../catalogue/parse-catalogue.js';
import type {Catalogue} from '../../catalogue/schema.js';
import {type Change, changesBetween} from '../document/changes.js';
import {wordsIn} from '../document/texts.js';
import {type AskedAgain, whoIsAsked} from '../document/who-is-asked.js';
import {askedBecauseOf} from '../document/why-asked.js';
import type {EditorStore} from '../editor-store.js';
import {changeItem} from './change-item.js';
import {panel} from './panel.js';

/** What changed since the list was opened, and whom it asks again. */
export function changesPanel(store: EditorStore) {
  const {list, value} = store;
  if (!list?.source.text)
    return panel(
      'What changed',
      'This list is new: everybody will be asked once it is on your websites.',
      nothing,
    );
  const opened = parseCatalogue(list.source.value).catalogue;
  const now = parseCatalogue(value).catalogue;
  const changes = changesBetween(list.source.value, value);
  return panel(
    'What changed',
    changes.length
      ? 'Since you opened the list. A list that is on your websites asks visitors again only where what they said yes to changed.'
      : 'Nothing changed since you opened the list.',
    changes.length
      ? html`
          <section aria-labelledby="asked-heading">
            <h3 id="asked-heading">Who is asked again</h3>
            ${opened && now ? asked(store, changes, opened, now) : html`<p>This can be told once the list has no errors.</p>`}
          </section>
          <section aria-labelledby="changes-heading">
            <h3 id="changes-heading">All changes <span class="count">${changes.length}</span></h3>
            <ul class="plain changes">
              ${changes.map((change) => changeItem(store, change, opened ? askedBecauseOf(change, opened) : []))}
            </ul>
          </section>
        `
      : nothing,
  );
}

function asked(store: EditorStore, changes: readonly Change[], opened: Catalogue, now: Catalogue) {
  const all = whoIsAsked(opened, now);
  if (!all.length) return html`<p class="card none">Nobody. All answers that visitors gave still hold.</p>`;
  const reasons = changes.map((change) => ({change, ids: askedBecauseOf(change, opened)}));
  return html`<ul class="plain asked">
    ${all.map(
      (each) =>
        html`<li class="card again">
          <h4>${wordsIn(each.category.name, store.main, store.main)}</h4>
          <p>
            ${
              each.isVoid
                ? 'Everybody who answered is asked again. A yes no longer counts until they say it again; a no still does.'
                : 'Everybody is asked: they could not answer this before.'
            }
          </p>
          ${because(each, reasons)} ${sitesOf(store, each)}
        </li>`,
    )}
  </ul>`;

  function because({category}: AskedAgain, all: readonly {change: Change; ids: readonly string[]}[]) {
    const names = all
      .filter(({ids}) => ids.includes(category.id))
      .map(({change}) => wordsIn(change.entry['name'], store.main, store.main) || change.id);
    return names.length ? html`<p>Because of: ${names.join(', ')}.</p>` : nothing;
  }
}

function sitesOf(store: EditorStore, {sites}: AskedAgain) {
  if (!sites.length) return nothing;
  const names = sites.map(({name, id}) => wordsIn(name, store.main, store.main) || id);
  return html`<p>On ${sites.length === 1 ? 'one site' : `${sites.length} sites`}: ${names.join(', ')}.</p>`;
}
