import type {Finding, Place} from './finding.js';
import {type Kind, KINDS} from './kinds.js';

/** Places that are named of each finding: enough to go and look. */
const FIRST = 5;

/** What a finding is about. */
export interface Subject {
  readonly site: string;
  readonly name: string;
  readonly service?: string | undefined;
}

/** Gathers what is found, one finding for all places of the same kind, site and subject. */
export class Collector {
  readonly #findings = new Map<string, {kind: Kind; subject: Subject; places: Place[]; seen: Set<string>}>();

  add(kind: Kind, subject: Subject, place?: Place): void {
    const id = [kind, subject.site, subject.name].join('|');
    const known = this.#findings.get(id) ?? {kind, subject, places: [], seen: new Set()};
    this.#findings.set(id, known);
    if (!place) return;
    const key = `${place.pass} ${place.page}`;
    if (known.seen.has(key)) return;
    known.seen.add(key);
    if (known.places.length < FIRST) known.places.push(place);
  }

  /** All of them, worst first, then by site and subject. */
  findings(): readonly Finding[] {
    const order = Object.keys(KINDS);
    return [...this.#findings]
      .sort(
        ([, one], [, other]) =>
          order.indexOf(one.kind) - order.indexOf(other.kind) ||
          compare(one.subject.site, other.subject.site) ||
          compare(one.subject.name, other.subject.name),
      )
      .map(([id, {kind, subject, places, seen}]) => {
        const {level, ico, what, todo} = KINDS[kind];
        return {
          ...{id, kind, level, site: subject.site, subject: subject.name},
          what: what(subject.name, subject.service ?? ''),
          todo,
          ...(ico && {ico}),
          places,
          count: seen.size,
        };
      });
  }
}

const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other));
