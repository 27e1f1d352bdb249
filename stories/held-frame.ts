import {html} from 'lit';

/** A placeholder in the place of a frame that the page had, as the script in `<head>` leaves it when it holds frames. */
export function heldFrame(address: string, service: string | undefined) {
  const frame = document.createElement('iframe');
  frame.title = 'A film of our own';
  frame.width = '640';
  frame.height = '360';
  if (service) Object.assign(frame.dataset, {consent: service, src: address});
  else frame.setAttribute('src', address);
  const kept = document.createElement('template');
  kept.content.append(frame);
  return html`<video-consent-placeholder>${kept}</video-consent-placeholder>`;
}
