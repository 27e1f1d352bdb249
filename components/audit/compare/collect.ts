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

interface Gathered {
  readonly kind: Kind;
  readonly subject: Subject;
  readonly places: Place[];
  readonly pages: Set<string>;
  /** Visits and pages, each once. */
  readonly seen: Set<string>;
}

/** Gathers what is found, one finding for all places of the same kind, site and subject. */
export class Collector {
  readonly #findings = new Map<string, Gathered>();

  add(kind: Kind, subject: Subject, place?: Place): void {
    const id = [kind, subject.site, subject.name].join('|');
    const none = {kind, subject, places: [], pages: new Set<string>(), seen: new Set<string>()};
    const known = this.#findings.get(id) ?? none;
    this.#findings.set(id, known);
    if (!place) return;
    const key = `${place.pass} ${place.page}`;
    if (known.seen.has(key)) return;
    known.seen.add(key);
    known.pages.add(place.page);
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
      .map(([id, {kind, subject, places, pages, seen}]) => {
        const {level, ico, what, todo} = KINDS[kind];
        return {
          ...{id, kind, level, site: subject.site, subject: subject.name},
          what: what(subject.name, subject.service ?? ''),
          todo,
          ...(ico && {ico}),
          places,
          count: seen.size,
          pages: [...pages],
        };
      });
  }
}

const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other));
