import {createStore, del, entries, set} from 'idb-keyval';

import type {Note} from '../../import/entry.js';
import type {EditorStore} from '../editor-store.js';
import {begin, change} from '../document/history.js';
import {noSource, readSource} from '../document/source-text.js';
import type {OpenList} from './open-list.js';

/** Work that is not in a file yet, as it is kept in the browser. */
export interface Draft {
  /** Of the window it is from. */
  readonly id: string;
  readonly name: string;
  /** When it was changed last, in milliseconds. */
  readonly when: number;
  /** What was opened. */
  readonly opened: string;
  readonly text: string;
  readonly onDisk: string | undefined;
  readonly handle: FileSystemFileHandle | undefined;
  readonly notes: readonly Note[];
  readonly addedLanguages: readonly string[];
}

/**
 * Keeps what is not saved, on this device, until it is: a window that is closed by accident loses nothing. Each window has a
 * draft of its own, and a lock for as long as it is there, so that no other takes its draft for one that was left.
 */
export class Drafts {
  readonly #store = createStore('ask-first-editor', 'drafts');
  readonly #id = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
  #kept: unknown;
  #isKept = true;
  #last: Promise<unknown> = Promise.resolve();

  constructor() {
    // Held until the window is gone.
    void navigator.locks
      ?.request(lockOf(this.#id), () => new Promise(() => undefined))
      .catch(() => undefined);
  }

  /** Whether the window can be closed, as what is not saved is kept to its last letter. */
  get isKept(): boolean {
    return this.#isKept;
  }

  /** Keeps the list as it is now; forgets it once it is saved. */
  keep(store: EditorStore): void {
    const {list, value, isSaved} = store;
    const now = list && !isSaved ? value : undefined;
    if (now === this.#kept) return;
    this.#kept = now;
    const draft = list && !isSaved ? draftOf(this.#id, store, list) : undefined;
    this.#isKept = !draft;
    // One after the other, and of those that wait the last alone: nobody types more than one draft behind. Where the browser
    // keeps nothing, the list is in the window alone.
    this.#last = this.#last
      .then(async () => {
        if (now !== this.#kept) return;
        await (draft ? set(this.#id, draft, this.#store) : del(this.#id, this.#store));
        this.#isKept ||= now === this.#kept;
      })
      .catch(() => undefined);
  }

  /** Keeps the list as a draft that was left, whatever this window opens next; whether the browser did so. */
  async leave(store: EditorStore): Promise<boolean> {
    const id = `${this.#id}-left-${Date.now()}`;
    try {
      if (store.list) await set(id, draftOf(id, store, store.list), this.#store);
      return true;
    } catch {
      // Full or blocked.
      return false;
    }
  }

  /** Drafts of windows that are gone, the last one first. */
  async left(): Promise<readonly Draft[]> {
    try {
      const held = new Set((await navigator.locks?.query())?.held?.map(({name}) => name));
      const drafts = (await entries<string, Draft>(this.#store)).map(([, draft]) => draft);
      return drafts
        .filter(({id}) => id !== this.#id && !held.has(lockOf(id)))
        .sort((one, other) => other.when - one.when);
    } catch {
      return [];
    }
  }

  /** The list of a draft. From here on it is this window's. */
  async take(draft: Draft): Promise<OpenList> {
    const {id, name, opened, text, onDisk, handle, notes, addedLanguages} = draft;
    try {
      await set(this.#id, {...draft, id: this.#id}, this.#store);
      await del(id, this.#store);
    } catch {
      // Full: it stays where it was.
    }
    const now = readSource(text);
    const source = opened ? readSource(opened, now.written) : noSource(now.value);
    return {
      ...{name, source, onDisk, handle, notes, addedLanguages, saved: undefined},
      history: change(begin(source.value), {value: now.value, did: 'what was done before the window closed'}),
    };
  }

  /** Forgets a draft. */
  async discard({id}: Draft): Promise<void> {
    await del(id, this.#store);
  }
}

const lockOf = (id: string) => `ask-first-editor-${id}`;

function draftOf(id: string, store: EditorStore, list: OpenList): Draft {
  const {name, source, onDisk, handle, notes, addedLanguages} = list;
  return {
    ...{id, name, onDisk, handle, notes, addedLanguages},
    ...{when: Date.now(), opened: source.text, text: store.text},
  };
}
