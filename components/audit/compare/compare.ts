import type {Catalogue} from '../../catalogue/schema.js';
import type {SiteVisit} from '../observed.js';
import {Collector} from './collect.js';
import {compareContacts} from './contacts.js';
import {Declared} from './declared.js';
import type {Finding} from './finding.js';
import {compareItems} from './items.js';
import {compareUnseen} from './never-seen.js';
import {comparePages} from './pages.js';

/** All that is not as the list says, worst first. What was not looked at is not found either. */
export function compareWithCatalogue(catalogue: Catalogue, visits: readonly SiteVisit[]): readonly Finding[] {
  const declared = new Declared(catalogue, visits);
  const found = new Collector();
  for (const {id, items, contacts, pages} of visits) {
    comparePages(id, pages, catalogue, found);
    compareItems(id, items, declared, found);
    compareContacts(id, contacts, declared, found);
  }
  compareUnseen(catalogue, visits, found);
  return found.findings();
}
