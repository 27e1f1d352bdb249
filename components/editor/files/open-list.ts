import type {Note} from '../../import/entry.js';
import {begin, type History} from '../document/history.js';
import {noSource, readSource, type SourceText} from '../document/source-text.js';

/** A list that is open, with what is known of its file. A value: it is replaced, never changed. */
export interface OpenList {
  /** Its file's name. */
  readonly name: string;
  /** What was opened: what has changed is told from this. */
  readonly source: SourceText;
  readonly history: History<unknown>;
  /** The version that is in the file; nothing where none is. */
  readonly saved: unknown;
  /** The file's text as it was last read or written. */
  readonly onDisk: string | undefined;
  /** The file itself, where the browser can write to it. */
  readonly handle?: FileSystemFileHandle | undefined;
  /** What there is to look at in what was imported. */
  readonly notes: readonly Note[];
  /** Languages that there may be no text in yet. */
  readonly addedLanguages: readonly string[];
}

/** A list of a file that is known to be JSON. */
export function listOfFile(name: string, text: string, handle?: FileSystemFileHandle): OpenList {
  const source = readSource(text);
  return {
    ...{name, source, handle, onDisk: text, notes: [], addedLanguages: []},
    ...{history: begin(source.value), saved: source.value},
  };
}

/** A list that is in no file yet. */
export function newList(name: string, value: unknown, notes: readonly Note[] = []): OpenList {
  return {
    ...{name, notes, source: noSource(value), history: begin(value)},
    ...{saved: undefined, onDisk: undefined, addedLanguages: []},
  };
}
