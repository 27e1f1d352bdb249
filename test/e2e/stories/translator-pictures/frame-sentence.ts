import type {Pieces} from './sentences.js';

/** In CSS pixels of the window. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a sentence stands: its own box, which is framed, and what of its element belongs into a picture. */
export interface Framed {
  readonly sentence: Box;
  readonly picture: Box;
}

/** What is looked for, and below which tags: below every one where none is named. */
export interface Wanted {
  readonly pieces: Pieces;
  readonly tags: readonly string[];
}

/**
 * Finds a sentence inside of an element of the page, in its text or in what a screen reader says, brings it into view and
 * draws a frame around it; nothing where the page does not show it. Runs in the page, by itself.
 */
export function frameSentence({pieces, tags}: Wanted): Framed | undefined {
  interface Place {
    readonly element: Element;
    readonly rect: DOMRect;
  }
  const said = ['aria-label', 'title', 'placeholder', 'alt'];
  /** How much of an element is in its picture, above and below the sentence. */
  const around = 150;

  const escaped = pieces.map((piece) => piece.replace(/[[\]]/g, '').replace(/[.*+?^${}()|\\/-]/g, '\\$&'));
  const whole = new RegExp(`^${escaped.join('.+?')}$`);
  // A few letters are part of too much.
  const part = pieces.join('').length > 8 ? new RegExp(escaped.join('.+?')) : undefined;

  const rootsIn = (root: Document | ShadowRoot): ShadowRoot[] =>
    [...root.querySelectorAll('*')].flatMap(({localName, shadowRoot}) =>
      shadowRoot
        ? [...(!tags.length || tags.includes(localName) ? [shadowRoot] : []), ...rootsIn(shadowRoot)]
        : [],
    );

  /** The characters of an element's text as they are read, and where each stands. */
  const lettersOf = (element: Element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const letters: {letter: string; node: Node; offset: number}[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      [...(node.nodeValue ?? '')].reduce((offset, character) => {
        const isSpace = /\s/.test(character);
        // Marks of direction are no part of a sentence.
        if (
          !/[\u2066-\u2069]/.test(character) &&
          !(isSpace && [undefined, ' '].includes(letters.at(-1)?.letter))
        )
          letters.push({letter: isSpace ? ' ' : character, node, offset});
        return offset + character.length;
      }, 0);
    if (letters.at(-1)?.letter === ' ') letters.pop();
    return letters;
  };

  const placeOfText = (element: Element, pattern: RegExp): Place | undefined => {
    const letters = lettersOf(element);
    const text = letters.map(({letter}) => letter).join('');
    const match = pattern.exec(text);
    if (!match) return undefined;
    // A letter may be two units of JavaScript's strings.
    const from = [...text.slice(0, match.index)].length;
    const first = letters[from];
    const last = letters[from + [...match[0]].length - 1];
    if (!first || !last) return undefined;
    const range = document.createRange();
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset + last.letter.length);
    return {element, rect: range.getBoundingClientRect()};
  };
  const placeOfAttribute = (element: Element): Place | undefined =>
    said.some((name) => whole.test(element.getAttribute(name) ?? ''))
      ? {element, rect: element.getBoundingClientRect()}
      : undefined;
  const isSeen = ({element, rect}: Place) => rect.width > 4 && rect.height > 4 && element.checkVisibility();

  /** The innermost element that is a place. */
  const innermost = (elements: readonly Element[], find: (element: Element) => Place | undefined) =>
    elements
      .flatMap((element) => find(element) ?? [])
      .filter(isSeen)
      .find(
        ({element}, _, all) =>
          !all.some((other) => other.element !== element && element.contains(other.element)),
      );

  const find = (): Place | undefined => {
    const elements = rootsIn(document).flatMap((root) => [...root.querySelectorAll('*')]);
    return (
      innermost(elements, (element) => placeOfText(element, whole)) ??
      (part && innermost(elements, (element) => placeOfText(element, part))) ??
      innermost(elements, placeOfAttribute)
    );
  };

  for (const root of rootsIn(document))
    for (const details of root.querySelectorAll('details')) details.open = true;
  find()?.element.scrollIntoView({block: 'center'});
  const found = find();
  if (!found) return undefined;

  const {rect, element} = found;
  const {host} = element.getRootNode() as ShadowRoot;
  const outer = host.getBoundingClientRect();
  const dialog = element.closest('dialog')?.getBoundingClientRect();
  const {left, right, top, bottom} = dialog ?? outer;
  const margin = 6;
  const x = Math.max(0, Math.min(left, rect.left) - margin);
  const y = Math.max(0, Math.max(Math.min(top, rect.top) - margin, rect.top - around));
  const picture = {
    x,
    y,
    width: Math.min(innerWidth, Math.max(right, rect.right) + margin) - x,
    height: Math.min(innerHeight, Math.max(bottom, rect.bottom) + margin, rect.bottom + around) - y,
  };
  const sentence = {
    x: rect.left - 4,
    y: rect.top - 3,
    width: rect.width + 8,
    height: rect.height + 6,
  };
  // Above a dialog, too.
  const frame = document.createElement('div');
  frame.popover = 'manual';
  frame.id = 'translators-frame';
  frame.style.cssText = `all: initial; position: fixed; box-sizing: border-box; left: ${sentence.x}px; top: ${sentence.y}px; width: ${sentence.width}px; height: ${sentence.height}px; border: 3px solid #d6006c; border-radius: 4px; pointer-events: none`;
  document.documentElement.append(frame);
  frame.showPopover();
  return {sentence, picture};
}

/** Takes the frame away. Runs in the page. */
export function removeFrame(): void {
  document.getElementById('translators-frame')?.remove();
}
