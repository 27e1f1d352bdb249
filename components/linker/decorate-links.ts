import type {Catalogue} from '../catalogue/schema.js';
import {findSite} from '../catalogue/sites.js';
import {readConsentCookie} from '../page/cookie-jar.js';
import {formatLinkFragment, isLinkFragment} from './link-fragment.js';

let started = false;

/**
 * Gives the visitor's answer along with every link to a site that the catalogue says takes it, and that does not share
 * the cookie. It is written into the link for the moment of the click only.
 */
export function startDecoratingLinks(catalogue: Catalogue | undefined, domain: string | undefined): void {
  if (started || !catalogue?.sites?.some(({takesAnswers}) => takesAnswers)) return;
  started = true;
  const onClick = ({target}: Event) => {
    const link = target instanceof Element ? target.closest('a') : undefined;
    // The address of a link in an SVG picture is an object: such a link gives nothing along.
    if (!(link instanceof HTMLAnchorElement) || !link.href.startsWith('http')) return;
    const {hostname: host, pathname: path, hash} = link;
    const site = findSite(catalogue, {host, path});
    const shares = host === location.hostname || (domain && `.${host}`.endsWith(`.${domain}`));
    if (!site?.takesAnswers || shares) return;
    // A fragment of the author's own is left alone; one that pretends to be an answer is not.
    if (hash && !isLinkFragment(hash)) return;
    const text = readConsentCookie();
    link.hash = text ? formatLinkFragment(text, Math.floor(Date.now() / 1000)) : '';
    setTimeout(() => (link.hash = ''));
  };
  document.addEventListener('click', onClick, true);
  document.addEventListener('auxclick', onClick, true);
}
