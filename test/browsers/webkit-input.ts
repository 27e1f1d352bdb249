import type {WebDriverSession} from './webkit-session.js';

/** A button of the mouse, as the test runner's commands name it. */
export type MouseButton = 'left' | 'middle' | 'right';

const buttons: readonly MouseButton[] = ['left', 'middle', 'right'];

/** Names of keys, as `KeyboardEvent.key` and Puppeteer have them, and what WebDriver calls them: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const keys: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

/** Real keys, with the method names of Puppeteer's keyboard. */
export class WebKitKeyboard {
  readonly #session: WebDriverSession;

  constructor(session: WebDriverSession) {
    this.#session = session;
  }

  /** Presses a key and lets it go: a name such as `Tab`, `Enter`, `ArrowDown`, or one character. */
  async press(key: string): Promise<void> {
    await this.#perform({type: 'keyDown', value: keyValue(key)}, {type: 'keyUp', value: keyValue(key)});
  }

  /** Types a text, character by character. */
  async type(text: string): Promise<void> {
    const characters = Array.from(text);
    await this.#perform(
      ...characters.flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({type, value}))),
    );
  }

  /** Presses a key, which stays down until `up`. */
  async down(key: string): Promise<void> {
    await this.#perform({type: 'keyDown', value: keyValue(key)});
  }

  /** Lets a key go. */
  async up(key: string): Promise<void> {
    await this.#perform({type: 'keyUp', value: keyValue(key)});
  }

  async #perform(...actions: object[]): Promise<void> {
    await this.#session.perform({type: 'key', id: 'keyboard', actions});
  }
}

/** A real mouse, with the method names of Puppeteer's; places are CSS pixels from the viewport's top left corner. */
export class WebKitMouse {
  readonly #session: WebDriverSession;

  constructor(session: WebDriverSession) {
    this.#session = session;
  }

  /** Moves the pointer. */
  async move(x: number, y: number): Promise<void> {
    await this.#perform({type: 'pointerMove', x, y, duration: 0});
  }

  /** Moves the pointer and clicks there. */
  async click(x: number, y: number, options?: {readonly button?: MouseButton | undefined}): Promise<void> {
    await this.move(x, y);
    await this.down(options);
    await this.up(options);
  }

  /** Presses a button, which stays down until `up`. */
  async down(options?: {readonly button?: MouseButton | undefined}): Promise<void> {
    await this.#perform({type: 'pointerDown', button: buttons.indexOf(options?.button ?? 'left')});
  }

  /** Lets a button go. */
  async up(options?: {readonly button?: MouseButton | undefined}): Promise<void> {
    await this.#perform({type: 'pointerUp', button: buttons.indexOf(options?.button ?? 'left')});
  }

  /** Lets go of all buttons and keys and moves the pointer to the corner. */
  async reset(): Promise<void> {
    await this.#session.send('DELETE', '/actions');
    await this.move(0, 0);
  }

  async #perform(action: object): Promise<void> {
    const parameters = {pointerType: 'mouse'};
    await this.#session.perform({type: 'pointer', id: 'mouse', parameters, actions: [action]});
  }
}

function keyValue(key: string): string {
  const value = Array.from(key).length === 1 ? key : keys[key];
  if (value === undefined) throw new TypeError(`"${key}" is neither one character nor a key known here.`);
  return value;
}
