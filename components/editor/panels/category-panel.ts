import {html} from 'lit';

import {listOf} from '../../catalogue/entries.js';
import {signals} from '../../consent/signals.js';
import {removeEntry} from '../document/entries-of-list.js';
import type {EditorStore} from '../editor-store.js';
import {idField} from '../fields/id-field.js';
import {choiceField, lineField} from '../fields/simple-fields.js';
import {textField} from '../fields/text-field.js';
import {ticksField} from '../fields/ticks-field.js';
import {entryTools, nameAt, panel} from './panel.js';

/** What visitors say yes or no to. */
export function categoryPanel(store: EditorStore, at: number) {
  const path = ['categories', at] as const;
  const name = nameAt(store, path);
  const count = listOf(store.at(['categories'])).length;
  const remove = () => {
    store.replace(removeEntry(store.value, 'categories', at), `${name} was removed`);
    store.go('about');
    store.say(`${name} is removed. Undo brings it back.`);
  };
  return panel(
    name,
    'Visitors answer yes or no to a category and all its services at once.',
    html`
      ${textField(store, {
        path: [...path, 'name'],
        label: 'Name',
        hint: 'What it is for, in a few words. Other words are another question: visitors are asked again.',
        did: `the name of ${name}`,
      })}
      ${textField(store, {
        path: [...path, 'description'],
        label: 'Description',
        hint: 'What a yes means, in one or two plain sentences. Other words are another question here, too.',
        did: `the description of ${name}`,
        isLong: true,
      })}
      ${textField(store, {
        path: [...path, 'purpose'],
        label: 'Purpose (optional)',
        hint: 'How the banner says it, before the names of the companies: “To find out how people use our websites”. The name stands there where this is empty. Other words are another question.',
        did: `the purpose of ${name}`,
      })}
      ${choiceField(store, {
        path: [...path, 'basis'],
        label: 'Are visitors asked?',
        hint: 'If in doubt, ask.',
        did: `whether visitors are asked about ${name}`,
        choices: [
          ['consent', 'Yes: nothing happens before a yes'],
          ['necessary', 'No: the site does not work without it'],
          ['exempt', 'No, but they may object: the law allows it until then'],
        ],
      })}
      <details class="more">
        <summary>More</summary>
        ${idField(store, {list: 'categories', at, name})}
        ${ticksField(store, {
          path: [...path, 'signals'],
          label: 'Google Consent Mode: what a yes grants',
          did: `the signals of ${name}`,
          choices: signals.map((signal) => [signal, signal]),
        })}
        ${lineField(store, {
          path: [...path, 'civic'],
          label: 'Name in Civic Cookie Control (optional)',
          hint: 'Visitors who answered there are not asked again.',
          did: `the name of ${name} in Civic Cookie Control`,
        })}
      </details>
    `,
    entryTools(store, {path, name, count, go: (to) => `categories.${to}`, remove}),
  );
}
