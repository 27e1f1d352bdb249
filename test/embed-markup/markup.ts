/** The embed markup in this folder, one file a form, and the ways in which scripts insert frames. */
import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

/** A piece of markup, as an editor pasted it or a CMS wrote it. */
export interface Form {
  /** Name of its file. */
  readonly name: string;
  readonly html: string;
}

/** Where the markup is. */
export const folder = fileURLToPath(new URL('.', import.meta.url));
/** The script that holds the ways. */
export const waysScript = readFileSync(`${folder}ways.js`, 'utf8');

/** Frames of others that run wherever nobody stops them. */
export const frames = readForms('frames');
/** Scripts and pictures of others as CMSs paste them: no frame policy can stop those. */
export const scripts = readForms('scripts');
/** The suite's own forms, which contact nobody by themselves. */
export const ours = readForms('ours');
/** Names of the ways in which scripts insert a frame: the parser's two, and those of ways.js. */
export const ways = [
  'the parser',
  'document.write',
  ...[...waysScript.matchAll(/^ {2}'?([^'\n]+?)'?: \(/gm)].map(([, name = '']) => name),
];

/** Address of the frame that a way inserts, while the page is parsed or after it was loaded. */
export function addressOfWay(way: string, when: 'parsing' | 'loaded'): string {
  return `https://www.youtube.com/embed/M7lc1UVf-VE?${new URLSearchParams({way, when})}`;
}

function readForms(kind: string): readonly Form[] {
  return readdirSync(folder + kind)
    .sort()
    .map((file) => ({
      name: file.replace('.html', ''),
      html: readFileSync(`${folder}${kind}/${file}`, 'utf8'),
    }));
}
