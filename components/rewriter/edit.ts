/** A piece of the source, and what is to stand there instead. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly markup: string;
  readonly as: 'placeholder' | 'held' | 'removed' | 'deferred';
  /** Where the element begins that it is about. */
  readonly at: number;
  /** The address that would have been contacted, as the page has it. */
  readonly address: string;
  /** What to do where the page's structure does not bear a placeholder; none where there is no way. */
  readonly fallbackEdits: readonly Edit[];
}

/** Whether an edit leaves the element where it is, and changes nothing but its attributes. */
export const isOfAttributes = ({as}: Pick<Edit, 'as'>) => as === 'held' || as === 'deferred';

/** In the order of the source. */
export function inOrder<Item extends {readonly at: number}>(items: readonly Item[]): readonly Item[] {
  return [...items].sort((one, other) => one.at - other.at);
}
