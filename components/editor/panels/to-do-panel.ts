import {html, nothing} from 'lit';

import type {Finding} from '../../check/check-text.js';
import type {Note} from '../../import/entry.js';
import {toWrite} from '../../import/to-write.js';
import {dotted, type Path} from '../document/json-path.js';
import {textsOf} from '../../catalogue/text-places.js';
import {wordsIn} from '../document/texts.js';
import type {EditorActions} from '../editor-actions.js';
import type {EditorStore} from '../editor-store.js';
import {nameAt, panel} from './panel.js';

/** Texts that an import left to be written. */
const unwritten = (store: EditorStore): readonly Path[] =>
  textsOf(store.value)
    .filter(({text}) => wordsIn(text, store.main, store.main) === toWrite)
    .map(({path}) => path);

/** How much there is to do. */
export const toDoCount = (store: EditorStore) => store.findings.length + unwritten(store).length;

const kinds: Readonly<Record<Note['kind'], string>> = {
  'left-out': 'Left out: it is in the file, and not in the list',
  guess: 'Guessed: it may be wrong',
  missing: 'Missing: the file does not say it',
  suggested: 'Suggested: look whether it is so',
  ours: 'From our own list of well-known services',
};

/** All that is wrong, all that is to be written, and what an import wants looked at. */
export function toDoPanel(store: EditorStore, actions: EditorActions) {
  const {findings, list} = store;
  const open = unwritten(store);
  const notes = list?.notes ?? [];
  const errors = findings.filter(({severity}) => severity === 'error');
  const warnings = findings.filter(({severity}) => severity === 'warning');
  return panel(
    'To do',
    errors.length
      ? 'Websites can’t use the list before this is mended.'
      : 'No errors: websites can use the list as it is.',
    html`
      ${group('To mend', errors, (finding) => finding.message)}
      ${group('To look at', warnings, (finding) => finding.message)}
      ${
        open.length
          ? html`<h3>To be written <span class="count">${open.length}</span></h3>
              <ul class="plain links">
                ${open.map((path) => html`<li>${goTo(dotted(path), placeName(store, dotted(path)))}</li>`)}
              </ul>`
          : nothing
      }
      ${
        notes.length
          ? html`<h3>What the import says <span class="count">${notes.length}</span></h3>
              ${(Object.keys(kinds) as Note['kind'][]).map((kind) => {
                const some = notes.filter((note) => note.kind === kind);
                if (!some.length) return nothing;
                return html`<details class="more" ?open=${kind === 'left-out'}>
                  <summary>${kinds[kind]} (${some.length})</summary>
                  <ul class="plain notes">
                    ${some.map(({line, message}) => html`<li><span class="aside">Line ${line}</span> ${message}</li>`)}
                  </ul>
                </details>`;
              })}`
          : nothing
      }
    `,
  );

  function group(title: string, some: readonly Finding[], say: (finding: Finding) => string) {
    if (!some.length) return nothing;
    return html`<h3>${title} <span class="count">${some.length}</span></h3>
      <ul class="plain links">
        ${some.map(
          (finding) =>
            html`<li>${goTo(finding.path, placeName(store, finding.path))} <span>${say(finding)}</span></li>`,
        )}
      </ul>`;
  }

  function goTo(path: string, label: string) {
    return html`<button type="button" class="link" @click=${() => actions.show(path)}>${label}</button>`;
  }
}

/** Keys as the forms call them. */
const labels: Readonly<Record<string, string>> = {
  ...{name: 'name', description: 'description', provider: 'provider', purpose: 'purpose', id: 'id'},
  ...{privacy: 'privacy link', optOut: 'opt-out link', names: 'names', lifetime: 'lifetime', hosts: 'hosts'},
  ...{embeds: 'frames', category: 'category', basis: 'whether visitors are asked', services: 'services'},
};

/** What a path leads to, in words: “Google Analytics: purpose”. */
export function placeName(store: EditorStore, path: string): string {
  const steps = path.split('.');
  const [list = '', index, ...rest] = steps;
  const isEntry = index !== undefined && /^(?:categories|services|sites)$/.test(list);
  const words = (isEntry ? rest : steps)
    .filter((step) => !/^\d+$/.test(step))
    .map((step) => (step === 'cookies' ? 'cookie' : (labels[step] ?? step)));
  if (!isEntry) return words.join(', ') || 'The list';
  const row = rest[0] === 'cookies' ? ` ${Number(rest[1]) + 1}` : '';
  const name = nameAt(store, [list, Number(index)]);
  return words.length ? `${name}: ${words.join(', ').replace('cookie', `cookie${row}`)}` : name;
}
