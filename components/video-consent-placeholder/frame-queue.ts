import {roomIn} from './frame-view.js';

const waiting = new Map<HTMLElement, () => void>();
let isRunning = false;

/**
 * Makes the frame of a placeholder that is near the window when its turn comes: at most one a task, with the page painted
 * before it and in between, because each takes a phone 50 ms. First that of the placeholder whose room has the focus, then
 * those in the window, in the order of the page.
 *
 * @param isPainted Whether the page was painted with what this follows.
 */
export function queueFrame(placeholder: HTMLElement, make: () => void, isPainted: boolean): void {
  waiting.set(placeholder, make);
  if (!isRunning) void run(isPainted);
}

/** Makes no frame for a placeholder that waits for one. */
export function unqueueFrame(placeholder: HTMLElement): void {
  waiting.delete(placeholder);
}

async function run(isPainted: boolean): Promise<void> {
  isRunning = true;
  // Those that are told of at the same time are all known first.
  await (isPainted || painted());
  for (; waiting.size; await painted()) {
    const next = nearest();
    const make = next && waiting.get(next);
    if (!next || !make) continue;
    waiting.delete(next);
    try {
      make();
    } catch (error) {
      // The others are other parts of the page.
      console.error(error);
    }
  }
  isRunning = false;
}

const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** The one to begin with. The page was just painted: asking where it stands costs no layout. */
function nearest(): HTMLElement | undefined {
  let nearest: HTMLElement | undefined;
  let least = Infinity;
  for (const placeholder of waiting.keys()) {
    const distance = distanceOf(placeholder);
    if (nearest && (distance > least || (distance === least && !isBefore(placeholder, nearest)))) continue;
    nearest = placeholder;
    least = distance;
  }
  return nearest;
}

const isBefore = (one: Node, other: Node) =>
  one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;

function distanceOf(placeholder: HTMLElement): number {
  const room = roomIn(placeholder.shadowRoot);
  if (room && placeholder.shadowRoot?.activeElement === room) return -1;
  const {top, bottom} = placeholder.getBoundingClientRect();
  return Math.max(0, top - innerHeight, -bottom);
}
