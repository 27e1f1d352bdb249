import {html, LitElement, nothing, type TemplateResult} from 'lit';

import type {Answers} from '../consent/consent.js';
import {baseStyles} from '../ui/base.styles.js';
import {ConsentController} from '../ui/consent-controller.js';
import {define} from '../ui/define.js';
import {formatList} from '../localisation/localisation.js';
import {isAskedByParentFrame} from '../page/parent-frame.js';
import {bannerBox, bannerQuestion, ROOMY} from './banner-question.js';
import {styles} from './cookie-banner.styles.js';
import type * as ExemptUses from './exempt-uses.js';
import type * as ReplaceWritten from './replace-written.js';
import {unclobbered} from '../page/unclobbered-document.js';

/**
 * Asks once, at the top of the page: two buttons of equal weight and a link to the preferences; then confirms. Where a
 * site has uses that the law exempts from consent, it tells of these, with a button to object.
 * It is part of the page, not on top of it: nothing is covered, nothing is locked.
 *
 * @element cookie-banner
 * @slot - What a visitor without JavaScript sees.
 * @csspart box - The whole banner.
 * @csspart accept - The button that says yes.
 * @csspart reject - The button that says no.
 * @csspart ok - The button that has read of exempt uses.
 * @csspart object - The button that objects to them.
 * @csspart hide - The button that hides the confirmation.
 * @cssprop --consent-background - Behind the banner and behind placeholders.
 * @cssprop --consent-color - Text of the banner and of placeholders.
 * @cssprop --consent-gutter - Margin at both ends of the banner.
 * @cssprop --consent-max-width - How wide its text may run.
 * @cssprop --consent-banner-height - Room held free for it before it is there. Set where it is more than the default.
 */
export class CookieBannerElement extends LitElement {
  static override styles = [baseStyles, styles];
  static override properties = {
    confirmed: {state: true},
    hasFailed: {state: true},
  };

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
  /** What only some pages need, as far as it has come. */
  readonly #parts: Partial<typeof ExemptUses & Pick<typeof ReplaceWritten, 'replaceWritten'>> = {};

  protected override shouldUpdate(): boolean {
    // While an answer is on its way the question stands, until there is something to put in its place.
    return !this.#isAnswering && (this.hasUpdated || !this.#written || !this.#isAsking() || this.#isReady());
  }

  protected override firstUpdated(): void {
    // Search engines would otherwise show the banner's words as the page's.
    this.dataset.nosnippet = '';
    if (this.#written) this.#parts.replaceWritten?.(this.#written, this, this.#consent.loaded?.disclosed);
    this.#written?.remove();
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
    const {loaded} = this.#consent;
    const name = this.#consent.text(loaded?.catalogue.name);
    if (this.confirmed) return bannerBox(name, 'box', this.confirmed());
    if (!this.#isAsking()) return nothing;
    if (!this.#isReady()) return html`<div class="space"></div>`;
    return (
      loaded &&
      bannerBox(
        name,
        'box question',
        (this.#parts.bannerWithExempt ?? bannerQuestion)(loaded, this.#consent, {
          list: formatList,
          // Zoomed in, and on phones, part of the page has to stay in view.
          isRoomy: matchMedia(ROOMY).matches,
          hasFailed: this.hasFailed,
          answer: (...given) => this.#answer(...given),
          choose: this.#openPreferences,
        }),
      )
    );
  }

  /** Whether all is there that it takes to ask, or nothing can be asked; brings what only some pages need. */
  #isReady() {
    const {loaded, pending} = this.#consent;
    const missing =
      this.#written && !this.#parts.replaceWritten
        ? // Without it what was written is only taken away.
          import('./replace-written.js').catch(() => ({replaceWritten() {}}))
        : !this.#parts.bannerWithExempt &&
          loaded?.disclosed.some(({used, basis}) => used && basis === 'exempt') &&
          import('./exempt-uses.js');
    if (!missing) return !pending;
    missing.then(
      (part) => {
        Object.assign(this.#parts, part);
        this.#parts.adoptStyles?.(this.renderRoot);
        this.requestUpdate();
      },
      // Nobody is asked on this page, and nothing is allowed.
      () => (this.hidden = true),
    );
    return false;
  }

  /** Whether there is something to answer, and here is where to. */
  #isAsking() {
    return !window.askFirst?.answered && !isAskedByParentFrame();
  }

  get #preferences() {
    return this.#consent.loaded?.site?.preferences;
  }

  async #answer(
    choice: 'acceptAll' | 'rejectAll' | Answers,
    words?: () => string,
    holds = () => window.askFirst?.answered,
  ) {
    const {askFirst} = window;
    const isAll = typeof choice === 'string';
    this.#isAnswering = true;
    const [confirmation] = await Promise.all([
      importConfirmation().catch(() => undefined),
      isAll ? askFirst?.[choice]('banner') : askFirst?.answer(choice, 'banner'),
    ]);
    this.#isAnswering = false;
    this.requestUpdate();
    // Said only once it holds.
    this.hasFailed = !holds();
    const said = isAll ? confirmation?.wordsFor(this.#consent.loaded?.disclosed) : words;
    if (!this.hasFailed && confirmation && said) this.#show(confirmation, said);
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
