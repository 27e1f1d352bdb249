import {msg} from '@lit/localize';

import {findSite} from '../catalogue/sites.js';
import type {AskFirst} from '../page/ask-first.js';
import type {LoadedCatalogue} from '../page/read-catalogue.js';
import type {Settings} from '../page/settings.js';
import {unclobbered} from '../page/unclobbered-document.js';
import {readLinkFragment} from './link-fragment.js';

/**
 * Entry of the chunk that takes over what a visitor refused on another site of the family, where this site takes answers, the link was clicked
 * there a moment ago, and nothing was answered here. It counts for what is disclosed in the same words here, and for
 * this host alone. A yes is never taken over: any host on the way of a link could have written it.
 *
 * @param fragment What stood in the page's address.
 */
export async function run(askFirst: AskFirst, _settings: Settings, fragment: string): Promise<void> {
  const refused = readLinkFragment(fragment, Math.floor(Date.now() / 1000));
  const loaded = await askFirst.ready;
  if (!loaded?.site?.takesAnswers || askFirst.answered || !comesFromFamily(loaded)) return;
  const here = refused.filter(({id, revision}) =>
    loaded.disclosed.some(
      (category) => category.revision === revision && [category.id, ...category.services].includes(id),
    ),
  );
  if (!here.length) return;
  await askFirst.answer(Object.fromEntries(here.map(({id}) => [id, false])), 'handover');
  // What was not refused is asked for, as ever.
  if (!askFirst.answered) return;
  await customElements.whenDefined('cookie-banner');
  unclobbered.querySelector('cookie-banner')?.confirm(() =>
    msg('You answered on another of our sites. Your answer counts here too.', {
      id: 'banner-handed-over',
      desc: 'Confirmation, where the answer came along with a link',
    }),
  );
}

/** The browser says where the link stood; a page can leave that out, but not say another's. */
function comesFromFamily({catalogue}: LoadedCatalogue): boolean {
  try {
    const {protocol, hostname: host, pathname: path} = new URL(unclobbered.referrer);
    return protocol === location.protocol && !!findSite(catalogue, {host, path});
  } catch {
    return false;
  }
}
