import {type FrameRights, giveRights} from './frame-rights.js';
import {stateOf} from './frame-state.js';
import {frameStyles} from './frame.styles.js';

let sheet: CSSStyleSheet | undefined;

// Whatever the page's markup is called: `<img name="createElement">` takes the place of the document's own.
const create = <Tag extends 'div' | 'iframe' | 'slot'>(tag: Tag) =>
  Document.prototype.createElement.call(document, tag) as HTMLElementTagNameMap[Tag];

/**
 * The shadow root that a placeholder shows its frame in: the element's, or one made for it, which the element takes over.
 * Throws where the browser can't make style sheets, and then leaves the placeholder as it was.
 */
export function rootOf(placeholder: HTMLElement): ShadowRoot {
  if (placeholder.shadowRoot) return placeholder.shadowRoot;
  if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(frameStyles);
  const root = placeholder.attachShadow({mode: 'open'});
  root.adoptedStyleSheets = [sheet];
  // Lit renders before what it finds first, so that has to stay, whatever becomes of the frame.
  root.append('');
  return root;
}

/** The frame that a placeholder shows; nothing while there is none. */
export const frameIn = (root: ShadowRoot | null) => root?.querySelector('iframe');

/** The room that is kept for a frame; nothing where none is. */
export const roomIn = (root: ShadowRoot | null) => root?.querySelector<HTMLElement>('.room');

/** Takes away a placeholder's frame and the room for one: none is wanted any more. */
export function clearFrame(placeholder: HTMLElement): void {
  const {shadowRoot} = placeholder;
  stateOf(placeholder).wanted = undefined;
  frameIn(shadowRoot)?.remove();
  roomIn(shadowRoot)?.remove();
}

/**
 * Keeps room for a frame, in the place of the one that is shown. It can have the focus, so that nobody who goes through the
 * page by keyboard passes by a video that is not there yet.
 *
 * @param title What it shows. Empty where the room takes the focus and its frame follows at once: a screen reader would
 *   say the title twice.
 */
export function keepRoom(root: ShadowRoot, title: string): HTMLElement {
  let room = roomIn(root);
  if (!room) {
    room = create('div');
    room.className = 'room';
    room.tabIndex = 0;
    if (title) nameRoom(room, title);
    root.append(room);
  } else if (room.hasAttribute('role')) nameRoom(room, title);
  frameIn(root)?.remove();
  return room;
}

/** Shows what the page has inside the placeholder in the room of a frame that does not come, or was taken away. */
export function showFallback(room: HTMLElement, title: string): void {
  nameRoom(room, title);
  if (!room.firstChild) room.append(create('slot'));
}

function nameRoom(room: HTMLElement, title: string): void {
  room.setAttribute('role', 'group');
  room.setAttribute('aria-label', title);
}

/**
 * Puts a frame into its room; it takes the focus where the room had it, and only there.
 *
 * @param loaded Is told when what it shows is there.
 */
export function putFrame(
  root: ShadowRoot,
  {title, address, rights}: {title: string; address: string; rights: FrameRights},
  loaded: () => void,
): void {
  const frame = create('iframe');
  frame.part.add('frame');
  frame.title = title;
  giveRights(frame, rights);
  frame.src = address;
  frame.addEventListener('load', loaded);
  const room = roomIn(root);
  const takesFocus = room && root.activeElement === room;
  root.append(frame);
  room?.remove();
  if (takesFocus) frame.focus();
}
