import {NoList} from '../import/entry.js';
import type {CatalogueEditorElement} from './catalogue-editor.js';
import {emptyCatalogue} from './document/entries-of-list.js';
import type {EditorStore} from './editor-store.js';
import {fieldId} from './fields/field.js';
import {type Draft, Drafts} from './files/drafts.js';
import {newList, type OpenList} from './files/open-list.js';
import {readFile} from './files/read-file.js';
import {pickFile, readText, saveList} from './files/save-list.js';

/** What is asked before something is lost. */
export type Question = 'changed-by-others' | 'leave-unsaved';

/** What the author can do with a list as a whole, by button, key and drop. */
export class EditorActions {
  readonly #host: CatalogueEditorElement;
  readonly #store: EditorStore;
  readonly #drafts = new Drafts();
  #end: (() => void) | undefined;
  #target: string | undefined;
  /** What is done once the author has agreed to it. */
  #next: (() => void) | undefined;

  /** Work of a window that was closed, to go on with. */
  drafts: readonly Draft[] = [];
  question: Question | undefined;

  constructor(host: CatalogueEditorElement, store: EditorStore) {
    this.#host = host;
    this.#store = store;
  }

  start(): void {
    this.#end = this.#store.subscribe(() => this.#drafts.keep(this.#store));
    addEventListener('beforeunload', this.#askBeforeLoss);
    void this.#drafts.left().then((drafts) => {
      this.drafts = drafts;
      this.#host.requestUpdate();
    });
  }

  stop(): void {
    this.#end?.();
    removeEventListener('beforeunload', this.#askBeforeLoss);
  }

  /** Has the browser ask before it closes the window, where that would lose what is not kept. */
  readonly #askBeforeLoss = (event: Event) => {
    if (!this.#store.isSaved && !this.#drafts.isKept) event.preventDefault();
  };

  /** Id of the control that is to have the focus after the next update; once. */
  takeTarget(): string | undefined {
    const target = this.#target;
    this.#target = undefined;
    return target;
  }

  /** Shows the field of a path. */
  show(path: string): void {
    const [, place] = /^((?:categories|sites|services)\.\d+(?:\.cookies\.\d+)?)/.exec(path) ?? [];
    this.#store.place = place ?? 'about';
    this.#host.pane = 'edit';
    this.#store.tell();
    void this.#host.updateComplete.then(() => {
      const steps = path.split('.');
      const ids = steps.map((_, i) => fieldId(steps.slice(0, steps.length - i)));
      this.#target = ids.find((id) => this.#host.renderRoot.querySelector(`#${CSS.escape(id)}`));
      this.#host.requestUpdate();
    });
  }

  readonly begin = () => this.#unlessUnsaved(() => this.#open(newList('catalogue.json', emptyCatalogue)));

  readonly pick = () =>
    this.#unlessUnsaved(async () => {
      const picked = await pickFile();
      if (picked) await this.#read(...picked);
    });

  readonly goOn = async (draft: Draft) => {
    this.#open(await this.#drafts.take(draft));
    this.drafts = this.drafts.filter((each) => each !== draft);
    this.#store.say(`This is ${draft.name} as you left it.`);
  };

  readonly discard = async (draft: Draft) => {
    await this.#drafts.discard(draft);
    this.drafts = this.drafts.filter((each) => each !== draft);
    this.#store.say(`The unsaved work on ${draft.name} is gone.`);
  };

  readonly save = async (options: {overwrites?: boolean; asNew?: boolean} = {}) => {
    this.#ask(undefined);
    try {
      const saved = await saveList(this.#store, options);
      const name = this.#store.list?.name ?? '';
      const errors = this.#store.findings.filter(({severity}) => severity === 'error').length;
      const but = errors ? ` It has ${errors} to mend before websites can use it.` : '';
      if (saved === 'changed-by-others') this.#ask('changed-by-others');
      else if (saved === 'saved') this.#store.say(`${name} is saved.${but}`);
      else if (saved === 'downloaded')
        this.#store.say(`${name} is in your downloads: put it where the old one was.${but}`);
    } catch (error) {
      this.#store.say(
        `It could not be saved: ${(error as Error).message}. Save it as another file.`,
        'problem',
      );
    }
  };

  /** Opens what somebody else saved; what was made here stays in a draft. */
  readonly openTheirs = async () => {
    const {handle, name = ''} = this.#store.list ?? {};
    this.#ask(undefined);
    if (!handle) return;
    if (!(await this.#leaveDraft())) return;
    const text = await readText(handle);
    if (text === undefined) return this.#store.say(`${name} is gone: save yours as another file.`, 'problem');
    await this.#read(await handle.getFile(), handle);
    this.drafts = await this.#drafts.left();
    this.#host.requestUpdate();
  };

  readonly cancel = () => this.#ask(undefined);

  /** Opens what comes next; what was made here stays in a draft. */
  readonly leave = async () => {
    this.#ask(undefined);
    if (!(await this.#leaveDraft())) return;
    this.drafts = await this.#drafts.left();
    this.#next?.();
  };

  readonly saveAndLeave = async () => {
    await this.save();
    if (this.#store.isSaved) this.#next?.();
  };

  readonly press = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const does = {
      z: () => (event.shiftKey ? this.#store.redo() : this.#store.undo()),
      y: () => this.#store.redo(),
      s: () => void this.save(),
      o: () => void this.pick(),
    }[key];
    // The search is no part of the list: its own undo stays.
    if (!does || (key !== 's' && (event.composedPath()[0] as Element).id === 'search')) return;
    event.preventDefault();
    does();
  };

  readonly dragOver = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.#host.isOver = true;
  };

  readonly drop = (event: DragEvent) => {
    this.#host.isOver = false;
    const item = event.dataTransfer?.items[0] as FileItem | undefined;
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    // Asked for at once: after a wait the browser has forgotten what was dropped.
    const handle = item?.getAsFileSystemHandle?.();
    this.#unlessUnsaved(async () => {
      const given = await handle;
      await this.#read(file, given?.kind === 'file' ? (given as FileSystemFileHandle) : undefined);
    });
  };

  /** Keeps what was made as a draft; where that can't be, says so, and gives `false`: nothing else may take its place. */
  async #leaveDraft(): Promise<boolean> {
    const isLeft = await this.#drafts.leave(this.#store);
    if (!isLeft)
      this.#store.say(
        'This browser has no room for a draft. Your work is still here: save it first.',
        'problem',
      );
    return isLeft;
  }

  async #read(file: File, handle?: FileSystemFileHandle): Promise<void> {
    try {
      const list = await readFile(file, handle);
      this.#open(list);
      const count = list.notes.length;
      this.#store.say(
        list.onDisk === undefined
          ? `A draft was made of ${file.name}. ${count} ${count === 1 ? 'thing' : 'things'} to look at.`
          : `${file.name} is open.`,
      );
    } catch (error) {
      if (!(error instanceof NoList)) throw error;
      this.#store.say(`Can’t open ${file.name}: ${error.message}.`, 'problem');
    }
  }

  #open(list: OpenList): void {
    this.#host.pane = 'edit';
    this.#host.search = '';
    this.#store.open(list);
  }

  #unlessUnsaved(next: () => unknown): void {
    const run = () => void next();
    if (this.#store.isSaved) return run();
    this.#next = run;
    this.#ask('leave-unsaved');
  }

  #ask(question: Question | undefined): void {
    this.question = question;
    // Closed, and not only taken away: so the focus goes back to where it was.
    if (!question) this.#host.renderRoot.querySelector<HTMLDialogElement>('dialog[open]')?.close();
    this.#host.requestUpdate();
  }
}

/** An item that was dropped, in browsers that give the file itself. */
type FileItem = DataTransferItem & {getAsFileSystemHandle?(): Promise<FileSystemHandle | null>};
