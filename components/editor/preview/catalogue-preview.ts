import {html, LitElement, nothing} from 'lit';
import {live} from 'lit/directives/live.js';

import {define} from '../../ui/define.js';
import type {EditorStore} from '../editor-store.js';
import {languageName} from '../language-names.js';
import {nameAt} from '../panels/panel.js';
import type {PreviewMessage, PreviewView} from './preview-message.js';
import {styles} from './catalogue-preview.styles.js';

const views: readonly (readonly [PreviewView, string])[] = [
  ['banner', 'Banner'],
  ['table', 'Cookie page'],
  ['preferences', 'Settings'],
];

/** CSS pixels that the page in the preview is wide; the banner shows its whole list from 1120 on. */
const widths = {phone: 375, desktop: 1120} as const;

/**
 * A list as visitors will see it, in the real elements. They are on a page in a sandbox: it has no origin, so it can neither
 * read nor write a cookie of this site's, and its policy lets nothing be fetched.
 */
export class CataloguePreviewElement extends LitElement {
  static override styles = styles;
  static override properties = {
    store: {attribute: false},
    url: {},
    view: {state: true},
    device: {state: true},
    language: {state: true},
    site: {state: true},
    scale: {state: true},
  };

  declare store: EditorStore;
  /** Where the page is that shows it. */
  declare url: string;
  declare view: PreviewView;
  declare device: keyof typeof widths;
  /** The language of the page; that which is written beside the main one where none is picked. */
  declare language: string | undefined;
  /** Id of the site. */
  declare site: string | undefined;
  declare scale: number;

  #isReady = false;
  #sent: Omit<PreviewMessage, 'isNew'> | undefined;
  #unsubscribe: (() => void) | undefined;
  readonly #resized = new ResizeObserver(() => this.#fit());

  constructor() {
    super();
    this.view = 'banner';
    this.device = 'desktop';
    this.scale = 1;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('message', this.#hear);
    this.#resized.observe(this);
    void this.updateComplete.then(() => {
      this.#unsubscribe = this.store.subscribe(() => this.requestUpdate());
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('message', this.#hear);
    this.#resized.disconnect();
    this.#unsubscribe?.();
    this.#isReady = false;
  }

  protected override updated(): void {
    this.#fit();
    this.#send(false);
  }

  protected override render() {
    const {store} = this;
    const sites = store.catalogue?.sites ?? [];
    const isOld = store.findings.some(({severity}) => severity === 'error');
    return html`
      <div class="bar">
        <div class="group" role="group" aria-label="What is shown">
          ${views.map(([view, label]) => this.#toggle(label, this.view === view, () => (this.view = view)))}
        </div>
        <div class="group" role="group" aria-label="Device">
          ${this.#toggle('Desktop', this.device === 'desktop', () => (this.device = 'desktop'))}
          ${this.#toggle('Phone', this.device === 'phone', () => (this.device = 'phone'))}
        </div>
        <span class="pair"><label for="language">Language</label>
        <select
          id="language"
          @change=${(event: Event) => (this.language = (event.target as HTMLSelectElement).value)}
        >
          ${store.languages.map(
            (tag) =>
              html`<option value=${tag} .selected=${live(tag === this.#language)}>
                ${languageName(tag)}
              </option>`,
          )}
        </select>
        ${
          sites.length > 1
            ? html`<span class="pair"
                ><label for="site">Site</label>
                <select
                  id="site"
                  @change=${(event: Event) => (this.site = (event.target as HTMLSelectElement).value)}
                >
                  ${sites.map(
                    ({id}, i) =>
                      html`<option value=${id} .selected=${live(id === this.#site)}>
                        ${nameAt(store, ['sites', i], id)}
                      </option>`,
                  )}
                </select></span
              >`
            : nothing
        }
        <button type="button" @click=${() => this.#send(true)}>Restart<span class="unseen"> as a new visitor</span></button>
      </div>
      ${
        isOld
          ? html`<p class="old">
              ${store.catalogue ? 'This is the last version without errors.' : 'The preview is there once the list has no errors.'}
            </p>`
          : nothing
      }
      <div class="stage ${this.device}">
        <iframe src=${this.url} sandbox="allow-scripts" title="What visitors will see"></iframe>
      </div>
    `;
  }

  #toggle(label: string, isOn: boolean, choose: () => void) {
    return html`<button type="button" aria-pressed=${isOn ? 'true' : 'false'} @click=${choose}>
      ${label}
    </button>`;
  }

  get #language(): string {
    const {languages, main} = this.store;
    return this.language !== undefined && languages.includes(this.language) ? this.language : main;
  }

  get #site(): string | undefined {
    const sites = this.store.catalogue?.sites ?? [];
    return (sites.find(({id}) => id === this.site) ?? sites.find(({kind}) => kind === 'main') ?? sites[0])
      ?.id;
  }

  readonly #hear = ({data, source}: MessageEvent<unknown>) => {
    if (source !== this.#frame?.contentWindow || data !== 'ask-first-preview-ready') return;
    this.#isReady = true;
    this.#sent = undefined;
    this.#send(true);
  };

  get #frame() {
    return this.renderRoot.querySelector('iframe');
  }

  #send(isNew: boolean): void {
    const {catalogue} = this.store;
    if (!this.#isReady || !catalogue) return;
    const message = {
      catalogue: JSON.stringify(catalogue),
      language: this.#language,
      site: this.#site,
      view: this.view,
    };
    if (!isNew && JSON.stringify(message) === JSON.stringify(this.#sent)) return;
    this.#sent = message;
    // The page in the sandbox has no origin that could be named.
    this.#frame?.contentWindow?.postMessage({...message, isNew}, '*');
  }

  /** A page for a desktop is shown smaller where there is no room for it. */
  #fit(): void {
    const frame = this.#frame;
    const stage = frame?.parentElement;
    if (!frame || !stage) return;
    const width = widths[this.device];
    const scale = Math.min(1, stage.clientWidth / width);
    frame.style.inlineSize = `${width}px`;
    frame.style.blockSize = `${stage.clientHeight / scale}px`;
    frame.style.transform = scale < 1 ? `scale(${scale})` : '';
  }
}

define('catalogue-preview', CataloguePreviewElement);

declare global {
  interface HTMLElementTagNameMap {
    'catalogue-preview': CataloguePreviewElement;
  }
}
