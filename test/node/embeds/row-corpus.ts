/** Addresses that are, or only look like, those of a catalogue's services: each frame written in many ways. */
import {rowFrames} from '../rewriter/row-frames.js';
import {SPELLINGS} from './provider-corpus.js';

const PATHS: readonly ((path: string) => string)[] = [
  (path) => path.toUpperCase(),
  (path) => path.replace('/', '//'),
  (path) => path.replace('/', '/x/../'),
  (path) => path.replace('/', '/%2e/'),
  (path) => path.replace('/', '/./'),
  (path) => path.replace('e', '%65'),
  (path) => path.replace('/', '\\'),
  (path) => path.replace(/^(\/[^/?]*)/, '$1x'),
  (path) => path.replace(/^(\/[^/?]*)/, '$1%2Fx'),
  (path) => path.replace(/^(\/[^/?]*)/, '$1;x'),
  (path) => path.replace(/^\/([^/?]*)/, '/x/$1'),
  () => '/',
  () => '',
];

/** All of them. */
export function rowAddresses(): readonly string[] {
  return rowFrames.flatMap(({src, others}) => {
    const {host, pathname, search} = new URL(src);
    const path = pathname + search;
    return [
      src,
      ...others,
      ...SPELLINGS.map((spell) => spell(host, path)),
      ...PATHS.map((spell) => `https://${host}${spell(path)}`),
    ];
  });
}
