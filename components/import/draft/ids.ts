/** Lower-case words joined by hyphens. */
export function slug(text: string): string {
  const plain = text
    .slice(0, 200)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40);
  return plain.replace(/^-+|-+$/g, '') || 'unnamed';
}

/** Ids of which there is one each. */
export class Ids {
  readonly #taken: Set<string>;
  /** How often each was wanted, so that a thousand of one name are not counted anew for each. */
  readonly #wanted = new Map<string, number>();

  constructor(...taken: readonly string[]) {
    this.#taken = new Set(taken);
  }

  /** Keeps an id that is given. */
  take(id: string): void {
    this.#taken.add(id);
  }

  /** An id of its own for what has this name. */
  claim(text: string): string {
    const wanted = slug(text);
    let count = this.#wanted.get(wanted) ?? 1;
    let id = count > 1 ? `${wanted}-${count}` : wanted;
    while (this.#taken.has(id)) id = `${wanted}-${++count}`;
    this.#wanted.set(wanted, count);
    this.#taken.add(id);
    return id;
  }
}
