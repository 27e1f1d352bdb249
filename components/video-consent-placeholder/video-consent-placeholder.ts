import {html, LitElement, nothing, type PropertyValues, unsafeCSS} from 'lit';

import {baseStyles} from '../ui/base.styles.js';
import {ConsentController} from '../ui/consent-controller.js';
import {define} from '../ui/define.js';
import {addressOf} from '../hold/frame-address.js';
import {warnOnce} from '../page/warn-once.js';
import {type EmbedContent, findEmbedContent, isAllowed} from './embed-content.js';
import {FrameController} from './frame-controller.js';
import {findConsentTarget} from './consent-target.js';
import {frameStyles} from './frame.styles.js';
import {findHeldFrame, takeSize, titleOf} from './held-frame.js';
import {showOnce} from './show-once.js';
import {renderQuestion, renderStopped} from './templates.js';
import type * as TemplateContent from './template-content.js';
import {takeTurn} from './update-turns.js';
import {posterUrl} from './poster-url.js';
import {styles} from './video-consent-placeholder.styles.js';

/** Tells a developer, on their own machine only, what visitors have no use for. */
function warnDeveloper(held: Element): void {
  if (/(^|\.)(localhost|test|local)$|^127\./.test(location.hostname))
    void import('./dev-warning.js').then(({warnUnheldFrame}) => warnUnheldFrame(held), console.warn);
}

let templates: typeof TemplateContent | undefined;

/**
 * Stands where a video or map will be, and contacts its provider only after a yes.
 *
 * @element video-consent-placeholder
 * @slot - A `<template>` to bring to life, with `service`. Else a plain link to the video or map, for visitors without JavaScript and for addresses nobody can embed.
 * @csspart box - The question.
 * @csspart once - The button that shows it this time.
 * @csspart always - The button that allows its provider.
 * @csspart reload - The button that loads the page again, where a withdrawn service goes on.
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
    service: {},
    label: {},
    poster: {},
    width: {type: Number},
    height: {type: Number},
  };

  /** Address of the video or map, as its provider gives it. */
  declare src: string;
  /** Id of the service that its `<template>` waits for: what stands in there comes to life after a yes. */
  declare service: string;
  /** What it shows: the frame's title. The link's text where left out. */
  declare label: string;
  /** A picture of the page's own origin, shown behind the question. */
  declare poster: string;
  /** Width of the frame in CSS pixels. It is never wider than this, and its shape is that of width and height. */
  declare width: number | undefined;
  /** Height of the frame in CSS pixels. */
  declare height: number | undefined;

  readonly #consent = new ConsentController(this);
  readonly #frame = new FrameController(this);
  readonly #source = {consent: this.#consent, requestUpdate: () => this.requestUpdate()};
  /** The frame it stands for, where it took the place of one. */
  #held: HTMLElement | undefined;
  /** Whether the visitor said yes to this content for this time and this place only. */
  #once: ReturnType<typeof showOnce> | undefined;
  /** Whether what stands in its template is to be alive after this update. */
  #isAlive = false;

  constructor() {
    super();
    this.src ??= '';
    this.service ??= '';
    this.label ??= '';
    this.poster ??= '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // What is only moved goes on; what its page keeps for later is asked for again then.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#once = undefined;
      templates?.hideTemplate(this);
    });
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    try {
      return super.createRenderRoot();
    } catch (error) {
      // The page's markup gave it a closed root: it stays as it is.
      console.warn(error);
      return this;
    }
  }

  protected override shouldUpdate(): boolean {
    return this.renderRoot !== this;
  }

  protected override scheduleUpdate(): Promise<void> | undefined {
    return takeTurn(this, () => super.scheduleUpdate());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Another service is another question: it is asked before anything of it is rendered.
    if (changed.get('service')) templates?.hideTemplate(this);
    if (!this.service && !this.#held && (this.#held = findHeldFrame(this))) {
      this.width = Number(this.#held.getAttribute('width'));
      this.height = Number(this.#held.getAttribute('height'));
      warnDeveloper(this.#held);
    }
    takeSize(this, this.width, this.height);
  }

  protected override render() {
    this.#isAlive = false;
    // Some systems keep no other attributes than data-*.
    const written = this.#held ? addressOf(this.#held) : this.src || this.dataset.src || '';
    const content = this.service ? this.#template() : findEmbedContent(written, this.#held, this.#source);
    if (!content) {
      if (!this.service && this.#frame.keeps(written)) return nothing;
      return this.#held ? html`<div class="box"></div>` : html`<slot></slot>`;
    }
    if (content.refused) {
      warnOnce(content.refused);
      return this.#held ? this.#stopped(content) : html`<slot></slot>`;
    }
    const mayShow = () => this.#once?.(content) || isAllowed(content);
    if (mayShow()) {
      if (this.service) {
        this.#isAlive = true;
        return html`<slot name="content"></slot>`;
      }
      const {frame: address, catalogue} = content;
      if (this.#frame.isStopped(address)) return this.#stopped(content);
      this.#frame.wanted = {
        address,
        written,
        catalogue,
        held: this.#held,
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
      note: this.service && templates?.renderReload(this, this.#consent, this.#consent.text(asker.name)),
      showOnce: () => this.#showOnce(content),
      allow: () => this.#allow(asker.id),
    });
  }

  protected override updated(): void {
    if (this.#isAlive) templates?.showTemplate(this, this.#consent);
    else templates?.hideTemplate(this);
  }

  #template(): EmbedContent | undefined {
    if (templates) return templates.findTemplateContent(this.service, this.#consent);
    void import('./template-content.js').then((part) => {
      templates = part;
      this.requestUpdate();
    }, console.warn);
    return undefined;
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

  #showOnce(content: EmbedContent) {
    this.#frame.takeFocus();
    this.#once = showOnce(content);
    this.requestUpdate();
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
