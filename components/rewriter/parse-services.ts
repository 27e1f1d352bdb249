import {entriesOf, listOf} from '../catalogue/entries.js';
import {parseCatalogue, type Problem} from '../catalogue/parse-catalogue.js';
import {readEmbedPattern} from '../embeds/embed-pattern.js';
import type {ServiceKind} from '../embeds/service-rows.js';
import {type DescribedService, type KnownServices, knowServices, servicesOf} from './known-services.js';

/** The services of a catalogue, all that is wrong with it, or both: what can be read although something else can't. */
export type ParsedServices =
  | {readonly services: KnownServices; readonly problems?: readonly Problem[] | undefined}
  | {readonly services?: undefined; readonly problems: readonly Problem[]};

/**
 * Reads a catalogue, or the `rows.json` of a published one. What is wrong is said in the words of `ask-first check`, and of
 * the others each service whose frames can be known is read, as browsers do: one row must not let all frames go.
 */
export function parseServices(source: unknown): ParsedServices {
  const {catalogue, problems} = parseCatalogue(isRows(source) ? completed(source) : source);
  if (catalogue) return {services: knowServices(servicesOf(catalogue))};
  const rows = readableRows(source, new Set(problems.map(({path}) => path)));
  return rows.length ? {services: knowServices(rows), problems} : {problems};
}

/** Services with patterns; what else is wrong with one leaves its frames its own. A pattern that is none matches nothing. */
function readableRows(source: unknown, wrong: ReadonlySet<string>): readonly DescribedService[] {
  return entriesOf((Object(source) as Partial<Rows>).services).flatMap(({id, name, embeds, kind}, i) => {
    const patterns = listOf(embeds).filter((text) => typeof text === 'string' && isPattern(text)) as string[];
    // It is written into pages.
    if (typeof id !== 'string' || !/^[a-z0-9-]+$/.test(id) || !patterns.length) return [];
    return {
      id,
      embeds: patterns,
      kind: wrong.has(`services.${i}.kind`) ? undefined : (kind as ServiceKind | undefined),
      name: typeof name === 'string' ? name : undefined,
    };
  });
}

const isPattern = (text: string) => typeof readEmbedPattern(text) !== 'string';

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
