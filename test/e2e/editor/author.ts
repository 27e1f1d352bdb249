/** Somebody who edits a list, in a browser of theirs: by real clicks and keys. */
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';

import puppeteer, {type Browser, type ElementHandle, type KeyInput, type Page} from 'puppeteer-core';

import {chromiumFlags} from '../../browsers/chromium.js';
import {type Engine, findChromium, findFirefox, runnableEngines} from '../../browsers/find.js';
import {exitOnSignals, processEnds} from '../../browsers/processes.js';
import {findControl} from './find-control.js';
import {waitUntil} from '../wait-until.js';

/** The engines that the editor is tried in. */
export const engines: readonly Engine[] = runnableEngines().run.filter((engine) => engine !== 'webkit');

/** Opens an engine with an empty profile. */
export function openBrowser(engine: Engine): Promise<Browser> {
  exitOnSignals();
  const executablePath = engine === 'chromium' ? findChromium() : findFirefox();
  if (!executablePath) throw new Error(`${engine} is not installed.`);
  return puppeteer.launch({
    executablePath,
    ...(engine === 'firefox' ? {browser: 'firefox' as const} : {args: [...chromiumFlags()]}),
    defaultViewport: {width: 1280, height: 800},
    timeout: 120_000,
    protocolTimeout: 120_000,
    signal: processEnds,
  });
}

/** URL of the editor as an author opens it from their own disk. */
export const fileUrl = pathToFileURL(resolve('dist/edit.html')).href;

/** An author at a page of the editor. */
export class Author {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
    page.setDefaultTimeout(30_000);
  }

  /** Opens the editor in a window of its own. */
  static async at(
    browser: Browser,
    url: string,
    prepare?: (page: Page) => Promise<unknown>,
  ): Promise<Author> {
    const page = await browser.newPage();
    const author = new Author(page);
    // tsx names inner functions by a helper that the page does not have.
    await page.evaluateOnNewDocument('globalThis.__name = (named) => named;');
    await prepare?.(page);
    await page.goto(url);
    await waitUntil(
      () =>
        page.evaluate(() => !!document.querySelector('catalogue-editor')?.shadowRoot?.querySelector('h1')),
      () => `No editor at ${url}.`,
    );
    return author;
  }

  /** A control by its label, or by what stands on it, once it is there to be seen. */
  async control(
    label: string,
    tags = 'button,a,summary,input,select,textarea',
  ): Promise<ElementHandle<HTMLElement>> {
    const ask = async () => (await this.page.evaluateHandle(findControl, label, tags)).asElement();
    return (await waitUntil(ask, () => `No “${label}” is there to be seen.`)) as ElementHandle<HTMLElement>;
  }

  /** Clicks what has this label. */
  async press(label: string, tags = 'button,a,summary'): Promise<void> {
    await (await this.control(label, tags)).click();
  }

  /** Writes into a field in place of what is in it. */
  async write(label: string, text: string): Promise<void> {
    const field = await this.control(label, 'input,textarea');
    await field.evaluate((element) => {
      element.focus();
      (element as HTMLInputElement).select();
    });
    if (text) await this.page.keyboard.type(text);
    else await this.page.keyboard.press('Backspace');
  }

  /** Picks an option by its words. */
  async choose(label: string, words: string): Promise<void> {
    const select = (await this.control(label, 'select')) as unknown as ElementHandle<HTMLSelectElement>;
    const value = await select.evaluate(
      (element, wanted) => [...element.options].find(({text}) => text.trim() === wanted)?.value,
      words,
    );
    if (value === undefined) throw new Error(`“${label}” has no option “${words}”.`);
    await select.select(value);
  }

  /** What is in a field. */
  async read(label: string): Promise<string> {
    return (await this.control(label, 'input,textarea,select')).evaluate(
      (element) => (element as HTMLInputElement).value,
    );
  }

  /** Presses keys one after the other, such as `Tab` or `Control+z`. */
  async keys(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      const [last = '', ...held] = key.split('+').reverse();
      for (const each of held.reverse()) await this.page.keyboard.down(each as KeyInput);
      await this.page.keyboard.press(last as KeyInput);
      for (const each of held) await this.page.keyboard.up(each as KeyInput);
    }
  }

  /** Lets a file fall onto the page. */
  async drop(name: string, content: string | Buffer): Promise<void> {
    const base64 = Buffer.from(content).toString('base64');
    await this.page.evaluate(
      (file, data) => {
        const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0));
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([bytes], file));
        document
          .querySelector('catalogue-editor')
          ?.shadowRoot?.querySelector('.app')
          ?.dispatchEvent(new DragEvent('drop', {dataTransfer, bubbles: true, cancelable: true}));
      },
      name,
      base64,
    );
  }

  /** Drops a file that is on the disk. */
  dropFile(path: string): Promise<void> {
    return this.drop(path.replace(/^.*\//, ''), readFileSync(path));
  }

  /** All words that the editor shows, but for those of the page in the preview. */
  text(): Promise<string> {
    return this.page.evaluate(() => {
      const editor = document.querySelector('catalogue-editor')?.shadowRoot;
      const app = editor?.querySelector<HTMLElement>('.app');
      const preview = editor
        ?.querySelector('catalogue-preview')
        ?.shadowRoot?.querySelector<HTMLElement>('.old');
      return `${app?.innerText ?? ''} ${preview?.innerText ?? ''}`;
    });
  }

  /** Waits until the editor says something. */
  async sees(words: string): Promise<void> {
    await waitUntil(
      async () => (await this.text()).replace(/\s+/g, ' ').includes(words),
      async () => `“${words}” was not to be seen in: ${(await this.text()).slice(0, 1500)}`,
    );
  }

  /** Waits until the page in the preview says something. */
  async seesInPreview(words: string): Promise<void> {
    const shown = () =>
      (document.querySelector('main')?.firstElementChild?.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ');
    const frame = () => this.page.frames().find((each) => each.url().includes('edit-preview'));
    const text = async () => (await frame()?.evaluate(shown)) ?? '';
    await waitUntil(
      async () => (await text()).includes(words),
      async () => `“${words}” was not to be seen in the preview: ${await text()}`,
    );
  }

  /** Label or words of what has the focus in the editor. */
  async focused(): Promise<string> {
    return this.page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      const [label] = (active as HTMLInputElement | null)?.labels ?? [];
      return (label?.textContent ?? active?.ariaLabel ?? active?.textContent ?? '')
        .replace(/\s+/g, ' ')
        .trim();
    });
  }

  /** The list as it would be saved. */
  async list(): Promise<{readonly text: string; readonly value: unknown}> {
    const text = await this.page.evaluate(() => document.querySelector('catalogue-editor')?.store.text ?? '');
    return {text, value: JSON.parse(text) as unknown};
  }
}
