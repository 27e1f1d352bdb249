/** A chunk of its own: what a first visit is told where the catalogue has uses that the law exempts from consent. */
import {msg} from '@lit/localize';
import {html, nothing} from 'lit';

import type {Answers, DisclosedCategory} from '../consent/consent.js';
import {isSettled} from '../consent/is-settled.js';
import type {AskFirst} from '../page/ask-first.js';
import {answerScope} from '../ui/answer-scope.js';
import {
  type Asking,
  askedCategories,
  bannerQuestion,
  failedNote,
  type Question,
  type Voice,
} from './banner-question.js';
import {styles} from './exempt-uses.styles.js';

/** The uses that a visitor of this site is told of, and may object to. */
export const exemptCategories = (disclosed: readonly DisclosedCategory[]) =>
  disclosed.filter(({used, basis}) => used && basis === 'exempt');

/** Gives a banner the styles that only this needs. */
export function adoptStyles(root: HTMLElement | DocumentFragment): void {
  // Browsers that can't make style sheets show a button like the others.
  if (styles.styleSheet) (root as ShadowRoot).adoptedStyleSheets?.push(styles.styleSheet);
}

/**
 * What the banner says where a site has exempt uses: who uses what and why, with a button to object that weighs as much as
 * the other one. Where there is consent to ask for as well, it is the question, with one line of these uses.
 */
export function bannerWithExempt(question: Question, voice: Voice, asking: Asking) {
  const {disclosed, site} = question;
  // There is none where a banner is written into a page: that is a first visit.
  const {askFirst} = globalThis as {askFirst?: AskFirst};
  const known = askFirst?.consent.categories;
  const isOpen = ({id}: DisclosedCategory) => !known?.some((each) => each.id === id && isSettled(each));
  const isOff = (id: string) => askFirst?.allows(id) === false;
  // What was objected to is neither used nor answered again.
  const exempt = exemptCategories(disclosed).filter(({id}) => !isOff(id));
  const isOn = () => !exempt.every(({id}) => isOff(id));
  const give = (yes: boolean, ...rest: [words?: () => string, holds?: () => boolean]) =>
    asking.answer?.(
      Object.fromEntries(
        exempt.flatMap(({id, services}) => [
          [id, yes],
          ...services.filter((each) => yes && isOff(each)).map((each) => [each, false]),
        ]),
      ) as Answers,
      ...rest,
    );
  const purposes = exempt.map((category) => {
    const services = category.services.filter((each) => !isOff(each));
    return renderPurpose(question, voice, asking, {...category, services});
  });
  if (askedCategories(disclosed).some(isOpen)) {
    const object = async ({currentTarget}: Event) => {
      const line = (currentTarget as Element).closest<HTMLElement>('p');
      await give(false, undefined, () => !isOn());
      line?.focus();
    };
    const also = html`<p class="exempt" tabindex="-1" role="status">
      ${
        isOn()
          ? html`${purposes.map((purpose) => html`${purpose}. `)} ${about()}
              <button type="button" part="object" class="inline" @click=${object}>${no()}</button>`
          : objected()
      }
    </p>`;
    return bannerQuestion(question, voice, {...asking, also});
  }
  return html`
    <p>${about()}</p>
    <ul class="uses">
      ${purposes.map((purpose) => html`<li>${purpose}</li>`)}
    </ul>
    ${answerScope(question, voice, asking.list)} ${asking.hasFailed ? failedNote() : nothing}
    <div class="actions">
      <button type="button" part="ok" @click=${() => give(true)}>
        ${msg('OK', {id: 'exempt-ok', desc: 'Button: I have read it; of the same weight as exempt-object'})}
      </button>
      <button type="button" part="object" @click=${() => give(false, objected)}>${no()}</button>
      <a href=${site?.preferences ?? '#cookie-preferences'} @click=${asking.choose}>
        ${msg('Cookie settings', {id: 'banner-settings', desc: 'Link to the preferences'})}
      </a>
    </div>
  `;
}

/** What for, with which products, and whose these are. */
function renderPurpose(
  {catalogue}: Question,
  voice: Voice,
  {list}: Asking,
  {id, services}: DisclosedCategory,
) {
  const names = catalogue.services
    .filter((each) => services.includes(each.id))
    .map(({name, provider}) => [voice.text(name), voice.text(provider)] as const)
    .map(([name, provider]) => (provider && !name.includes(provider) ? `${name} (${provider})` : name));
  const category = catalogue.categories.find((each) => each.id === id);
  return html`<b>${voice.prose(category?.purpose ?? category?.name)}</b>: ${list(names)}`;
}

const about = () =>
  msg('We use this without asking you first, as the law lets us. You can say no to it.', {
    id: 'exempt-about',
    desc: 'Of uses that the law exempts from consent: what for, and by whom, stands beside it',
  });

const no = () =>
  msg('Do not use this', {id: 'exempt-object', desc: 'Button: objects; of the same weight as exempt-ok'});

const objected = () =>
  msg('You have said no. We do not use this any more.', {
    id: 'exempt-objected',
    desc: 'Confirms an objection',
  });
