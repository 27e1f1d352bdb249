/** The Public Suffix List as tldts has it, as a trie in arrays: its types are kept elsewhere than what runs. */
declare module 'tldts/dist/es6/src/data/trie.js' {
  export * from 'tldts/dist/types/src/data/trie.js';
}
