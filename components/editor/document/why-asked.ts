import {withRevisions} from '../../catalogue/disclosure.js';
import {parseCatalogue} from '../../catalogue/parse-catalogue.js';
import type {Catalogue} from '../../catalogue/schema.js';
import type {Change} from './changes.js';
import {setAt} from './json-path.js';
import {entriesOf} from '../../catalogue/entries.js';

/**
 * The categories that a change alone would ask again about: found by making just that change to what was opened, and
 * comparing what answers rest on. Empty where the change alone makes no catalogue.
 */
export function askedBecauseOf(change: Change, opened: Catalogue): readonly string[] {
  const {list, id, kind, entry} = change;
  if (!list || list === 'sites' || kind === 'moved') return [];
  const before = opened[list] as readonly {readonly id: string}[];
  const next =
    kind === 'added'
      ? [...before, entry]
      : kind === 'removed'
        ? before.filter((each) => each.id !== id)
        : before.map((each) => (each.id === id ? entry : each));
  const {catalogue} = parseCatalogue(
    withoutReferences(setAt(opened, [list], next), kind === 'removed' ? id : ''),
  );
  if (!catalogue) return [];
  const was = new Map(withRevisions(opened).categories.map((each) => [each.id, each.revision]));
  return withRevisions(catalogue)
    .categories.filter((each) => each.basis === 'consent' && was.get(each.id) !== each.revision)
    .map((each) => each.id);
}

/** Without what refers to an id that is gone. */
function withoutReferences(catalogue: unknown, id: string): unknown {
  if (!id) return catalogue;
  const {sites, services} = catalogue as Catalogue;
  return {
    ...(catalogue as Catalogue),
    services: services.filter(({category}) => category !== id),
    ...(sites && {
      sites: entriesOf(sites).map((site) => ({
        ...site,
        services: (site['services'] as string[]).filter((each) => each !== id),
        ...(Array.isArray(site['shares']) && {
          shares: (site['shares'] as string[]).filter((each) => each !== id),
        }),
      })),
    }),
  };
}
