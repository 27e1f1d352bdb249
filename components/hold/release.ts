import type {AskFirst} from '../page/ask-first.js';
import type {Settings} from '../page/settings.js';
import {holdCopies} from './copies.js';
import {releaseMedia} from './held-media.js';
import {releaseScripts} from './held-scripts.js';

/** Entry of the chunk that lets go what is allowed, and takes pictures and media back when they no longer are. */
export function run(askFirst: AskFirst, _settings: Settings, _subject: unknown, nonce: string): void {
  holdCopies();
  releaseScripts(askFirst, nonce);
  releaseMedia(askFirst.allows);
}
