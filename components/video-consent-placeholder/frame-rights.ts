/** Attributes that say what a frame may do, and what is sent for it. */
const names = ['allow', 'allowfullscreen', 'credentialless', 'csp', 'referrerpolicy', 'sandbox'] as const;

/** What a frame may do, and what is sent for it: attributes by their names. What is not there is what the browser says. */
export type FrameRights = Partial<Readonly<Record<(typeof names)[number], unknown>>>;

/** What a player needs where no page wrote its frame: YouTube plays nothing for who does not say where it is (error 153). */
const playerRights: FrameRights = {
  allow: 'autoplay; encrypted-media; fullscreen; picture-in-picture',
  allowfullscreen: '',
  referrerpolicy: 'strict-origin-when-cross-origin',
};

/** The rights that a page wrote on its frame, none besides; those of a player where it wrote no frame. */
export const rightsOf = (held: Element | undefined): FrameRights =>
  held ? Object.fromEntries(names.map((name) => [name, held.getAttribute(name)])) : playerRights;

/** Gives a frame these rights, before it has an address. */
export function giveRights(frame: HTMLIFrameElement, rights: FrameRights): void {
  for (const name of names) {
    const value = rights[name];
    if (typeof value === 'string') frame.setAttribute(name, value);
  }
}
