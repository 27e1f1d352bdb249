/** Entry of the chunk that holds frames of providers that only the catalogue knows. */
import type {RowOwner, ServiceRows} from '../embeds/service-rows.js';
import type {AskFirst} from '../page/ask-first.js';
import {knownRows, loadRows, rowsOfWhole} from '../page/load-rows.js';
import type {Settings} from '../page/settings.js';
import {addressOf} from './frame-address.js';
import {targetOf} from './frame-target.js';
import {replaceFrame} from './frames.js';

/**
 * Puts a placeholder in the place of another site's frame where the catalogue says whose it is and that is not allowed: at
 * once where a page before this one has left word, and else when the catalogue has come. Until then its browser contacts
 * the provider: only a policy for frames keeps it from that. Where neither the rows nor the catalogue can be had, and
 * nothing is known from before, it stays: it may as well be a form to pay with.
 */
export async function run(
  askFirst: AskFirst,
  {catalogue = ''}: Settings,
  frame: Element | undefined,
): Promise<void> {
  if (!frame) return;
  const hold = (rows: ServiceRows | undefined) => {
    const url = targetOf(addressOf(frame));
    const found = url && rows?.serviceAt(url);
    if (found && !isCovered(found, askFirst)) replaceFrame(frame);
  };
  hold(knownRows(catalogue));
  hold((await loadRows(catalogue)) ?? (await rowsOfWhole(await askFirst.ready)));
}

/** Whether a service is allowed, by a yes to what is said of it where its row was written. */
function isCovered({service, revision}: RowOwner, {allows, consent}: AskFirst): boolean {
  const given = consent.categories.find(({services}) => services.some(({id}) => id === service));
  return allows(service) && (!revision || given?.revision === revision);
}
