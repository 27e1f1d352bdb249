import type {Category} from '../../catalogue/schema.js';
import {type Entry, quote} from '../entry.js';
import {toWrite} from '../to-write.js';
import type {Building} from './building.js';
import {slug} from './ids.js';

/** The name of a category, which a draft has in one language. */
export const nameOf = ({name}: Category) => String(name);

const kinds: readonly (readonly [id: string, pattern: RegExp])[] = [
  ['strictly-necessary', /(?<!\bnon[- ]?|\bun|\bnot )(?:necessary|essential|required)/i],
  ['performance', /performance|analytic|statisti|measure|usage/i],
  ['functional', /functional|preference|personali/i],
  ['marketing', /marketing|advert|targeting|social|campaign|tracking/i],
  ['third-party', /third[- ]party/i],
  ['optional', /non[- ]?(?:essential|necessary)|\boptional/i],
];

/** The category that an entry belongs to, made where there is none yet. */
export function findCategory({categories, categoryIds, ids, note}: Building, entry: Entry): Category {
  const {category: name, categoryAbout, line} = entry;
  if (!name) {
    const kept = categories.get('not-sorted-yet');
    if (kept) return kept;
    note(
      line,
      'guess',
      'no category is given here: it is asked about until somebody says that it need not be',
    );
    return put({id: 'not-sorted-yet', name: 'Not sorted yet', description: toWrite, basis: 'consent'});
  }
  const before = categoryIds.get(name);
  const id = before ?? kinds.find(([, pattern]) => pattern.test(name))?.[0] ?? slug(name);
  categoryIds.set(name, id);
  const found = categories.get(id);
  if (found) {
    if (before === undefined)
      note(line, 'guess', `${quote(name)} is taken for the category ${quote(nameOf(found))}`);
    if (found.description === toWrite && categoryAbout) found.description = categoryAbout;
    return found;
  }
  const basis = entry.basis ?? (id === 'strictly-necessary' ? 'necessary' : 'consent');
  note(
    line,
    'guess',
    `${quote(name)} is ${basis === 'necessary' ? 'taken for necessary, so it is never asked about' : 'asked about'}`,
  );
  return put({
    id,
    name,
    description: categoryAbout?.trim() || toWrite,
    basis,
    ...(entry.civic && {civic: entry.civic}),
  });

  function put(category: Category): Category {
    categories.set(category.id, category);
    ids.take(category.id);
    return category;
  }
}
