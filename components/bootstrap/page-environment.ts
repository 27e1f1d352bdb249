import type {AskFirst} from '../page/ask-first.js';
import type {ConsentChangeEvent} from '../page/consent-change-event.js';
import type {Settings} from '../page/settings.js';

/** Where the script's other files are, and what is built into it. */
export interface PageEnvironment {
  /** URL that the script's other files are beside. */
  readonly url: URL;
  /** The nonce of the script's own tag: where it has one, only held scripts that have the same are let go. */
  readonly nonce: string;
  /** Imports a chunk by the name of its file. */
  importChunk<Chunk>(name: string): Promise<Chunk>;
  /** The catalogue, where it comes with the script. */
  readonly catalogue?: Response | undefined;
}

/** Loads a chunk and uses it. A page whose policy lets none in is told why, and goes on without. */
export type LoadChunk = <Chunk>(
  name: string,
  use?: (chunk: Chunk) => unknown,
  failed?: (error: unknown) => void,
) => void;

/** What a chunk is run for, where that is not the whole page: an element, a change of consent, or what stood in the URL. */
export type Subject = Element | ConsentChangeEvent | string;

/** A chunk that does one thing on a page. */
export interface PageChunk {
  run(askFirst: AskFirst, settings: Settings, subject: Subject | undefined, nonce: string): unknown;
}

/** Loads a `PageChunk` and runs it. */
export type RunChunk = (
  name: 'after-change' | 'apply-answer' | 'authoring' | 'on-idle' | 'release' | 'rows',
  subject?: Subject,
) => void;

/** Makes the function that loads chunks on a page. */
export const createChunkLoader =
  ({importChunk}: PageEnvironment): LoadChunk =>
  <Chunk>(name: string, use?: (chunk: Chunk) => unknown, failed = console.warn) =>
    void importChunk<Chunk>(name).then(use).catch(failed);
