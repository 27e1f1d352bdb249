/** Entry of the chunk that comes when the page is at rest: sees whether the catalogue changed, and hands answers on. */
import {startHandingOver} from './handover/send.js';
import type {AskFirst} from './page/ask-first.js';
import {keep, readKept} from './page/kept-catalogue.js';
import {warnOfOtherTools} from './page/other-tools.js';
import type {Settings} from './page/settings.js';

const day = 86_400_000;

/**
 * Once a day asks the catalogue's server whether it has changed, and keeps what it gives for when it is down. A visitor
 * who has answered is asked again for the categories that are disclosed otherwise now, and only for those.
 */
export async function atIdle(askFirst: AskFirst, {catalogue, domain}: Settings): Promise<void> {
  warnOfOtherTools();
  if (!catalogue) {
    // It came with the script.
    startHandingOver((await askFirst.ready)?.catalogue, domain);
    return;
  }
  const kept = await readKept(catalogue);
  let source = kept?.source;
  if (!kept || Date.now() - kept.when > day) {
    try {
      // The browser asks with the tag it has: an unchanged catalogue is not sent again.
      const response = await fetch(catalogue, {cache: 'no-cache'});
      if (response.ok) await keep(catalogue, (source = await response.json()));
    } catch {
      // The server is down: what was kept is used.
    }
    await askFirst.ready;
  }
  startHandingOver(source, domain);
}
