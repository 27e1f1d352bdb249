import type {Consent, ServiceAnswer} from '../consent/consent.js';
import {unclobbered} from '../page/unclobbered-document.js';
import type {EmbedContent} from './embed-content.js';

/** The last answer that may have a no in it: placeholders themselves only ever say yes. */
let answer: Consent | undefined;
let listens = false;

const shown = new WeakMap<Element, {readonly what: string; readonly after: Consent | undefined}>();

/** Shows what a placeholder asks about for this time and this place only. */
export function showOnce(placeholder: Element, content: EmbedContent): void {
  shown.set(placeholder, {what: whatOf(content), after: answer});
  // Before those who take frames away ask whether they may stay.
  if (!listens) unclobbered.addEventListener('consent-change', remember, true);
  listens = true;
}

/** Whether the visitor wanted to see just this, and none of its services was refused in an answer since. */
export function isShownOnce(placeholder: Element, content: EmbedContent): boolean {
  const {what, after} = shown.get(placeholder) ?? {};
  return what === whatOf(content) && (answer === after || !isRefused(content));
}

/** Asks again. */
export const forgetOnce = (placeholder: Element) => shown.delete(placeholder);

const whatOf = ({needs, frame}: EmbedContent) => [...needs, frame].join(' ');

function remember({by, consent}: {readonly by: string; readonly consent: Consent}): void {
  if (by !== 'placeholder') answer = consent;
}

const isRefused = ({needs}: EmbedContent) =>
  answer?.categories.some(({id, allowed, services}) =>
    [{id}, ...services].some(
      (each: ServiceAnswer) => needs.includes(each.id) && (each.allowed ?? allowed) === false,
    ),
  );
