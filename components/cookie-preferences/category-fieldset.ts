import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';

import type {DisclosedCategory} from '../consent/consent.js';
import type {CatalogueQuestion, QuestionSite} from '../catalogue/question.js';
import {servicesOn} from '../catalogue/sites.js';
import type {Answers} from '../consent/consent.js';
import {formatList} from '../localisation/localisation.js';
import type {ConsentController} from '../ui/consent-controller.js';

type NamedService = CatalogueQuestion['services'][number];

/** What a fieldset shows, and whom it tells. */
export interface CategoryView {
  readonly consent: ConsentController;
  readonly catalogue: CatalogueQuestion;
  readonly site: QuestionSite | undefined;
  readonly disclosure: DisclosedCategory;
  /** What is chosen for a category or service at the moment, saved or not. */
  isChosen(id: string): boolean;
  choose(answers: Answers): void;
  /** How many names its table has. */
  readonly cookies: number;
  /** Is called when the visitor wants to see that table. */
  showCookies(): void;
}

/** A category with its services: stated where necessary, a question where it waits for consent, else an objection. */
export function renderCategory(view: CategoryView): TemplateResult {
  const {consent, catalogue, site, disclosure} = view;
  const category = catalogue.categories.find(({id}) => id === disclosure.id);
  // An answer covers the whole family's services, so all are named; what is necessary is of interest on its own site.
  const shown = disclosure.basis === 'necessary' ? servicesOn(catalogue, site) : catalogue.services;
  // Where only a part of the catalogue can be had, what is not asked for has no name.
  const services = shown.filter(({category: of, name}) => of === disclosure.id && name);
  if (!category) return html``;
  return html`
    <fieldset part="category">
      <legend>
        ${consent.prose(category.name)}
        ${
          disclosure.basis === 'consent'
            ? html`<span class="ask">
                ${msg('Do you want to allow this? (optional)', {
                  id: 'preferences-ask',
                  desc: 'Second line of a category’s heading; the first says what it is for',
                })}
              </span>`
            : nothing
        }
      </legend>
      ${category.description && html`<p>${consent.prose(category.description)}</p>`}
      ${
        disclosure.basis === 'necessary'
          ? html`<p class="fixed">
              ${msg('Always on, because this site does not work without them.', {
                id: 'preferences-necessary',
                desc: 'Of strictly necessary cookies',
              })}
            </p>`
          : disclosure.basis === 'exempt'
            ? renderObjection(view)
            : renderQuestion(view, consent.text(category.name))
      }
      ${services.length > 1 && disclosure.basis === 'consent' ? renderSwitches(view, services) : renderServices(view, services)}
      ${renderCookies(view)}
    </fieldset>
  `;
}

/** Its services, each with a switch, which most visitors do not need: in view where one was answered by itself. */
function renderSwitches(view: CategoryView, services: readonly NamedService[]) {
  const {consent, disclosure} = view;
  const list = formatList(services.map(({name}) => consent.text(name)));
  const isMixed = services.some(({id}) => consent.allows(id) !== consent.allows(disclosure.id));
  return html`
    <details class="each" ?open=${isMixed}>
      <summary>
        ${msg(str`Choose one by one: ${list}`, {
          id: 'preferences-each',
          desc: 'Opens a switch for each service; then their names',
        })}
      </summary>
      ${renderServices(view, services, true)}
    </details>
  `;
}

const renderServices = (view: CategoryView, services: readonly NamedService[], isSwitch = false) => html`
  <ul class="services">
    ${services.map((service) => html`<li>${renderService(view, service, isSwitch)}</li>`)}
  </ul>
`;

/** Its table, which is a tag inside of the preferences' own: elements meet on the page. */
function renderCookies({disclosure: {id}, cookies: count, showCookies}: CategoryView) {
  if (!count) return nothing;
  return html`
    <details class="cookies" @toggle=${showCookies}>
      <summary>
        ${
          count === 1
            ? msg('The cookie this uses', {
                id: 'preferences-cookie',
                desc: 'Of a category; opens a table of one row',
              })
            : msg(str`The ${count} cookies this uses`, {
                id: 'preferences-cookies',
                desc: 'Of a category; opens a table',
              })
        }
      </summary>
      <slot name=${id}></slot>
    </details>
  `;
}

/** A category's answer is its services' too, until one of them is switched by itself. */
function formatState({disclosure: {id, services}, choose}: CategoryView, yes: boolean): void {
  choose(Object.fromEntries([id, ...services].map((each) => [each, yes])));
}

function renderQuestion(view: CategoryView, name: string) {
  const {disclosure, isChosen} = view;
  const {id} = disclosure;
  const radio = (yes: boolean, label: string) => html`
    <label class="choice">
      <input
        type="radio"
        name=${id}
        .checked=${live(isChosen(id) === yes)}
        @change=${() => formatState(view, yes)}
      />
      <span>${label}</span>
    </label>
  `;
  return html`
    <div class="choices" role="radiogroup" aria-label=${name}>
      ${radio(true, msg('Yes, use them', {id: 'preferences-yes', desc: 'Radio button: all of this category'}))}
      ${radio(false, msg('No', {id: 'preferences-no', desc: 'Radio button: none of this category'}))}
    </div>
  `;
}

function renderObjection(view: CategoryView) {
  return html`
    <p class="fixed">
      ${msg('The law lets us use these without asking. You can say no to them here.', {
        id: 'preferences-exempt',
        desc: 'Of uses that are exempt from consent',
      })}
    </p>
    <label class="choice">
      <input
        type="checkbox"
        .checked=${live(!view.isChosen(view.disclosure.id))}
        @change=${(event: Event) => formatState(view, !(event.target as HTMLInputElement).checked)}
      />
      <span>${msg('I object: do not use them', {id: 'preferences-object', desc: 'Checkbox'})}</span>
    </label>
  `;
}

function renderService({consent, isChosen, choose}: CategoryView, service: NamedService, isSwitch: boolean) {
  const {id, purpose, provider, privacy} = service;
  const name = consent.text(service.name);
  return html`
    ${
      isSwitch
        ? html`<label class="choice">
            <input
              type="checkbox"
              role="switch"
              .checked=${live(isChosen(id))}
              aria-describedby="about-${id}"
              @change=${(event: Event) => choose({[id]: (event.target as HTMLInputElement).checked})}
            />
            <span>${consent.prose(service.name)}</span>
          </label>`
        : html`<b>${consent.prose(service.name)}</b>`
    }
    <p class="about" id="about-${id}">
      ${consent.prose(purpose)}
      ${
        provider
          ? msg(str`Provided by ${consent.text(provider)}.`, {
              id: 'preferences-provider',
              desc: 'After a purpose',
            })
          : nothing
      }
      ${
        privacy
          ? html`<a href=${privacy}>
              ${msg(str`What ${name} says about privacy`, {id: 'table-privacy', desc: 'Link to a provider’s policy'})}</a
            >`
          : nothing
      }
    </p>
  `;
}
