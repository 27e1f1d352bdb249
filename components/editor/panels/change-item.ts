import {html, nothing} from 'lit';

import {MARK} from '../../catalogue/translation-mark.js';
import type {Change, ChangedKey} from '../document/changes.js';
import {wordsIn} from '../document/texts.js';
import type {EditorStore} from '../editor-store.js';
import {languageName} from '../language-names.js';

const words: Readonly<Record<Change['kind'], string>> = {
  added: 'was added',
  removed: 'was removed',
  changed: '',
  moved: 'have another order',
};

const lists = {categories: 'Categories', services: 'Services', sites: 'Sites'} as const;

/** Keys whose values are texts by language. */
const texts = ['name', 'description', 'provider', 'purpose'];

/** One change: what it was, and what it is now. */
export function changeItem(store: EditorStore, change: Change, asks: readonly string[]) {
  const {list, id, kind, entry, keys} = change;
  const name =
    kind === 'moved' && list
      ? lists[list]
      : list
        ? wordsIn(entry['name'], store.main, store.main) || id
        : 'About this list';
  return html`<li>
    <p>
      <b>${name}</b> ${words[kind]}
      ${asks.length ? html`<span class="badge asks">asks again</span>` : nothing}
    </p>
    ${keys.length ? html`<dl>${keys.map(keyRow)}</dl>` : nothing}
  </li>`;
}

function keyRow({steps, before, after}: ChangedKey) {
  return html`
    <dt>${labelOf(steps)}</dt>
    <dd>
      ${before === undefined ? nothing : html`<del><span class="unseen">was: </span>${shown(before)}</del>`}
      ${after === undefined ? html`<ins>removed</ins>` : html`<ins><span class="unseen">is now: </span>${shown(after)}</ins>`}
    </dd>
  `;
}

/** “purpose”, “purpose (Urdu)”, “_ga, how long it is kept”. */
function labelOf(steps: readonly string[]): string {
  const [first = '', ...rest] = steps;
  const [name, ...keys] = first === 'cookies' ? rest : ['', first, ...rest];
  const labels = keys.map((key, at) =>
    at > 0 && texts.includes(keys[at - 1] ?? '') && key !== MARK
      ? `(${languageName(key)})`
      : (keyNames[key] ?? key),
  );
  return [name, labels.join(' ')].filter(Boolean).join(': ') || 'cookies';
}

const keyNames: Readonly<Record<string, string>> = {
  ...{lifetime: 'how long', storedIn: 'kept in', basis: 'whether visitors are asked', optOut: 'opt-out'},
  [MARK]: '(who translated it)',
  ...{embeds: 'frames', shares: 'services of the family', language: 'main language', stale: 'no longer set'},
};

function shown(value: unknown): string {
  if (typeof value === 'string') return value || '(empty)';
  if (Array.isArray(value) && value.every((each) => typeof each === 'string'))
    return value.join(', ') || '(none)';
  if (typeof value === 'object' && value !== null) {
    const {names, purpose, ...texts} = value as Readonly<Record<string, unknown>>;
    if (names)
      return [shown(purpose ?? ''), ''].filter((each) => each && each !== '(empty)').join('') || 'added';
    return Object.values(texts).map(shown).join(' / ');
  }
  return value === true ? 'yes' : value === false ? 'no' : String(value);
}
