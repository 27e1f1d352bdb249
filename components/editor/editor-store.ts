import {checkText, type Finding} from '../check/check-text.js';
import type {Catalogue} from '../catalogue/schema.js';
import {change, type History, present, redo, settle, type Step, undo} from './document/history.js';
import {dotted, getAt, type Path, setAt} from './document/json-path.js';
import {writeSource} from './document/source-text.js';
import {languagesOf, mainLanguage} from './document/texts.js';
import type {OpenList} from './files/open-list.js';

/** What is said to the author, once. */
export interface Notice {
  readonly text: string;
  readonly kind: 'status' | 'problem';
}

/** All that the editor knows, and the one place that changes it. */
export class EditorStore {
  readonly #listeners = new Set<() => void>();
  #checking: ReturnType<typeof setTimeout> | undefined;

  /** The list that is open; nothing before one is. */
  list: OpenList | undefined;
  /** What `check` says of it, but for what was typed a moment ago. */
  findings: readonly Finding[] = [];
  /** The last version of it that had no errors. */
  catalogue: Catalogue | undefined;
  /** What is shown: a part of the list by its path, or `changes` and the like. */
  place = 'about';
  /** The language that is written beside the main one. */
  beside: string | undefined;
  notice: Notice | undefined;

  /** Is told of every change. Gives what ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  get value(): unknown {
    return this.list && present(this.list.history);
  }

  get main(): string {
    return mainLanguage(this.value);
  }

  /** Every language there is a text in, and those that were added to write some. */
  get languages(): readonly string[] {
    return [...new Set([...languagesOf(this.value).keys(), ...(this.list?.addedLanguages ?? [])])];
  }

  /** The list as a file. */
  get text(): string {
    return this.list ? writeSource(this.value, this.list.source) : '';
  }

  get isSaved(): boolean {
    return !this.list || this.list.saved === this.value;
  }

  get canUndo(): boolean {
    return !!this.list && this.list.history.at > 0;
  }

  get canRedo(): boolean {
    return !!this.list && this.list.history.at < this.list.history.steps.length - 1;
  }

  at(path: Path): unknown {
    return getAt(this.value, path);
  }

  /** What is wrong at a path, or within it. */
  findingsAt(path: Path, within = false): readonly Finding[] {
    const wanted = dotted(path);
    return this.findings.filter(
      (finding) => finding.path === wanted || (within && finding.path.startsWith(`${wanted}.`)),
    );
  }

  /** Shows another list, or none. */
  open(list: OpenList | undefined): void {
    this.list = list;
    this.place = list?.notes.length ? 'to-do' : 'about';
    this.beside = undefined;
    this.catalogue = undefined;
    this.#check();
    this.tell();
  }

  /** Changes the value at a path. Letters that follow each other in one field are one step. */
  set(path: Path, value: unknown, did: string): void {
    this.replace(setAt(this.value, path, value), did, dotted(path));
  }

  /** The same, where letters of one kind are of a part of the value. */
  replaceAt(path: Path, value: unknown, did: string, kind: string): void {
    this.replace(setAt(this.value, path, value), did, kind);
  }

  /** Puts another version of the whole list in the place of this one. */
  replace(value: unknown, did: string, kind?: string): void {
    if (!this.list) return;
    this.notice = undefined;
    this.#keep(change(this.list.history, {value, did, where: this.place, kind}));
  }

  /** Ends a run of letters. */
  settle(): void {
    if (this.list) this.list = {...this.list, history: settle(this.list.history)};
  }

  undo(): void {
    this.#travel(this.list && undo(this.list.history), 'Undone');
  }

  redo(): void {
    this.#travel(this.list && redo(this.list.history), 'Done again');
  }

  go(place: string): void {
    this.place = place;
    this.notice = undefined;
    this.tell();
  }

  say(text: string, kind: Notice['kind'] = 'status'): void {
    this.notice = {text, kind};
    this.tell();
  }

  /** Says that the list is something else now, such as saved. */
  update(list: Partial<OpenList>): void {
    if (this.list) this.list = {...this.list, ...list};
    this.tell();
  }

  tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #travel(travelled: {history: History<unknown>; step: Step<unknown>} | undefined, word: string): void {
    if (!travelled) return;
    const {history, step} = travelled;
    this.place = step.where ?? this.place;
    this.notice = {text: `${word}: ${step.did}`, kind: 'status'};
    this.#keep(history);
  }

  #keep(history: History<unknown>): void {
    if (!this.list) return;
    this.list = {...this.list, history};
    // A long list takes longer to check than a letter to type.
    clearTimeout(this.#checking);
    this.#checking = setTimeout(() => {
      this.#check();
      this.tell();
    }, 120);
    this.tell();
  }

  #check(): void {
    clearTimeout(this.#checking);
    const {found, catalogue} = this.list ? checkText(this.list.name, this.text) : {found: []};
    this.findings = found;
    this.catalogue = catalogue ?? this.catalogue;
  }
}
