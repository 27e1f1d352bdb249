import {
  edgeChild,
  edgeLength,
  edgeStart,
  labelText,
  nodeFlags,
  rulesRoot,
} from 'tldts/dist/es6/src/data/trie.js';

/**
 * The public suffixes below a host, however deep, as the Public Suffix List writes them (`*.compute.amazonaws.com`), the
 * nearest first; below an empty one all of them. tldts tells of one host at a time, so that its list is read itself.
 */
export function publicSuffixesBelow(host: string): readonly string[] {
  const suffixes: string[] = [];
  const level: [node: number, name: string][] = [];
  const node = nodeOf(host);
  if (node !== undefined) level.push([node, host]);
  for (const [each, name] of level) {
    for (const [child, label] of childrenOf(each)) {
      const below = name ? `${label}.${name}` : label;
      if (nodeFlags[child]) suffixes.push(below);
      level.push([child, below]);
    }
  }
  return suffixes;
}

function nodeOf(host: string): number | undefined {
  let node: number | undefined = rulesRoot;
  for (const label of host.split('.').filter(Boolean).reverse()) {
    if (node === undefined) return undefined;
    const children: ReadonlyMap<string, number> = new Map(
      childrenOf(node).map(([child, name]) => [name, child]),
    );
    node = children.get(label) ?? children.get('*');
  }
  return node;
}

function childrenOf(node: number): readonly (readonly [child: number, label: string])[] {
  const first = edgeStart[node] ?? 0;
  const labels = (texts ??= readLabels()).slice(first, edgeStart[node + 1]);
  return labels.map((label, i) => [edgeChild[first + i] ?? 0, label]);
}

let texts: readonly string[] | undefined;

function readLabels(): readonly string[] {
  let end = 0;
  return [...edgeLength].map((length) => labelText.slice(end, (end += length)));
}
