import type {ServiceRow} from '../embeds/service-rows.js';
import type {CheckedCatalogue, Revised} from './question.js';
import type {Catalogue, Category} from './schema.js';

/** The services of a catalogue that say whose frames are their own, with no more than that. */
export const rowsOf = ({
  categories,
  services,
}: Pick<Catalogue | CheckedCatalogue, 'categories' | 'services'>): readonly ServiceRow[] =>
  services
    .filter(({embeds}) => embeds?.length)
    .map(({id, category, embeds, kind}) => {
      const {revision} = (categories.find((each) => each.id === category) ?? {}) as Partial<
        Revised<Category>
      >;
      return {id, embeds, kind, revision};
    });
