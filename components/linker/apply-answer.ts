import {msg} from '@lit/localize';

import {findSite} from '../catalogue/sites.js';
import type {Answers} from '../consent/consent.js';
import {parseConsent} from '../consent/cookie-text.js';
import type {AskFirst} from '../page/ask-first.js';
import type {LoadedCatalogue} from '../page/read-catalogue.js';
import {readLinkFragment} from './link-fragment.js';

/**
 * Takes over what a visitor answered on another site of the family, where this site takes answers, the link was clicked
 * there a moment ago, and nothing was answered here. It counts for what is disclosed in the same words here, and for
 * this host alone.
 *
 * @param fragment What stood in the page's address.
 */
export async function applyAnswer(askFirst: AskFirst, fragment: string): Promise<void> {
  const now = Math.floor(Date.now() / 1000);
  const text = readLinkFragment(fragment, now);
  const loaded = await askFirst.ready;
  if (!text || !loaded?.site?.takesAnswers || askFirst.answered || !comesFromFamily(loaded)) return;
  const answers = answersIn(text, now, loaded);
  if (!Object.keys(answers).length) return;
  await askFirst.answer(answers, 'handover');
  await customElements.whenDefined('cookie-banner');
  document.querySelector('cookie-banner')?.confirm(() =>
    msg('You answered on another of our sites. Your answer counts here too.', {
      id: 'banner-handed-over',
      desc: 'Confirmation, where the answer came along with a link',
    }),
  );
}

/** The browser says where the link stood; a page can leave that out, but not say another's. */
function comesFromFamily({catalogue}: LoadedCatalogue): boolean {
  try {
    const {protocol, hostname: host, pathname: path} = new URL(document.referrer);
    return protocol === location.protocol && !!findSite(catalogue, {host, path});
  } catch {
    return false;
  }
}

/** The answers to what is disclosed here in the same words: an older revision was an answer to something else. */
function answersIn(text: string, now: number, {disclosed}: LoadedCatalogue): Answers {
  const {categories} = parseConsent(text, now);
  const same = categories.filter(({id, revision}) =>
    disclosed.some((here) => here.id === id && here.revision === revision),
  );
  return Object.fromEntries(
    same
      .flatMap(({id, allowed, services}) => [{id, allowed}, ...services])
      .flatMap(({id, allowed}) => (allowed === undefined ? [] : [[id, allowed] as const])),
  );
}
