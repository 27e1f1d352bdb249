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

let last = 0;

addEventListener('message', ({source, data}: MessageEvent<unknown>) => {
  if (parent === window || source !== parent) return;
  const order = (typeof data === 'string' ? {address: data} : Object(data)) as Order;
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

/** What to show, and with which rights: attributes of the frame that the page had. */
interface Order {
  readonly address?: unknown;
  readonly sandbox?: unknown;
  readonly referrerpolicy?: unknown;
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
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
  frame.allowFullscreen = true;
  for (const name of ['sandbox', 'referrerpolicy'] as const) {
    const value = order[name];
    if (typeof value === 'string') frame.setAttribute(name, value);
  }
  // The outer frame has the title that is read out; this one would only repeat it.
  frame.title = service;
  frame.src = address;
  // A new element, not another address: Back must not bring the one before.
  shown?.remove();
  document.body.append(frame);
  // The placeholder gives its frame the focus when its button was pressed; otherwise the visitor is somewhere else.
  if (document.hasFocus()) frame.focus();
}
