import {sendKeys, sendMouse} from '@web/test-runner-commands';

/** Clicks an element where a visitor would: in its middle. */
export async function click(element: Element | null | undefined): Promise<void> {
  if (!element) throw new Error('There is nothing to click.');
  element.scrollIntoView({block: 'center'});
  const {left, top, width, height} = element.getBoundingClientRect();
  await sendMouse({type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)]});
}

/** Presses a key on whatever has the focus. */
export async function press(key: string): Promise<void> {
  // Drivers disagree on the name of the space bar; all of them can type a space.
  await sendKeys(key === ' ' ? {type: key} : {press: key});
}
