import {makeEntry, record, sendRecord} from '../history/history.js';
import type {AskFirst} from '../page/ask-first.js';
import type {ConsentChangeEvent} from '../page/consent-change-event.js';
import type {Settings} from '../page/settings.js';
import {unclobbered} from '../page/unclobbered-document.js';
import {notifyTagManagers} from '../services/tag-managers.js';
import {clearAgain, clearRefused, withdrawServices} from '../services/withdrawal.js';

/**
 * Entry of the chunk that comes after an answer: tells tag managers, counts, clears up what was withdrawn, and keeps what
 * was answered. Without a change it clears once more what the page before had withdrawn.
 */
export async function run(
  askFirst: AskFirst,
  settings: Settings,
  change: ConsentChangeEvent | undefined,
): Promise<void> {
  if (change) notifyTagManagers(change.consent);
  if (change && settings.counts)
    void import('../counts/count.js')
      .then(({countAnswer}) => countAnswer(change, askFirst, settings))
      .catch(console.warn);
  const loaded = await askFirst.ready;
  if (!loaded) return;
  if (!change) return clearAgain(loaded);
  const {withdrawn, by, consent} = change;
  // What was answered is kept even where the names of cookies take their time.
  const cleared = withdrawServices(withdrawn, loaded)
    .catch(console.error)
    .then(() => clearRefused(loaded, settings.domain));
  if (by === 'other-tab' || by === 'catalogue') return cleared;
  // Many pages write en_GB.
  const language = unclobbered.documentElement.lang.replace(/_/g, '-') || 'en';
  const entry = makeEntry(consent, {by, site: loaded.site?.id, language, now: Math.floor(Date.now() / 1000)});
  await record(entry);
  if (settings.record) await sendRecord(settings.record, entry);
  await cleared;
}
