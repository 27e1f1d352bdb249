/** What is wrong with a catalogue, and where: `path` is dotted, as in `services.3.category`. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

/** Something of a file that may be a part of a catalogue: its keys are there, what they hold is not known. */
export type Entry = Readonly<Record<string, unknown>>;

/** A list, or an empty one for what is none: that is its own problem. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The entries of a list. What is no object has no keys, and its own problem. */
export const entriesOf = (value: unknown) => listOf(value).map((entry) => (entry ?? {}) as Entry);
