import {builtInProviderOf} from '../embeds/built-in-overlap.js';
import {claimedPatterns} from '../embeds/claimed-patterns.js';
import {EMBED_PATTERN_FORM, type EmbedPattern, readEmbedPattern} from '../embeds/embed-pattern.js';
import {entriesOf, listOf, type Problem} from './entries.js';

/**
 * What is wrong with the patterns of a catalogue's services beyond the form of each: one that would match the site itself
 * would hold it back, and one that somebody else has, too, would ask for the wrong one.
 */
export function findEmbedProblems(source: unknown): readonly Problem[] {
  const [{services, sites, frames}] = entriesOf([source]) as [Record<string, unknown>];
  const problems: Problem[] = [];
  const own = [
    ...entriesOf(sites).flatMap(({hosts}) => listOf(hosts).map((host) => [host, 'a host of this site'])),
    ...listOf(frames).map((host) => [host, 'a host whose frames are shown to everybody ("frames")']),
  ].map(([host, whose]) => ({...readHost(host), whose: `${whose}: ${host}`}));
  const claimed = claimedPatterns();
  own.forEach((each) => claimed.add(each, each.whose, -1));

  entriesOf(services).forEach(({id, embeds}, service) => {
    listOf(embeds).forEach((text, i) => {
      // Another form than a pattern's is told of by the schema.
      if (typeof text !== 'string' || !EMBED_PATTERN_FORM.test(text)) return;
      const tell = (message: string) => problems.push({path: `services.${service}.embeds.${i}`, message});
      const pattern = readEmbedPattern(text);
      if (typeof pattern === 'string') return void tell(pattern);
      const builtIn = builtInProviderOf(pattern);
      if (builtIn) tell(`"${text}" would match ${builtIn}, which is known without a pattern`);
      const whose = claimed.find(pattern, service);
      if (whose) tell(`"${text}" would match ${whose}`);
      claimed.add(pattern, `a frame of "${id}": ${text}`, service);
    });
  });
  return problems;
}

/** A host as sites have it: with a path where several share it. */
function readHost(value: unknown): EmbedPattern {
  const [host = '', ...path] = `${value}`.toLowerCase().split('/');
  return {host, isDomain: false, path: path.filter(Boolean).join('/')};
}
