/** Lower-case words joined by hyphens. */
export function slug(text: string): string {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40);
  return plain.replace(/^-+|-+$/g, '') || 'unnamed';
}

/** An id of its own for what has this name. */
export function claim(taken: Set<string>, text: string): string {
  const wanted = slug(text);
  let id = wanted;
  for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`;
  taken.add(id);
  return id;
}
