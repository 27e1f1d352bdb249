import {html} from 'lit';

import {entriesOf, listOf} from '../../catalogue/entries.js';
import {removeEntry} from '../document/entries-of-list.js';
import type {EditorStore} from '../editor-store.js';
import {idField} from '../fields/id-field.js';
import {choiceField, lineField, linesField, tickField} from '../fields/simple-fields.js';
import {textField} from '../fields/text-field.js';
import {ticksField} from '../fields/ticks-field.js';
import {entryTools, nameAt, panel} from './panel.js';

/** One website of the family. */
export function sitePanel(store: EditorStore, at: number) {
  const path = ['sites', at] as const;
  const name = nameAt(store, path);
  const count = listOf(store.at(['sites'])).length;
  const services = entriesOf(store.at(['services'])).map(
    ({id}, i) => [String(id), nameAt(store, ['services', i], String(id))] as const,
  );
  const remove = () => {
    store.replace(removeEntry(store.value, 'sites', at), `${name} was removed`);
    store.go('about');
    store.say(`${name} is removed. Undo brings it back.`);
  };
  return panel(
    name,
    undefined,
    html`
      ${textField(store, {path: [...path, 'name'], label: 'Name', did: `the name of ${name}`})}
      ${choiceField(store, {
        path: [...path, 'kind'],
        label: 'What kind of site it is',
        did: `the kind of ${name}`,
        choices: [
          [undefined, 'Not said'],
          ['main', 'Your own site'],
          ['branded', 'A supplier’s software that looks like your site'],
          ['commissioned', 'A site of another make, run for you'],
        ],
      })}
      ${linesField(store, {
        path: [...path, 'hosts'],
        label: 'Hosts',
        hint: 'One a line, with a path where several sites share a host. A page knows by these which site it is on.',
        placeholder: 'www.example.gov.uk',
        did: `the hosts of ${name}`,
      })}
      ${ticksField(store, {
        path: [...path, 'services'],
        label: 'Services of its own',
        did: `the services of ${name}`,
        choices: services,
        isRequired: true,
      })}
      ${ticksField(store, {
        path: [...path, 'shares'],
        label: 'Services of the whole family that run here',
        did: `what ${name} shares`,
        choices: services,
      })}
      <details class="more">
        <summary>More</summary>
        ${lineField(store, {
          path: [...path, 'preferences'],
          label: 'Page with the cookie settings (optional)',
          hint: 'Where there is none, they open in a dialog.',
          placeholder: 'https://',
          did: `the settings page of ${name}`,
        })}
        ${lineField(store, {
          path: [...path, 'information'],
          label: 'Page on which it explains its cookies itself (optional)',
          placeholder: 'https://',
          did: `the page of ${name} about its cookies`,
        })}
        ${tickField(store, {
          path: [...path, 'takesAnswers'],
          label: 'Takes over answers that visitors bring from the other sites by a link',
          did: `whether ${name} takes over answers`,
        })}
        ${idField(store, {list: 'sites', at, name})}
      </details>
    `,
    entryTools(store, {path, name, count, go: (to) => `sites.${to}`, remove}),
  );
}
