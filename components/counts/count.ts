/**
 * Entry of the chunk that counts how many were asked and what they answered, where the site switched that on. Each event is
 * sent by itself, as no more than its name and the site's: nothing is stored, and nothing tells two pages of one visitor from
 * those of two.
 */
import type {ConsentChange} from '../consent/consent-bus.js';
import {allows, type Consent} from '../consent/consent.js';
import type {AskFirst} from '../page/ask-first.js';
import {isAskedByParentFrame} from '../page/parent-frame.js';
import {sendMessage} from '../page/send-message.js';
import type {Settings} from '../page/settings.js';
import {unclobbered} from '../page/unclobbered-document.js';
import type {Counted, CountMessage} from '../receiver/message.js';

/** Whether the question stands on this page, as far as it was counted. */
let isOpen = false;

/** Counts that the question is on the page, once somebody can see it, and later whether the page was left with it. */
export function countAsked(askFirst: AskFirst, settings: Settings): void {
  const isAsking = () =>
    !isOpen &&
    !askFirst.answered &&
    unclobbered.querySelector('cookie-banner') &&
    unclobbered.visibilityState === 'visible' &&
    !isAskedByParentFrame();
  const look = async () => {
    // Without a catalogue nobody is asked, whatever stands on the page.
    if (!isAsking() || !(await askFirst.ready) || !isAsking()) return;
    isOpen = true;
    void count('asked', askFirst, settings);
  };
  void look();
  // Opened in the background, or made before the visitor came.
  unclobbered.addEventListener('visibilitychange', look);
  addEventListener('pagehide', () => {
    // In another tab it may have been answered since.
    if (isOpen && !askFirst.answered) void count('left', askFirst, settings);
    isOpen = false;
  });
  // The page that Back brings is the same one, with the question still on it.
  addEventListener('pageshow', ({persisted}) => void (persisted && look()));
}

/**
 * Counts an answer that a visitor gave on this page: in the banner, in the settings, or by a button of the site's own. One
 * that leaves the question open, such as an objection in its line, is not counted yet.
 */
export async function countAnswer(
  {consent, by}: Pick<ConsentChange, 'consent' | 'by'>,
  askFirst: AskFirst,
  settings: Settings,
): Promise<void> {
  const isWhole = by === 'preferences' || (/^(banner|page)$/.test(by) && askFirst.answered);
  if (!isWhole) return;
  // Answered before the page was at rest.
  if (by === 'banner' && !isOpen) void count('asked', askFirst, settings);
  isOpen = false;
  const used = (await askFirst.ready)?.disclosed.filter((each) => each.used).map(({id}) => id);
  void count(nameOf(consent, used), askFirst, settings);
}

/**
 * What an answer comes to on this site: to all that it asks for, or where it asks for nothing, to the exempt uses it told of.
 *
 * @param used Ids of the categories that are used on the site; where left out, all are taken to be.
 */
function nameOf(consent: Consent, used?: readonly string[]): Counted {
  const here = consent.categories.filter(({id}) => used?.includes(id) ?? true);
  const asked = here.filter(({basis}) => basis === 'consent');
  const ids = (asked.length ? asked : here.filter(({basis}) => basis === 'exempt')).flatMap(
    ({id, services}) => [id, ...services.map((service) => service.id)],
  );
  const allowed = ids.filter((id) => allows(consent, id)).length;
  return allowed === 0 ? 'no' : allowed === ids.length ? 'yes' : 'chose';
}

async function count(event: Counted, askFirst: AskFirst, {counts = '', site}: Settings): Promise<void> {
  // Where the page is being left, waiting for the catalogue would be too late; it is here, as it asked the question.
  const message: CountMessage = {count: event, site: site ?? (await askFirst.ready)?.site?.id};
  await sendMessage(counts, message);
}
