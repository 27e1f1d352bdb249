import {html, LitElement, nothing, type TemplateResult} from 'lit';

import {baseStyles} from '../ui/base.styles.js';
import {ConsentController} from '../ui/consent-controller.js';
import {define} from '../ui/define.js';
import {formatList} from '../localisation/localisation.js';
import {isAskedByParentFrame} from '../page/parent-frame.js';
import {bannerBox, bannerQuestion, ROOMY} from './banner-question.js';
import {styles} from './cookie-banner.styles.js';
import type * as ReplaceWritten from './replace-written.js';
import {unclobbered} from '../page/unclobbered-document.js';

/**
 * Asks once, at the top of the page: two buttons of equal weight and a link to the preferences; then confirms.
 * It is part of the page, not on top of it: nothing is covered, nothing is locked.
 *
 * @element cookie-banner
 * @slot - What a visitor without JavaScript sees.
 * @csspart box - The whole banner.
 * @csspart accept - The button that says yes.
 * @csspart reject - The button that says no.
 * @csspart hide - The button that hides the confirmation.
 * @cssprop --consent-background - Behind the banner and behind placeholders.
 * @cssprop --consent-color - Text of the banner and of placeholders.
 * @cssprop --consent-gutter - Margin at both ends of the banner.
 * @cssprop --consent-max-width - How wide its text may run.
 * @cssprop --consent-banner-height - Room held free for it before it is there. Set where it is more than the default.
 */
export class CookieBannerElement extends LitElement {
  static override styles = [baseStyles, styles];
  static override properties = {confirmed: {state: true}, hasFailed: {state: true}};

  /** Confirms the answer that was just given, until it is hidden: a function, because the language may change. */
  declare private confirmed: (() => TemplateResult) | undefined;
  /** Whether the answer that was just given did not arrive: the question stands, for another try. */
  declare private hasFailed: boolean;

  /**
   * What was pressed last, in a banner that was written into the page: before the element was there, too.
   *
   * @internal
   */
  declare pressed: Element | undefined;

  readonly #consent: ConsentController = new ConsentController(this);
  /** Whether an answer is on its way. */
  #isAnswering = false;
  /** The box that was written into the page, until there is something to put in its place. */
  readonly #written = this.shadowRoot?.firstElementChild;
  /** What takes its place; without that it is only taken away. */
  #replace: Pick<typeof ReplaceWritten, 'replaceWritten'> | undefined;

  constructor() {
    super();
    if (this.#written)
      void import('./replace-written.js').then(
        (part) => this.#mayReplace(part),
        () => this.#mayReplace({replaceWritten: (written) => written.remove()}),
      );
  }

  #mayReplace(part: Pick<typeof ReplaceWritten, 'replaceWritten'>): void {
    this.#replace = part;
    this.requestUpdate();
  }

  protected override shouldUpdate(): boolean {
    return (
      this.hasUpdated || !this.#written || (!!this.#replace && !this.#consent.pending) || !this.#isAsking()
    );
  }

  protected override firstUpdated(): void {
    // Search engines would otherwise show the banner's words as the page's.
    this.dataset.nosnippet = '';
    if (!this.#written) return;
    if (this.#replace) this.#replace.replaceWritten(this.#written, this, this.#consent.loaded?.disclosed);
    else this.#written.remove();
  }

  /**
   * Confirms an answer in the question's place, without moving the focus: one that was given elsewhere, too.
   *
   * @internal
   */
  async confirm(words: () => string): Promise<void> {
    this.#show(await importConfirmation(), words);
  }

  protected override render() {
    const {loaded, pending} = this.#consent;
    const name = this.#consent.text(loaded?.catalogue.name);
    if (this.confirmed) return bannerBox(name, 'box', this.confirmed());
    if (!this.#isAsking()) return nothing;
    if (loaded)
      return bannerBox(
        name,
        'box question',
        bannerQuestion(loaded, this.#consent, {
          list: formatList,
          // Zoomed in, and on phones, part of the page has to stay in view.
          isRoomy: matchMedia(ROOMY).matches,
          hasFailed: this.hasFailed,
          accept: this.#accept,
          reject: this.#reject,
          choose: this.#openPreferences,
        }),
      );
    return pending ? html`<div class="space"></div>` : nothing;
  }

  /** Whether there is something to answer, and here is where to. */
  #isAsking() {
    return this.#isAnswering || (!window.askFirst?.answered && !isAskedByParentFrame());
  }

  get #preferences() {
    return this.#consent.loaded?.site?.preferences;
  }

  #accept() {
    void this.#answer('acceptAll');
  }

  #reject() {
    void this.#answer('rejectAll');
  }

  async #answer(choice: 'acceptAll' | 'rejectAll') {
    // The question stands until there is something to put in its place.
    this.#isAnswering = true;
    const [confirmation] = await Promise.all([
      importConfirmation().catch(() => undefined),
      window.askFirst?.[choice]('banner'),
    ]);
    this.#isAnswering = false;
    this.requestUpdate();
    // Said only once it holds.
    this.hasFailed = !window.askFirst?.answered;
    if (this.hasFailed || !confirmation) return;
    this.#show(confirmation, confirmation.wordsFor(this.#consent.loaded?.disclosed));
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.confirmation')?.focus();
  }

  #show({bannerConfirmation}: Confirmation, words: () => string) {
    this.confirmed = () => bannerConfirmation(words(), this.#preferences, this.#hide, this.#openPreferences);
  }

  #hide() {
    this.confirmed = undefined;
  }

  #openPreferences(event: Event) {
    // A site without a preferences page of its own shows them where the visitor is.
    if (this.#preferences && !unclobbered.querySelector('cookie-preferences')) return;
    event.preventDefault();
    window.askFirst?.openPreferences();
  }
}

type Confirmation = Awaited<ReturnType<typeof importConfirmation>>;

/** What only an answer needs. */
const importConfirmation = () => import('./confirmation.js');

define('cookie-banner', CookieBannerElement);

declare global {
  interface HTMLElementTagNameMap {
    'cookie-banner': CookieBannerElement;
  }
}
