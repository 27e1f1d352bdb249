import {html} from 'lit';

import type {EditorStore} from '../editor-store.js';
import {lifetimeField} from '../fields/lifetime-field.js';
import {linesField} from '../fields/simple-fields.js';
import {textField} from '../fields/text-field.js';
import {panel} from './panel.js';

/** What holds for the whole list. */
export function aboutPanel(store: EditorStore) {
  return panel(
    'About this list',
    'Who asks, and for how long an answer holds.',
    html`
      ${textField(store, {
        path: ['name'],
        label: 'Who asks for consent',
        hint: 'As visitors know you. The banner says “Cookies on” and this.',
        did: 'who asks for consent',
      })}
      ${lifetimeField(store, {
        path: ['lifetime'],
        label: 'How long an answer holds',
        hint: 'After that, visitors are asked again. Browsers keep no cookie longer than 400 days.',
        did: 'how long an answer holds',
        words: [[undefined, 'Six months, if nothing is said']],
      })}
      ${linesField(store, {
        path: ['frames'],
        label: 'Frames that are your own (optional)',
        hint: 'Hosts, one a line, whose frames are shown to everybody, such as payments and forms.',
        placeholder: 'forms.example.gov.uk',
        did: 'frames that are your own',
      })}
    `,
  );
}
