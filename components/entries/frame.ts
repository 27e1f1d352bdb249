/**
 * The script of frame.html: shows, inside a page that holds all frames, what the placeholder around it tells it to. It
 * embeds nothing but what `resolveEmbed` accepts, or what the catalogue of its own origin says is a service's: which file
 * that is stands in its address, and what it holds is fetched and read here. It takes no orders from its address or from a
 * window of its own, so that neither a link nor a frame of an author's can show anything through it.
 */
import {resolveEmbed} from '../embeds/resolve-embed.js';
import {resolveWithRows} from '../embeds/resolve-with-rows.js';
import type {ServiceRows} from '../embeds/service-rows.js';
import {loadRows} from '../page/load-rows.js';
import {type FrameRights, giveRights} from '../video-consent-placeholder/frame-rights.js';

let last = 0;

addEventListener('message', ({source, data}: MessageEvent<unknown>) => {
  if (parent === window || source !== parent) return;
  const order = Object(data) as Order;
  const {address} = order;
  if (typeof address !== 'string') return;
  const turn = (last += 1);
  const embed = resolveEmbed(address);
  if (!embed.refused) return show(embed, order);
  document.querySelector('iframe')?.remove();
  void findRows().then((rows) => {
    const byRow = rows && resolveWithRows(address, rows);
    // Something else may be wanted by now.
    if (turn !== last) return;
    if (byRow && !byRow.refused) show(byRow, order);
    else parent.postMessage(`refused ${address}`, '*');
  });
});

/** What to show, and with which rights. */
interface Order extends FrameRights {
  readonly address?: unknown;
}

/** The rows of the catalogue that the address names, where that is of this page's own origin. */
async function findRows(): Promise<ServiceRows | undefined> {
  const named = new URL(location.href).searchParams.get('catalogue');
  if (!named || new URL(named, location.href).origin !== location.origin) return undefined;
  return loadRows(new URL(named, location.href).href);
}

function show({frame: address, service}: {frame: string; service: string}, order: Order): void {
  const shown = document.querySelector('iframe');
  if (shown?.src === address) return;
  const frame = document.createElement('iframe');
  // Where the page's policy sent none to this one, it sends none to the provider, unless the frame's own says otherwise.
  const sent = document.referrer ? undefined : 'no-referrer';
  giveRights(frame, {...order, referrerpolicy: order.referrerpolicy ?? sent});
  // The outer frame has the title that is read out; this one would only repeat it.
  frame.title = service;
  frame.src = address;
  // A new element, not another address: Back must not bring the one before.
  shown?.remove();
  document.body.append(frame);
  // The placeholder gives its frame the focus when its button was pressed; otherwise the visitor is somewhere else.
  if (document.hasFocus()) frame.focus();
}
