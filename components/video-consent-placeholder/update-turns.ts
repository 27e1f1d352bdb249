import {isNearWindow} from './near-window.js';

/** Milliseconds of work after which the page gets its turn: a visitor notices 50, and a phone takes four times as long. */
const SLICE = 8;

const waiting = new Map<Element, () => void>();
let end = 0;
let isRunning = false;

/**
 * Updates an element when its turn comes: at once where it is one of few, and in one of the next tasks where a page has so
 * many that they would hold it up; those near the window come first. Gives a promise of what was put off.
 */
export function takeTurn(element: Element, update: () => void): Promise<void> | undefined {
  if (!isRunning) {
    isRunning = true;
    end = performance.now() + SLICE;
    setTimeout(run);
  }
  if (!waiting.size && performance.now() < end) return void update();
  return new Promise((resolve, reject) => {
    waiting.set(element, () => {
      try {
        resolve(update());
      } catch (error) {
        reject(error as Error);
      }
    });
  });
}

function run(): void {
  end = performance.now() + SLICE;
  while (waiting.size && performance.now() < end) {
    const element = nextElement();
    const update = element && waiting.get(element);
    if (element) waiting.delete(element);
    update?.();
  }
  isRunning = waiting.size > 0;
  if (isRunning) setTimeout(run);
}

function nextElement(): Element | undefined {
  let first: Element | undefined;
  for (const element of waiting.keys()) {
    if (isNearWindow(element)) return element;
    first ??= element;
  }
  return first;
}
