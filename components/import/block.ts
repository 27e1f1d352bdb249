/** A link in a text. */
export interface Link {
  readonly text: string;
  readonly href: string;
}

/** A row of a table, with the line it begins in, counted from 1. */
export interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/** A piece of a page, in its order. A heading of a text without markup has no level. */
export type Block =
  | {readonly is: 'heading'; readonly level?: number; readonly text: string; readonly line: number}
  | {readonly is: 'text'; readonly text: string; readonly line: number; readonly links: readonly Link[]}
  | {readonly is: 'item'; readonly text: string; readonly line: number}
  | {readonly is: 'table'; readonly rows: readonly Row[]; readonly line: number};
