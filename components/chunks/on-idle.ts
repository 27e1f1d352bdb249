/**
 * Entry of the chunk that comes when the page is at rest: sees whether the catalogue changed, hands answers
 * on, counts that the question was there, and brings what is asked for in the page's address.
 */
import type {CatalogueQuestion} from '../catalogue/question.js';
import {isChecked, mark} from '../catalogue/validation-mark.js';
import {startDecoratingLinks} from '../linker/decorate-links.js';
import type {AskFirst} from '../page/ask-first.js';
import {cacheCatalogue, readCachedCatalogue} from '../page/catalogue-cache.js';
import {readNote} from '../page/cookie-jar.js';
import {warnAboutOtherCmps} from '../page/detect-other-cmps.js';
import {revealBanner} from '../page/reveal-banner.js';
import {questionUrl} from '../page/published-file.js';
import type {Settings} from '../page/settings.js';

const day = 86_400_000;

/** Does what can wait until then, once a page. */
export async function run(askFirst: AskFirst, settings: Settings): Promise<void> {
  const {catalogue: address, domain} = settings;
  warnAboutOtherCmps();
  if (settings.counts)
    void import('../counts/count.js')
      .then(({countAsked}) => countAsked(askFirst, settings))
      .catch(console.warn);
  if (/[?&]ask-first=debug(&|$)/.test(location.search))
    void import('../inspector/panel.js')
      .then(({showPanel}) => showPanel(askFirst, settings))
      .catch(console.warn);
  revealBanner(askFirst);
  // Without an address it came with the script.
  const catalogue = address ? await refresh(address, askFirst) : (await askFirst.ready)?.catalogue;
  startDecoratingLinks(catalogue, domain);
}

/**
 * Once a day asks the catalogue's server whether what is asked has changed, and keeps what it gives for when it is down:
 * of a published catalogue the question's file only. A visitor who has answered is asked again for the categories that
 * are disclosed otherwise now, and only for those. What nobody marked as checked is kept as it was checked here, so that
 * no other page has to; what failed the check is not kept.
 */
async function refresh(address: string, askFirst: AskFirst): Promise<CatalogueQuestion | undefined> {
  const kept = await readCachedCatalogue(address);
  // An answer of another site of the family may leave open what only this one asks: that is seen once, and noted.
  if (!isNoted(kept?.source)) await askFirst.ready;
  const source = kept && Date.now() - kept.when < day ? kept.source : await ask(address);
  if (kept?.source === source && isChecked(source)) return source;
  const loaded = await askFirst.ready;
  const checked = isChecked(source) ? source : loaded && mark(loaded.catalogue);
  if (source && checked) await cacheCatalogue(address, checked);
  return checked;
}

/**
 * Whether it is noted on this host what the stored answers leave open. Where several sites of the catalogue share the
 * host, what is noted may be about another of them; where one is without a host, pages name it wherever they are.
 */
function isNoted(source: unknown): boolean {
  const {sites = []} = (isChecked(source) ? source : {}) as Partial<CatalogueQuestion>;
  const here = sites.filter(({hosts = [location.hostname]}) =>
    hosts.some((host) => host.split('/')[0] === location.hostname),
  );
  return here.length < 2 && !!readNote('ask_first');
}

/** What the server has now, in the page's language or else in the catalogue's own; nothing where it is down. */
async function ask(address: string): Promise<unknown> {
  for (const url of new Set([questionUrl(address), address.replace(/\/$/, '/index.json')])) {
    try {
      // The browser asks with the tag it has: an unchanged catalogue is not sent again.
      const response = await fetch(url, {cache: 'no-cache'});
      if (response.ok) return await response.json();
    } catch {
      // The server is down, or nothing is published in the page's language.
    }
  }
  return undefined;
}
