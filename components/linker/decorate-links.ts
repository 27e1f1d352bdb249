import type {CatalogueQuestion} from '../catalogue/question.js';
import {findSite, isWithin} from '../catalogue/sites.js';
import {readConsentCookie} from '../page/cookie-jar.js';
import {formatLinkFragment, isLinkFragment} from './link-fragment.js';

let started = false;

/**
 * Gives what the visitor refused along with every link to a site that the catalogue says takes it, and that does not
 * share the cookie. It is written into the link for the moment of the click only, after all that listens to clicks.
 */
export function startDecoratingLinks(
  catalogue: Pick<CatalogueQuestion, 'sites'> | undefined,
  domain: string | undefined,
): void {
  if (started || !catalogue?.sites?.some(({takesAnswers}) => takesAnswers)) return;
  started = true;
  const onClick = ({target, type}: Event) => {
    const link = target instanceof Element ? target.closest('a') : undefined;
    // The address of a link in an SVG picture is an object: such a link gives nothing along.
    if (!(link instanceof HTMLAnchorElement) || !link.href.startsWith('http')) return;
    const {hostname: host, pathname: path, hash} = link;
    const site = findSite(catalogue, {host, path});
    const shares = host === location.hostname || isWithin(host, domain);
    if (!site?.takesAnswers || shares) return;
    // A fragment of the author's own is left alone; one that pretends to be an answer is not.
    if (hash && !isLinkFragment(hash)) return;
    const write = (event: Event) => {
      const text = readConsentCookie();
      // A click that a script of the page takes for itself leads wherever that script says.
      if (text && !event.defaultPrevented)
        link.hash = formatLinkFragment(text, Math.floor(Date.now() / 1000));
    };
    link.hash = '';
    // Added during the click, it is called last of all: what notes where links lead sees none of it.
    addEventListener(type, write);
    setTimeout(() => {
      removeEventListener(type, write);
      link.hash = '';
    });
  };
  // On the window and first: where a listener ends the click, nothing has to be taken back.
  addEventListener('click', onClick, true);
  addEventListener('auxclick', onClick, true);
}
