import {msg, str} from '@lit/localize';
import {html, nothing} from 'lit';

import type {ConsentController} from '../ui/consent-controller.js';
import type {ConsentTarget} from './consent-target.js';
import type {EmbedContent} from './embed-content.js';
import {map, play} from './illustrations.js';

/** What a question shows beside its words, and whom it tells. */
export interface Question {
  readonly consent: ConsentController;
  readonly title: string;
  /** A picture behind it, or nothing. */
  readonly poster: unknown;
  /** What is left of an earlier yes, or nothing. */
  readonly note?: unknown;
  showOnce(): void;
  allow(): void;
}

/** Asks on behalf of a provider: who would be contacted and why, two ways of saying yes, and a link that always works. */
export function renderQuestion(
  {isMap, kind, link}: EmbedContent,
  {name: named, purpose, privacy}: ConsentTarget,
  {consent, title, poster, note, showOnce, allow}: Question,
) {
  const name = consent.text(named);
  const about = html`
    <p>
      ${
        kind?.sentence(name) ??
        (isMap
          ? msg(str`This map comes from ${name}. It is shown only if you say yes.`, {
              id: 'placeholder-map',
              desc: 'Then what its provider gets to know',
            })
          : msg(str`This video comes from ${name}. It is shown only if you say yes.`, {
              id: 'placeholder-video',
              desc: 'Then what its provider gets to know',
            }))
      }
      ${consent.prose(purpose)}
    </p>
  `;
  const links = html`
    <p class="links">
      ${link ? renderLink(link, name) : nothing}
      ${
        privacy
          ? html`<a href=${privacy}>
              ${msg(str`What ${name} says about privacy`, {
                id: 'table-privacy',
                desc: 'Link to a provider’s policy',
              })}
            </a>`
          : nothing
      }
    </p>
  `;
  return html`
    <div class="box" part="box" role="group" aria-label=${title}>
      ${poster ?? kind?.picture ?? (isMap ? map : play)}
      <div class="panel">
        <p class="title">${title}</p>
        <div class="wide">${about}</div>
        ${note || nothing}
        <div class="actions">
          <button type="button" part="once" @click=${showOnce}>
            ${msg('Show this once', {id: 'placeholder-once', desc: 'Button: nothing is remembered'})}
          </button>
          <button type="button" part="always" @click=${allow}>
            ${msg(str`Always allow ${name}`, {id: 'placeholder-always', desc: 'Button: the answer is kept'})}
          </button>
        </div>
        <div class="wide">${links}</div>
        <details>
          <summary>
            ${msg(str`About ${name}`, {
              id: 'placeholder-about',
              desc: 'In a small box: opens what its provider gets to know, and the links',
            })}
          </summary>
          ${about} ${links}
        </details>
      </div>
    </div>
  `;
}

/** Stands for a frame the page may not show at all: its title, and a link to what it would have shown. */
export function renderStopped(link: string, title: string) {
  return html`
    <div class="box" part="box" role="group" aria-label=${title}>
      <div class="panel">
        <p class="title">${title}</p>
        <p class="links">${renderLink(link, new URL(link).hostname)}</p>
      </div>
    </div>
  `;
}

function renderLink(link: string, where: string) {
  return html`<a href=${link}
    >${msg(str`Open on ${where}`, {id: 'placeholder-link', desc: 'Link that always works'})}</a
  >`;
}
