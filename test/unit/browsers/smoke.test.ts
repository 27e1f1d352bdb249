import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys, sendMouse, setViewport} from '@web/test-runner-commands';
import {LitElement} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';

@customElement('smoke-test-counter')
class SmokeTestCounterElement extends LitElement {
  @property() label = 'Clicks';
  @state() private clicks = 0;

  protected override render() {
    return html`<button @click=${() => (this.clicks += 1)}>${this.label}: ${this.clicks}</button>
      <button>Next</button>`;
  }
}

async function counter(): Promise<{element: SmokeTestCounterElement; button: HTMLButtonElement}> {
  const element = await fixture<SmokeTestCounterElement>(
    html`<smoke-test-counter label="Presses"></smoke-test-counter>`,
  );
  const button = element.shadowRoot?.querySelector('button');
  if (!button) throw new Error('The element did not render.');
  return {element, button};
}

describe('the browser under test', () => {
  it('renders a Lit element whose properties are decorated', async () => {
    const {button} = await counter();
    expect(button.textContent).to.equal('Presses: 0');
  });

  it('takes real keys, held down ones too', async () => {
    const {element, button} = await counter();
    await sendKeys({press: 'Tab'});
    expect(document.hasFocus()).to.equal(true);
    expect(button.matches(':focus-visible')).to.equal(true);
    await sendKeys({press: 'Enter'});
    await element.updateComplete;
    expect(button.textContent).to.equal('Presses: 1');
    await sendKeys({press: 'Tab'});
    expect(button.matches(':focus')).to.equal(false);
    await sendKeys({down: 'Shift'});
    await sendKeys({press: 'Tab'});
    await sendKeys({up: 'Shift'});
    expect(button.matches(':focus')).to.equal(true);
  });

  it('takes real clicks', async () => {
    const {element, button} = await counter();
    const {x, y, width, height} = button.getBoundingClientRect();
    await sendMouse({type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)]});
    await element.updateComplete;
    expect(button.textContent).to.equal('Presses: 1');
  });

  it('can be as narrow as the narrowest phone', async () => {
    await setViewport({width: 320, height: 480});
    expect([window.innerWidth, window.innerHeight]).to.deep.equal([320, 480]);
    await setViewport({width: 800, height: 600});
  });
});
