import type {Finding} from './finding.js';

/** What an earlier report says, as far as it matters for the next one. */
export interface Baseline {
  /** When it was made. */
  readonly at?: string | undefined;
  readonly findings: readonly Pick<Finding, 'id' | 'what' | 'since'>[];
}

/** Reads an earlier report; nothing where it is none. */
export function parseBaseline(source: unknown): Baseline | undefined {
  const {version, at, findings} = Object(source) as Readonly<Record<string, unknown>>;
  const isFinding = (each: unknown): each is Baseline['findings'][number] =>
    typeof Object(each).id === 'string' && typeof Object(each).what === 'string';
  return version === 1 && Array.isArray(findings) && findings.every(isFinding)
    ? {findings, at: typeof at === 'string' ? at : undefined}
    : undefined;
}

/** Says since when each is known and which are new, and what is no more. */
export function compareWithBaseline(
  findings: readonly Finding[],
  baseline: Baseline | undefined,
  today: string,
): {readonly findings: readonly Finding[]; readonly gone: readonly string[]} {
  const before = new Map(baseline?.findings.map((each) => [each.id, each]));
  const now = new Set(findings.map(({id}) => id));
  return {
    findings: findings.map((finding) => {
      const known = before.get(finding.id);
      return {...finding, since: known?.since ?? today, ...(baseline && !known && {isNew: true})};
    }),
    gone: [...before.values()].filter(({id}) => !now.has(id)).map(({what}) => what),
  };
}
