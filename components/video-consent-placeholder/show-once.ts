import type {Consent, ServiceAnswer} from '../consent/consent.js';
import {unclobbered} from '../page/unclobbered-document.js';
import type {EmbedContent} from './embed-content.js';

/**
 * Shows what a placeholder asks about for this time and this place only. Gives what says whether a content is still the
 * one that was meant, and none of its services was refused since.
 */
export function showOnce(meant: EmbedContent): (content: EmbedContent) => boolean {
  let isRefused = false;
  unclobbered.addEventListener(
    'consent-change',
    ({by, consent}) => {
      // Placeholders only ever say yes: what they change is no new no.
      if (by !== 'placeholder') isRefused ||= refuses(consent, meant);
    },
    // Before those who take frames away ask whether they may stay.
    true,
  );
  return (content) => !isRefused && whatOf(content) === whatOf(meant);
}

const whatOf = ({needs, frame}: EmbedContent) => String([needs, frame]);

const refuses = ({categories}: Consent, {needs}: EmbedContent) =>
  categories.some(({id, allowed, services}) =>
    [{id}, ...services].some(
      (each: ServiceAnswer) => needs.includes(each.id) && (each.allowed ?? allowed) === false,
    ),
  );
