import type {ServiceRow} from '../embeds/service-rows.js';
import type {Catalogue} from './schema.js';

/** The services of a catalogue that say whose frames are their own, with no more than that. */
export const rowsOf = ({services}: Pick<Catalogue, 'services'>): readonly ServiceRow[] =>
  services.filter(({embeds}) => embeds?.length).map(({id, embeds, kind}) => ({id, embeds, kind}));
