import {html, LitElement, nothing, type PropertyValues, unsafeCSS} from 'lit';

import {baseStyles} from '../ui/base.styles.js';
import {ConsentController} from '../ui/consent-controller.js';
import {define} from '../ui/define.js';
import {warnOnce} from '../page/warn-once.js';
import {type EmbedContent, findEmbedContent, isAllowed} from './embed-content.js';
import {FrameController} from './frame-controller.js';
import {warnUnheldFrame} from './dev-warning.js';
import {findConsentTarget} from './consent-target.js';
import {frameStyles} from './frame.styles.js';
import {findHeldFrame, takeSize, titleOf} from './held-frame.js';
import {renderQuestion, renderStopped} from './templates.js';
import {takeTurn} from './update-turns.js';
import {posterUrl} from './poster-url.js';
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
  static override styles = [baseStyles, unsafeCSS(frameStyles), styles];
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
  readonly #frame = new FrameController(this);
  /** The frame it stands for, where it took the place of one. */
  #held: HTMLElement | undefined;

  constructor() {
    super();
    this.src ??= '';
    this.label ??= '';
    this.poster ??= '';
    this.once = false;
  }

  protected override scheduleUpdate(): Promise<void> | undefined {
    return takeTurn(this, () => super.scheduleUpdate());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Another video is another question: it is asked before anything of it is rendered.
    if (changed.has('src') && changed.get('src')) this.once = false;
    if (!this.#held && (this.#held = findHeldFrame(this))) {
      this.width = Number(this.#held.getAttribute('width'));
      this.height = Number(this.#held.getAttribute('height'));
      warnUnheldFrame(this.#held);
    }
    takeSize(this, this.width, this.height);
  }

  protected override render() {
    // Some systems keep no other attributes than data-*.
    const content = findEmbedContent(this.src || this.dataset.src || '', this.#held, {
      pending: this.#consent.pending,
      loaded: this.#consent.loaded,
      requestUpdate: () => this.requestUpdate(),
    });
    if (!content) return this.#held ? html`<div class="box"></div>` : html`<slot></slot>`;
    if (content.refused) {
      warnOnce(content.refused);
      return this.#held ? this.#stopped(content) : html`<slot></slot>`;
    }
    const mayShow = () => this.once || isAllowed(content);
    if (mayShow()) {
      const {frame: address, catalogue, sandbox} = content;
      if (this.#frame.isStopped(address)) return this.#stopped(content);
      this.#frame.wanted = {
        address,
        catalogue,
        sandbox,
        title: this.#title(content.service),
        isAllowed: mayShow,
      };
      return nothing;
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

  #title(otherwise: string): string {
    return titleOf(this, this.label, this.#held, otherwise);
  }

  #showOnce() {
    this.#frame.takeFocus();
    this.once = true;
  }

  #allow(id: string) {
    this.#frame.takeFocus();
    void window.askFirst?.answer({[id]: true}, 'placeholder');
  }
}

define('video-consent-placeholder', VideoConsentPlaceholderElement);

declare global {
  interface HTMLElementTagNameMap {
    'video-consent-placeholder': VideoConsentPlaceholderElement;
  }
}
