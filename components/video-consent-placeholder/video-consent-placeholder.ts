import {msg, str, updateWhenLocaleChanges} from '@lit/localize';
import {html, LitElement, nothing, type PropertyValues} from 'lit';

import type {Service} from '../catalogue/schema.js';
import {textIn} from '../catalogue/text.js';
import {baseStyles} from '../element/base.styles.js';
import {ConsentController} from '../element/consent-controller.js';
import {define} from '../element/define.js';
import {warnOnce} from '../element/warn-once.js';
import {type Embed, resolveEmbed} from '../embeds/resolve-embed.js';
import {pageLanguage} from '../localisation/localisation.js';
import {sameOriginPicture} from './same-origin-picture.js';
import {styles} from './video-consent-placeholder.styles.js';

/**
 * Stands where a video or map will be, and contacts its provider only after a yes.
 *
 * @element video-consent-placeholder
 * @slot - A plain link to the video or map, for visitors without JavaScript and for addresses nobody can embed.
 * @csspart box - The question.
 * @csspart once - The button that shows it this time.
 * @csspart always - The button that allows its provider.
 * @csspart frame - The video or map itself.
 * @cssprop [--consent-aspect-ratio=16 / 9] - Shape of the box.
 */
export class VideoConsentPlaceholderElement extends LitElement {
  static override styles = [baseStyles, styles];
  static override properties = {src: {}, label: {}, poster: {}, once: {state: true}};

  /** Address of the video or map, as its provider gives it. */
  declare src: string;
  /** What it shows: the frame's title. The link's text where left out. */
  declare label: string;
  /** A picture of the page's own origin, shown behind the question. */
  declare poster: string;
  /** Whether the visitor said yes for this time and this place only. */
  declare private once: boolean;

  readonly #consent = new ConsentController(this);
  #takesFocus = false;

  constructor() {
    super();
    this.src = '';
    this.label = '';
    this.poster = '';
    this.once = false;
    updateWhenLocaleChanges(this);
  }

  protected override render() {
    const embed = resolveEmbed(this.src);
    if (embed.refused) {
      warnOnce(`<video-consent-placeholder src="${this.src}"> shows its own content: ${embed.refused}.`);
      return html`<slot></slot>`;
    }
    if (this.once || this.#consent.allows(embed.service)) return this.#frame(embed);
    const service = this.#consent.loaded?.catalogue.services.find(({id}) => id === embed.service);
    return service ? this.#question(embed, service) : html`<slot></slot>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Another video is another question: it is asked before anything of it is rendered.
    if (changed.has('src') && changed.get('src')) this.once = false;
  }

  protected override updated(): void {
    if (!this.#takesFocus) return;
    this.#takesFocus = false;
    this.renderRoot.querySelector('iframe')?.focus();
  }

  #question(embed: Embed, service: Service) {
    const language = pageLanguage();
    const name = textIn(service.name, language);
    const isMap = embed.service === 'google-maps';
    return html`
      <div class="box" part="box" role="group" aria-label=${this.#title(name)}>
        ${this.#poster()}
        <div class="panel">
          <p class="title">${this.#title(name)}</p>
          <p>
            ${
              isMap
                ? msg(str`This map comes from ${name}. It is shown only if you say yes.`, {
                    id: 'placeholder-map',
                    desc: 'Then what its provider gets to know',
                  })
                : msg(str`This video comes from ${name}. It is shown only if you say yes.`, {
                    id: 'placeholder-video',
                    desc: 'Then what its provider gets to know',
                  })
            }
            ${textIn(service.purpose, language)}
          </p>
          <div class="actions">
            <button type="button" part="once" @click=${this.#showOnce}>
              ${msg('Show this once', {id: 'placeholder-once', desc: 'Button: nothing is remembered'})}
            </button>
            <button type="button" part="always" @click=${() => this.#allow(service.id)}>
              ${msg(str`Always allow ${name}`, {id: 'placeholder-always', desc: 'Button: the answer is kept'})}
            </button>
          </div>
          <p class="links">
            <a href=${embed.link}
              >${msg(str`Open on ${name}`, {id: 'placeholder-link', desc: 'Link that always works'})}</a
            >
            ${
              service.privacy
                ? html`<a href=${service.privacy}>
                    ${msg(str`What ${name} says about privacy`, {id: 'table-privacy', desc: 'Link to a provider’s policy'})}
                  </a>`
                : nothing
            }
          </p>
        </div>
      </div>
    `;
  }

  #poster() {
    if (!this.poster) return nothing;
    const picture = sameOriginPicture(this.poster);
    if (picture) return html`<img class="poster" src=${picture} alt="" loading="lazy" />`;
    warnOnce(
      `<video-consent-placeholder poster="${this.poster}"> is left out: a picture must be of the page's own origin.`,
    );
    return nothing;
  }

  #frame({frame, service}: Embed) {
    return html`
      <iframe
        part="frame"
        title=${this.#title(service)}
        referrerpolicy="strict-origin-when-cross-origin"
        allow="autoplay; encrypted-media; fullscreen; picture-in-picture"
        allowfullscreen
        loading="lazy"
        src=${frame}
      ></iframe>
    `;
  }

  #title(otherwise: string): string {
    return this.label || this.textContent?.trim() || otherwise;
  }

  #showOnce() {
    this.#takesFocus = true;
    this.once = true;
  }

  #allow(service: string) {
    this.#takesFocus = true;
    void window.askFirst?.answer({[service]: true}, 'placeholder');
  }
}

define('video-consent-placeholder', VideoConsentPlaceholderElement);

declare global {
  interface HTMLElementTagNameMap {
    'video-consent-placeholder': VideoConsentPlaceholderElement;
  }
}
