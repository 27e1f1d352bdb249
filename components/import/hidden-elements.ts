/** The open elements whose content is no part of a page's text, from the outermost in. */
export class HiddenElements {
  readonly #open: string[] = [];
  /** How many of each name are open: an end tag that ends none of them does not search them. */
  readonly #names = new Map<string, number>();

  /** Whether the text that comes now is in one of them. */
  get isInside(): boolean {
    return this.#open.length > 0;
  }

  open(tag: string): void {
    this.#open.push(tag);
    this.#names.set(tag, (this.#names.get(tag) ?? 0) + 1);
  }

  /** Ends the last one of this name, and what is in it; whether there was one. */
  close(tag: string): boolean {
    if (!this.#names.get(tag)) return false;
    for (let last: string | undefined; last !== tag;) {
      last = this.#open.pop() ?? tag;
      this.#names.set(last, (this.#names.get(last) ?? 1) - 1);
    }
    return true;
  }
}
