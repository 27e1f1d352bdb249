import {html, LitElement, nothing, type PropertyValues} from 'lit';

import {baseStyles} from '../ui/base.styles.js';
import {ConsentController} from '../ui/consent-controller.js';
import {define} from '../ui/define.js';
import {warnOnce} from '../page/warn-once.js';
import {type EmbedContent, findEmbedContent, findHeldFrame} from './embed-content.js';
import {warnUnheldFrame} from './dev-warning.js';
import {findConsentTarget} from './consent-target.js';
import {renderQuestion, renderStopped} from './templates.js';
import {posterUrl} from './poster-url.js';
import {CspViolationController} from './csp-violation-controller.js';
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
 * @cssprop --consent-background - Behind the banner and behind placeholders.
 * @cssprop --consent-color - Text of the banner and of placeholders.
 * @cssprop --consent-panel-background - Behind the dialog, and behind the panel on a poster.
 * @cssprop --consent-panel-color - Text of the dialog, and of the panel on a poster.
 */
export class VideoConsentPlaceholderElement extends LitElement {
  static override styles = [baseStyles, styles];
  static override properties = {
    src: {},
    label: {},
    poster: {},
    width: {type: Number},
    height: {type: Number},
    once: {state: true},
  };

  /** Address of the video or map, as its provider gives it. */
  declare src: string;
  /** What it shows: the frame's title. The link's text where left out. */
  declare label: string;
  /** A picture of the page's own origin, shown behind the question. */
  declare poster: string;
  /** Width of the frame in CSS pixels. It is never wider than this, and its shape is that of width and height. */
  declare width: number | undefined;
  /** Height of the frame in CSS pixels. */
  declare height: number | undefined;
  /** Whether the visitor said yes for this time and this place only. */
  declare private once: boolean;

  readonly #consent = new ConsentController(this);
  readonly #policy = new CspViolationController(this);
  /** The frame it stands for, where it took the place of one. */
  #held: HTMLElement | undefined;
  /** Where what is shown comes from. */
  #address = '';
  #takesFocus = false;

  constructor() {
    super();
    this.src ??= '';
    this.label ??= '';
    this.poster ??= '';
    this.once = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Another video is another question: it is asked before anything of it is rendered.
    if (changed.has('src') && changed.get('src')) this.once = false;
    if (!this.#held && (this.#held = findHeldFrame(this))) {
      this.width = Number(this.#held.getAttribute('width'));
      this.height = Number(this.#held.getAttribute('height'));
      warnUnheldFrame(this.#held);
    }
    if (this.width && this.height) this.#takeSize(this.width, this.height);
  }

  protected override render() {
    // Some systems keep no other attributes than data-*.
    const content = findEmbedContent(this.src || this.dataset.src || '', this.#held);
    if (content.refused) {
      warnOnce(content.refused);
      return this.#held ? this.#stopped(content) : html`<slot></slot>`;
    }
    if (this.once || this.#consent.allows(content.service)) {
      return this.#policy.isStopped ? this.#stopped(content) : this.#frame(content);
    }
    const asker = findConsentTarget(this.#consent, content.service);
    if (!asker) return this.#held ? this.#stopped(content) : html`<slot></slot>`;
    return renderQuestion(content, asker, {
      consent: this.#consent,
      title: this.#title(this.#consent.text(asker.name)),
      poster: this.#poster(),
      showOnce: () => this.#showOnce(),
      allow: () => this.#allow(asker.id),
    });
  }

  protected override updated(): void {
    const frame = this.renderRoot.querySelector('iframe');
    if (!frame) return;
    if (this.#takesFocus) frame.focus();
    this.#takesFocus = false;
    // The page that shows frames is told what to show: when it is there, and when that changes. To whatever origin: the
    // page's own policy lets no other than the suite's load there.
    if (window.askFirst?.framePage) frame.contentWindow?.postMessage(this.#address, '*');
  }

  #stopped({link}: EmbedContent) {
    return link ? renderStopped(link, this.#title(new URL(link).hostname)) : nothing;
  }

  #poster() {
    if (!this.poster) return undefined;
    const picture = posterUrl(this.poster);
    if (picture) return html`<img class="picture" src=${picture} alt="" loading="lazy" />`;
    warnOnce(
      `<video-consent-placeholder poster="${this.poster}"> is left out: a picture must be of the page's own origin.`,
    );
    return undefined;
  }

  #frame({frame, service}: EmbedContent) {
    this.#address = frame;
    return html`
      <iframe
        part="frame"
        title=${this.#title(service)}
        referrerpolicy="strict-origin-when-cross-origin"
        allow="autoplay; encrypted-media; fullscreen; picture-in-picture"
        allowfullscreen
        loading="lazy"
        src=${window.askFirst?.framePage ?? frame}
        @load=${this.updated}
      ></iframe>
    `;
  }

  #title(otherwise: string): string {
    return this.label || this.#held?.getAttribute('title') || this.textContent?.trim() || otherwise;
  }

  #takeSize(width: number, height: number) {
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
