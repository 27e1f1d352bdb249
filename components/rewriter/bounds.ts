/** What a page may cost at most: beyond it the page is left as it is, with a warning, and the next one is done. */
export interface Bounds {
  /** Bytes of the page, which has to be in memory as a whole. */
  readonly bytes: number;
  /** Elements, texts and comments in a tree that is made of it. */
  readonly nodes: number;
  /** Attributes of its tags. */
  readonly attributes: number;
  /** Frames and links that are replaced. */
  readonly edits: number;
}

/** For a command on somebody's machine: larger than any page that people read. */
export const COMMAND_BOUNDS: Bounds = {
  bytes: 16 * 1024 * 1024,
  nodes: 1_000_000,
  attributes: 2_000_000,
  edits: 50_000,
};

/** For a Worker, which has 128 MB for all that it does at the time. */
export const WORKER_BOUNDS: Bounds = {
  bytes: 4 * 1024 * 1024,
  nodes: 60_000,
  attributes: 100_000,
  edits: 5000,
};

/** Elements open at once: deeper, browsers make siblings of what the HTML Standard nests, each in its own way. */
export const MOST_OPEN = 512;

/** Nodes for each tag of the source. More comes only of formatting that is never closed: it is made again in each block. */
export const NODES_A_TAG = 4;

/** What a page may make beyond that: old pages leave a few fonts open, and are small. */
export const SPARE_NODES = 20_000;

/** Characters of a `<base>`, which each relative address of the page is resolved against. */
export const LONGEST_BASE = 4096;

/** Characters read again, in all tries together, until the edits fit a page's structure. */
export const MOST_READ_AGAIN = 4_000_000;

/** What a node costs in a try, in characters: pages have about one node in thirty. */
export const CHARACTERS_A_NODE = 32;

type BeyondKind = 'too-deep' | 'too-large' | 'too-many-nodes' | 'too-many-frames' | 'base-too-long';

/** That a page is beyond its bounds; thrown and caught in this room only. */
export class BeyondBounds extends Error {
  readonly kind: BeyondKind;

  constructor(kind: BeyondKind) {
    super(kind);
    this.kind = kind;
  }
}
