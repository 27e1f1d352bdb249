import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';

import {entriesOf, listOf} from '../../catalogue/entries.js';
import {idAt} from '../document/entries-of-list.js';
import {setAt} from '../document/json-path.js';
import type {EditorStore} from '../editor-store.js';
import {nameAt} from './panel.js';

/** On which sites a service runs: as the site's own, or as one of the whole family's. */
export function whereItRuns(store: EditorStore, at: number, name: string) {
  const sites = entriesOf(store.at(['sites']));
  if (!sites.length) return nothing;
  const id = idAt(store.value, 'services', at);
  const put = (i: number, key: string) => {
    const without = (list: string) => listOf(store.at(['sites', i, list])).filter((each) => each !== id);
    let value = store.value;
    for (const list of ['services', 'shares']) {
      const before = store.at(['sites', i, list]);
      const next = list === key ? [...without(list), id] : without(list);
      if (next.length !== listOf(before).length)
        value = setAt(value, ['sites', i, list], next.length || list === 'services' ? next : undefined);
    }
    store.replace(value, `where ${name} runs`);
  };
  return html`
    <details class="more">
      <summary>Where it runs: ${countOf(sites, id)} of ${sites.length} sites</summary>
      <ul class="plain">
        ${sites.map((site, i) => {
          const runs = listOf(site['services']).includes(id) ? 'services' : 'shares';
          const key = runs === 'services' || listOf(site['shares']).includes(id) ? runs : '';
          const of = nameAt(store, ['sites', i]);
          return html`<li class="row">
            <label for="runs-${i}">${of}</label>
            <select
              id="runs-${i}"
              @change=${(event: Event) => put(i, (event.target as HTMLSelectElement).value)}
            >
              <option value="" .selected=${live(key === '')}>does not run here</option>
              <option value="services" .selected=${live(key === 'services')}>is this site’s own</option>
              <option value="shares" .selected=${live(key === 'shares')}>
                is the family’s, and runs here
              </option>
            </select>
          </li>`;
        })}
      </ul>
    </details>
  `;
}

const countOf = (sites: ReturnType<typeof entriesOf>, id: string) =>
  sites.filter((site) => [...listOf(site['services']), ...listOf(site['shares'])].includes(id)).length;
