import type {EditorStore} from '../editor-store.js';
import {panel} from './panel.js';

/** What changed since the list was opened, and whom it asks again. */
export function changesPanel(_store: EditorStore) {
  return panel('What changed', undefined, '');
}
