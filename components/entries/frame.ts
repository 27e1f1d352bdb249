/**
 * The script of frame.html: shows, inside a page that holds all frames, what the placeholder around it tells it to. It
 * embeds nothing but what `resolveEmbed` accepts, and takes no orders from its address or from a window of its own, so
 * that neither a link nor a frame of an author's can show anything through it.
 */
import {resolveEmbed} from '../embeds/resolve-embed.js';

addEventListener('message', ({source, data}: MessageEvent<unknown>) => {
  if (parent === window || source !== parent || typeof data !== 'string') return;
  const shown = document.querySelector('iframe');
  const embed = resolveEmbed(data);
  if (embed.refused) return shown?.remove();
  if (shown?.src === embed.frame) return;
  const frame = document.createElement('iframe');
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
  frame.allowFullscreen = true;
  // The outer frame has the title that is read out; this one would only repeat it.
  frame.title = embed.service;
  frame.src = embed.frame;
  // A new element, not another address: Back must not bring the one before.
  shown?.remove();
  document.body.append(frame);
  // The placeholder gives its frame the focus when its button was pressed; otherwise the visitor is somewhere else.
  if (document.hasFocus()) frame.focus();
});
