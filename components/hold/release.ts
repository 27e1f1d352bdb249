import type {AskFirst} from '../page/ask-first.js';
import {releaseMedia} from './held-media.js';
import {releaseScripts} from './held-scripts.js';

/** Entry of the chunk that lets go what is allowed, and takes pictures and media back when they no longer are. */
export function release(askFirst: AskFirst, nonce: string): void {
  releaseScripts(askFirst, nonce);
  releaseMedia(askFirst);
}
