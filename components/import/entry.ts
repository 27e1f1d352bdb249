/** A heading, or what stands for one: where something belongs. */
export interface Place {
  readonly category?: string | undefined;
  /** What the source says of the category. */
  readonly categoryAbout?: string | undefined;
  readonly basis?: 'necessary' | 'consent' | undefined;
  /** What the category was called in Civic Cookie Control. */
  readonly civic?: string | undefined;
  readonly service?: string | undefined;
  readonly serviceAbout?: string | undefined;
  readonly site?: string | undefined;
  readonly hosts?: readonly string[] | undefined;
  readonly kind?: 'branded' | 'commissioned' | undefined;
  readonly provider?: string | undefined;
  readonly privacy?: string | undefined;
  readonly optOut?: string | undefined;
}

/** A row of the source, or a service that has none, as its words are: nothing of it is understood yet. */
export interface Entry extends Place {
  /** Line of the source, counted from 1. */
  readonly line: number;
  /** The cell of names, or the names themselves; left out for a service without rows. */
  readonly names?: string | readonly string[] | undefined;
  /** Why there is no name in a row, as a sentence. */
  readonly why?: string | undefined;
  readonly purpose?: string | undefined;
  readonly lifetime?: string | undefined;
  readonly domain?: string | undefined;
  readonly storedIn?: 'localStorage' | 'sessionStorage' | undefined;
}

/**
 * Something to look at in what was imported. `left-out`: it is in the source and not in the draft. `guess`: it is in the
 * draft, and may be wrong. `missing`: the source does not say it. `ours`: it comes from a list of this package's.
 * `suggested`: a database says it of a cookie of that name.
 */
export interface Note {
  readonly line: number;
  readonly kind: 'left-out' | 'guess' | 'missing' | 'ours' | 'suggested';
  readonly message: string;
}

/** What was found in a source. */
export interface Found {
  /** As people call it: `an HTML page`. */
  readonly format: string;
  readonly entries: readonly Entry[];
  readonly notes: readonly Note[];
}

/** Why a source can't be imported: a sentence that says what was found and what to do. */
export class NoList extends Error {}

/** A text as a part of a sentence, not longer than a line. */
export function quote(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return `“${plain.length > 80 ? `${plain.slice(0, 79)}…` : plain}”`;
}
