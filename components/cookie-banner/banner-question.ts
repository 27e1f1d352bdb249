import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';

import type {CatalogueQuestion} from '../catalogue/question.js';
import type {Text} from '../catalogue/schema.js';
import type {Answers, DisclosedCategory} from '../consent/consent.js';
import {answerScope, type AnswerScope} from '../ui/answer-scope.js';

/** What is asked: what a first visit needs of a catalogue, the site that asks, and what an answer covers there. */
export interface Question extends AnswerScope {
  readonly catalogue: CatalogueQuestion;
  readonly disclosed: readonly DisclosedCategory[];
}

/** Says the catalogue's texts in one language. */
export interface Voice {
  /** A text for names and attributes. */
  text(text: Text | undefined): string;
  /** A text as it is shown: marked where its language is not that of the words around it. */
  prose(text: Text | undefined): unknown;
}

/** How the question is put. Without actions its buttons do nothing by themselves. */
export interface Asking {
  /** Joins names as the language joins them. */
  list(names: readonly string[]): string;
  /** Whether the window matches `ROOMY`: the purposes are in view. Where it is not known, they are written both ways. */
  readonly isRoomy?: boolean | undefined;
  /** Whether an answer was given and did not arrive. */
  readonly hasFailed?: boolean | undefined;
  readonly choose?: ((event: Event) => void) | undefined;
  /**
   * Answers, and confirms it once it holds: an answer by id with these words, or not at all. Unless said otherwise, an answer
   * holds where nothing is left to ask.
   */
  readonly answer?:
    | ((
        choice: 'acceptAll' | 'rejectAll' | Answers,
        words?: () => string,
        holds?: () => boolean,
      ) => Promise<void>)
    | undefined;
  /** What stands between the purposes and the buttons. */
  readonly also?: unknown;
}

/** The windows that leave room for the whole list of purposes, as a media query. */
export const ROOMY = '(min-width: 70em) and (min-height: 30em)';

/** The banner around what it says; named after who asks, with a heading over a question. */
export function bannerBox(name: string, classes: 'box' | 'box question', content: TemplateResult) {
  const title = msg(str`Cookies on ${name}`, {
    id: 'banner-title',
    desc: 'Name of the banner; then who asks',
  });
  return html`
    <div class=${classes} part="box" role="region" aria-label=${title}>
      <div class="text">${classes === 'box' ? nothing : html`<h2>${title}</h2>`} ${content}</div>
    </div>
  `;
}

/** Says that the answer that was given did not arrive. */
export const failedNote = () =>
  html`<p role="alert">
    ${msg('Sorry, that did not work. Please load this page again.', {
      id: 'answer-failed',
      desc: 'Where an answer could not be taken, or the settings could not be shown',
    })}
  </p>`;

/** The categories that the banner asks about. */
export const askedCategories = (disclosed: readonly DisclosedCategory[]) =>
  disclosed.filter(({used, basis}) => used && basis === 'consent');

/** What the banner asks: the one template for what the element shows and what is written into a page beforehand. */
export function bannerQuestion(
  question: Question,
  voice: Voice,
  {list, isRoomy, hasFailed, answer, choose, also}: Asking,
) {
  const {catalogue, disclosed, site} = question;
  const asked = askedCategories(disclosed);
  const names = (ids: readonly string[]) =>
    list(catalogue.services.filter(({id}) => ids.includes(id)).map(({name}) => voice.text(name)));
  const purposes = html`<ul>
      ${catalogue.categories.map(({id, name, purpose}) => {
        const category = asked.find((disclosure) => disclosure.id === id);
        return category && html`<li><b>${voice.prose(purpose ?? name)}</b>: ${names(category.services)}</li>`;
      })}
    </ul>
    ${answerScope(question, voice, list)}`;
  return html`
    <p>
      ${msg('We need some cookies to make this site work. May we use extra ones too?', {
        id: 'banner-question',
        desc: 'What for, and by whom, follows',
      })}
    </p>
    ${isRoomy === false ? nothing : purposes}
    ${
      isRoomy
        ? nothing
        : html`<details>
            <summary>
              ${msg('Why, and which companies', {
                id: 'banner-what',
                desc: 'Opens the list of purposes with who provides each, where there is little room',
              })}
            </summary>
            ${purposes}
          </details>`
    }
    ${also} ${hasFailed ? failedNote() : nothing}
    <div class="actions">
      <button type="button" part="accept" @click=${() => answer?.('acceptAll')}>
        ${msg('Accept extra cookies', {id: 'banner-accept', desc: 'Button; of the same weight as banner-reject'})}
      </button>
      <button type="button" part="reject" @click=${() => answer?.('rejectAll')}>
        ${msg('Reject extra cookies', {id: 'banner-reject', desc: 'Button; of the same weight as banner-accept'})}
      </button>
      <a href=${site?.preferences ?? '#cookie-preferences'} @click=${choose}>
        ${msg('Choose cookies', {id: 'banner-preferences', desc: 'Link to the preferences'})}
      </a>
    </div>
  `;
}
