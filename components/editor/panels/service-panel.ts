import {html} from 'lit';

import {entriesOf, listOf} from '../../catalogue/entries.js';
import {removeEntry} from '../document/entries-of-list.js';
import type {EditorStore} from '../editor-store.js';
import {idField} from '../fields/id-field.js';
import {choiceField, lineField, linesField, tickField} from '../fields/simple-fields.js';
import {textField} from '../fields/text-field.js';
import {cookieList} from './cookie-list.js';
import {entryTools, nameAt, panel} from './panel.js';
import {whereItRuns} from './where-it-runs.js';

const kinds = ['video', 'map', 'audio', 'form', 'post'] as const;

/** One provider's product, with all that it keeps on the device. */
export function servicePanel(store: EditorStore, at: number, openCookie: number | undefined) {
  const path = ['services', at] as const;
  const name = nameAt(store, path);
  const count = listOf(store.at(['services'])).length;
  const remove = () => {
    store.replace(removeEntry(store.value, 'services', at), `${name} was removed`);
    store.go('about');
    store.say(`${name} is removed. Undo brings it back.`);
  };
  return panel(
    name,
    undefined,
    html`
      ${textField(store, {
        path: [...path, 'name'],
        label: 'Name',
        hint: 'The name visitors may know it by.',
        did: `the name of ${name}`,
      })}
      ${choiceField(store, {
        path: [...path, 'category'],
        label: 'Category',
        did: `the category of ${name}`,
        choices: entriesOf(store.at(['categories'])).map(({id}, i) => [
          String(id),
          nameAt(store, ['categories', i], String(id)),
        ]),
      })}
      ${textField(store, {
        path: [...path, 'provider'],
        label: 'Provider',
        hint: 'Who provides it, as it follows “Provided by”. Another one is another question: visitors are asked again.',
        did: `the provider of ${name}`,
      })}
      ${textField(store, {
        path: [...path, 'purpose'],
        label: 'Purpose',
        hint: 'What it is for and what is passed on, in a few plain sentences. Other words are another question, too.',
        did: `the purpose of ${name}`,
        isLong: true,
      })}
      ${cookieList(store, at, openCookie)} ${whereItRuns(store, at, name)}
      <details class="more">
        <summary>Links, hosts and frames</summary>
        ${lineField(store, {
          path: [...path, 'privacy'],
          label: 'What its provider says about privacy (optional)',
          placeholder: 'https://',
          did: `the privacy link of ${name}`,
        })}
        ${lineField(store, {
          path: [...path, 'optOut'],
          label: 'Where to turn it off for all websites (optional)',
          placeholder: 'https://',
          did: `the opt-out link of ${name}`,
        })}
        ${linesField(store, {
          path: [...path, 'hosts'],
          label: 'Hosts it contacts (optional)',
          hint: 'One a line, sub-domains included. Another host is another question.',
          placeholder: 'example.com',
          did: `the hosts of ${name}`,
        })}
        ${linesField(store, {
          path: [...path, 'embeds'],
          label: 'Frames that wait for a yes (optional)',
          hint: 'Hosts, one a line, with *. in front for all below a domain. YouTube, Vimeo and Google Maps are known.',
          placeholder: '*.example.com/embed',
          did: `the frames of ${name}`,
        })}
        ${choiceField(store, {
          path: [...path, 'kind'],
          label: 'What its frames show',
          did: `what the frames of ${name} show`,
          choices: [[undefined, 'Something else'], ...kinds.map((kind) => [kind, `A ${kind}`] as const)],
        })}
        ${tickField(store, {
          path: [...path, 'reload'],
          label: 'Load the page again after a no',
          hint: 'Where code that runs can’t be stopped in another way.',
          did: `the loading again of ${name}`,
        })}
        ${idField(store, {list: 'services', at, name})}
      </details>
    `,
    entryTools(store, {path, name, count, go: (to) => `services.${to}`, remove}),
  );
}
