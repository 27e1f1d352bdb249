import type {CatalogueEditorElement} from '../catalogue-editor.js';
import {aboutPanel} from './about-panel.js';
import {categoryPanel} from './category-panel.js';
import {changesPanel} from './changes-panel.js';
import {languagesPanel} from './languages-panel.js';
import {servicePanel} from './service-panel.js';
import {sitePanel} from './site-panel.js';
import {toDoPanel} from './to-do-panel.js';

/** What is shown of the list: the part that the author went to. */
export function placePanel({store, actions}: CatalogueEditorElement) {
  const [list = '', index, , cookie] = store.place.split('.');
  const at = Number(index);
  if (index !== undefined && store.at([list, at]) !== undefined) {
    if (list === 'categories') return categoryPanel(store, at);
    if (list === 'services')
      return servicePanel(store, at, cookie === undefined ? undefined : Number(cookie));
    if (list === 'sites') return sitePanel(store, at);
  }
  if (list === 'languages') return languagesPanel(store, actions);
  if (list === 'changes') return changesPanel(store);
  if (list === 'to-do') return toDoPanel(store, actions);
  return aboutPanel(store);
}
