import {parseCatalogue, type Problem} from '../catalogue/parse-catalogue.js';
import {type KnownServices, knowServices, servicesOf} from './known-services.js';

/** The services of a catalogue, or all that is wrong with it. */
export type ParsedServices =
  | {readonly services: KnownServices; readonly problems?: undefined}
  | {readonly services?: undefined; readonly problems: readonly Problem[]};

/** Reads a catalogue, or the `rows.json` of a published one; refuses either in the words of `ask-first check`. */
export function parseServices(source: unknown): ParsedServices {
  const {catalogue, problems} = parseCatalogue(isRows(source) ? completed(source) : source);
  return catalogue ? {services: knowServices(servicesOf(catalogue))} : {problems};
}

interface Rows {
  readonly services: readonly unknown[];
}

const isRows = (source: unknown): source is Rows =>
  Array.isArray(Object(source).services) && !('version' in (source as object));

/** Rows with what else a catalogue has: they are checked as those of one. */
function completed({services}: Rows): unknown {
  const said = {provider: '-', purpose: '-', category: 'any'};
  return {
    version: 1,
    name: '-',
    categories: [{id: 'any', name: '-', description: '-', basis: 'consent'}],
    // Without a name the link says the host.
    services: services.map((row) => ({...said, name: {}, ...(row as object)})),
  };
}
