import {css, html, LitElement} from 'lit';

/** The least that can be called a banner. */
class BareBannerElement extends LitElement {
  static override styles = css`
    section {
      position: fixed;
      inset: auto 0 0;
      padding: 1rem;
      background: white;
      border-block-start: 1px solid;
    }
  `;

  protected override render() {
    return html`
      <section>
        <h2>Cookies on Westshire Council</h2>
        <p>We need some cookies to make this site work. May we use extra ones too?</p>
        <button>Accept all</button>
        <button>Reject all</button>
      </section>
    `;
  }
}

customElements.define('bare-banner', BareBannerElement);
