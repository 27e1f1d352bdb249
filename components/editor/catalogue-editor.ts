import {html, LitElement, nothing, type PropertyValues} from 'lit';

import {define} from '../ui/define.js';
import {dialogs} from './catalogue-editor-dialogs.js';
import {EditorActions} from './editor-actions.js';
import {EditorStore} from './editor-store.js';
import {navigation} from './navigation.js';
import {placePanel} from './panels/place-panel.js';
import './preview/catalogue-preview.js';
import {styles} from './styles/index.js';
import {toolbar} from './toolbar.js';
import {welcome} from './welcome.js';

/** Which of its parts a narrow window shows. */
export type Pane = 'edit' | 'preview';

/**
 * A page's editor of a catalogue: forms for all that is in it, and beside them what visitors will see. It keeps everything on
 * this device, and contacts nobody.
 */
export class CatalogueEditorElement extends LitElement {
  static override styles = styles;
  static override properties = {
    previewUrl: {attribute: 'preview-url'},
    pane: {state: true},
    isMenuOpen: {state: true},
    search: {state: true},
    isOver: {state: true},
  };

  /** Where the page is that shows the preview. */
  declare previewUrl: string;
  declare pane: Pane;
  declare isMenuOpen: boolean;
  /** What is searched for among the services. */
  declare search: string;
  /** Whether a file is held over the page. */
  declare isOver: boolean;

  readonly store = new EditorStore();
  readonly actions = new EditorActions(this, this.store);
  #unsubscribe: (() => void) | undefined;
  #place = '';

  constructor() {
    super();
    this.previewUrl = 'edit-preview.html';
    this.pane = 'edit';
    this.isMenuOpen = false;
    this.search = '';
    this.isOver = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unsubscribe = this.store.subscribe(() => this.requestUpdate());
    this.actions.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.actions.stop();
  }

  /** Where somebody goes, the focus goes: to the field that is meant, else to the heading. */
  protected override updated(_changed: PropertyValues): void {
    // Only here it is in the page.
    this.renderRoot.querySelector<HTMLDialogElement>('dialog:not([open])')?.showModal();
    const {place} = this.store;
    const isMoved = !!this.store.list && this.#place !== place && this.#place !== '';
    this.#place = this.store.list ? place : '';
    const target = this.actions.takeTarget();
    if (!isMoved && !target) return;
    const cookie = /\.cookies\.(\d+)$/.exec(place)?.[1];
    const wanted = target ?? (cookie === undefined ? 'heading' : `cookie-${cookie}`);
    const element = this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(wanted)}`);
    for (let above = element?.closest('details'); above; above = above.parentElement?.closest('details'))
      above.open = true;
    element?.focus();
  }

  protected override render() {
    const {store, actions} = this;
    return html`
      <div
        class="app ${this.pane}"
        lang="en-GB"
        @keydown=${actions.press}
        @dragover=${actions.dragOver}
        @dragleave=${() => (this.isOver = false)}
        @drop=${actions.drop}
      >
        ${toolbar(this)}
        <div class="says">
          <p role="status">${store.notice?.kind === 'status' ? store.notice.text : nothing}</p>
          <p role="alert">${store.notice?.kind === 'problem' ? store.notice.text : nothing}</p>
        </div>
        ${store.list ? this.#open() : welcome(this)} ${dialogs(this)}
        ${this.isOver ? html`<div class="over" aria-hidden="true">Drop the file to open it</div>` : nothing}
      </div>
    `;
  }

  #open() {
    return html`
      <div class="work">
        <nav class="menu ${this.isMenuOpen ? 'is-open' : ''}" id="menu" aria-label="Parts of the list">
          ${navigation(this)}
        </nav>
        <main class="form">${placePanel(this)}</main>
        <section class="preview" aria-label="Preview">
          <catalogue-preview .store=${this.store} .url=${this.previewUrl}></catalogue-preview>
        </section>
      </div>
    `;
  }
}

define('catalogue-editor', CatalogueEditorElement);

declare global {
  interface HTMLElementTagNameMap {
    'catalogue-editor': CatalogueEditorElement;
  }
}
