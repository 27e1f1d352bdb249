import {unclobbered} from '../page/unclobbered-document.js';
import {releaseMedia} from './held-media.js';

/** What a placeholder's template has brought to life, in the page's own tree. */
const alive = 'video-consent-placeholder>[slot=content]';

let isFollowing = false;

/**
 * Holds what Turbo and htmx keep of a page for the Back button, from here on: Turbo a clone, when it is about to be shown,
 * and htmx a text, when it is made, as that outlives the page. What came to life would load as soon as it is there again,
 * before anybody sees it, whatever was answered in the meantime. What is still allowed comes to life anew.
 */
export function holdCopies(): void {
  if (isFollowing) return;
  isFollowing = true;
  unclobbered.addEventListener('turbo:before-render', ({detail}) =>
    holdAgain(detail.newBody, (id) => window.askFirst?.allows(id) ?? false),
  );
  unclobbered.addEventListener('htmx:historyItemCreated', ({detail: {item}}) => {
    // Behind this tag nothing is moved to the head.
    const {body} = new DOMParser().parseFromString(`<body>${item.content}`, 'text/html');
    if (!body.querySelector(`${alive},[data-consent]`)) return;
    holdAgain(body, () => false);
    item.content = body.innerHTML;
  });
}

function holdAgain(body: Element, allows: (id: string) => boolean): void {
  body.querySelectorAll(alive).forEach((box) => box.remove());
  releaseMedia(allows, body);
}

declare global {
  interface DocumentEventMap {
    'turbo:before-render': CustomEvent<{readonly newBody: Element}>;
    'htmx:historyItemCreated': CustomEvent<{readonly item: {content: string}}>;
  }
}
