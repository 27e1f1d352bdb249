import {updateWhenLocaleChanges} from '@lit/localize';
import {html, LitElement, nothing, type PropertyValues} from 'lit';

import {baseStyles} from '../element/base.styles.js';
import {ConsentController} from '../element/consent-controller.js';
import {define} from '../element/define.js';
import {warnOnce} from '../element/warn-once.js';
import type {HeldFrame} from '../hold/frames.js';
import {pageLanguage} from '../localisation/localisation.js';
import {type Content, findContent} from './content.js';
import {noteThatItMayHaveLeft} from './development-note.js';
import {findAsker} from './asker.js';
import {renderQuestion, renderStopped} from './panels.js';
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
  static override properties = {
    src: {},
    label: {},
    poster: {},
    held: {attribute: false},
    once: {state: true},
  };

  /** Address of the video or map, as its provider gives it. */
  declare src: string;
  /** What it shows: the frame's title. The link's text where left out. */
  declare label: string;
  /** A picture of the page's own origin, shown behind the question. */
  declare poster: string;
  /** The frame it stands for, where it took the place of one. */
  declare held: HeldFrame | undefined;
  /** Whether the visitor said yes for this time and this place only. */
  declare private once: boolean;

  readonly #consent = new ConsentController(this);
  #takesFocus = false;

  constructor() {
    super();
    this.src ??= '';
    this.label ??= '';
    this.poster ??= '';
    this.once = false;
    updateWhenLocaleChanges(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Another video is another question: it is asked before anything of it is rendered.
    if (changed.has('src') && changed.get('src')) this.once = false;
    if (!changed.has('held') || !this.held) return;
    this.#takeSize(this.held.frame);
    noteThatItMayHaveLeft(this.held);
  }

  protected override render() {
    const content = findContent(this.src, this.held);
    if (content.refused) {
      warnOnce(content.refused);
      return this.held ? this.#stopped(content) : html`<slot></slot>`;
    }
    if (this.once || this.#consent.allows(content.service)) return this.#frame(content);
    const asker = findAsker(this.#consent.loaded?.catalogue, content.service, pageLanguage());
    if (!asker) return this.held ? this.#stopped(content) : html`<slot></slot>`;
    return renderQuestion(content, asker, {
      title: this.#title(asker.name),
      poster: this.#poster(),
      showOnce: () => this.#showOnce(),
      allow: () => this.#allow(asker.id),
    });
  }

  protected override updated(): void {
    if (!this.#takesFocus) return;
    this.#takesFocus = false;
    this.renderRoot.querySelector('iframe')?.focus();
  }

  #stopped({link}: Content) {
    return link ? renderStopped(link, this.#title(new URL(link).hostname)) : nothing;
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

  #frame({frame, service}: Content) {
    const page = window.askFirst?.framePage;
    return html`
      <iframe
        part="frame"
        title=${this.#title(service)}
        referrerpolicy="strict-origin-when-cross-origin"
        allow="autoplay; encrypted-media; fullscreen; picture-in-picture"
        allowfullscreen
        loading="lazy"
        src=${page ? `${page}#${encodeURIComponent(frame)}` : frame}
      ></iframe>
    `;
  }

  #title(otherwise: string): string {
    return this.label || this.held?.frame.getAttribute('title') || this.textContent?.trim() || otherwise;
  }

  #takeSize(frame: Element) {
    const [width, height] = ['width', 'height'].map((name) => Number(frame.getAttribute(name)));
    if (!width || !height) return;
    // Style by script, not by attribute: strict policies let it pass.
    this.style.setProperty('--consent-aspect-ratio', `${width} / ${height}`);
    this.style.maxInlineSize = `${width}px`;
  }

  #showOnce() {
    this.#takesFocus = true;
    this.once = true;
  }

  #allow(id: string) {
    this.#takesFocus = true;
    void window.askFirst?.answer({[id]: true}, 'placeholder');
  }
}

define('video-consent-placeholder', VideoConsentPlaceholderElement);

declare global {
  interface HTMLElementTagNameMap {
    'video-consent-placeholder': VideoConsentPlaceholderElement;
  }
}
