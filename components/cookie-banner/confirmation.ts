import {msg} from '@lit/localize';
import {html, nothing} from 'lit';

import type {DisclosedCategory} from '../consent/consent.js';

/** Confirms a yes. */
export const acceptAll = () =>
  msg('You have accepted extra cookies.', {id: 'banner-accepted', desc: 'Confirmation'});

/** Confirms a no. */
export const rejectAll = () =>
  msg('You have rejected extra cookies.', {id: 'banner-rejected', desc: 'Confirmation'});

/**
 * What an answer to all that was asked came to. What was refused elsewhere in the meantime stays refused: then it is neither
 * a yes nor a no, and nothing is said of it.
 */
export function wordsFor(disclosed: readonly DisclosedCategory[] = []): () => string {
  const asked = disclosed.filter(({used, basis}) => used && basis === 'consent');
  const allowed = asked.filter(({id}) => window.askFirst?.allows(id));
  return allowed.length === asked.length ? acceptAll : allowed.length ? () => '' : rejectAll;
}

/**
 * What stands in the question's place after an answer.
 *
 * @param preferences Address of the site's preferences page, where it has one.
 */
export function bannerConfirmation(
  words: string,
  preferences: string | undefined,
  hide: () => void,
  choose: (event: Event) => void,
) {
  const [before, link, after] = msg('You can change your mind at any time in the [cookie settings].', {
    id: 'banner-change',
    desc: 'Follows the confirmation; what stands in square brackets becomes a link to the preferences',
  }).split(/[[\]]/);
  return html`
    <p class="confirmation" tabindex="-1">
      ${words}
      ${
        window.askFirst?.consent.isForgotten
          ? msg('Your browser did not save your answer, so we will ask you again.', {
              id: 'answer-forgotten',
              desc: 'Follows the confirmation where the browser keeps no cookies',
            })
          : nothing
      }
      ${before}<a href=${preferences ?? '#cookie-preferences'} @click=${choose}>${link}</a>${after}
    </p>
    <button type="button" part="hide" @click=${hide}>
      ${msg('Hide this message', {id: 'banner-hide', desc: 'Button that hides the confirmation'})}
    </button>
  `;
}
