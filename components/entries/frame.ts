/**
 * The script of frame.html: shows, inside a page that holds all frames, the one it is told of in its address. It embeds
 * nothing but what `resolveEmbed` accepts, so nobody can use it to show anything else.
 */
import {resolveEmbed} from '../embeds/resolve-embed.js';

const embed = resolveEmbed(decodeURIComponent(location.hash.slice(1)));
if (!embed.refused) {
  const frame = document.createElement('iframe');
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
  frame.allowFullscreen = true;
  // The outer frame has the title that is read out; this one would only repeat it.
  frame.title = embed.service;
  frame.src = embed.frame;
  document.body.append(frame);
  frame.focus();
}
