const said = new Set<string>();

/** Tells the author of a page on the console what is wrong with a tag, the same thing only once. */
export function warnOnce(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(`Ask First: ${message}`);
}
