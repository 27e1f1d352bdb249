/** A heading of the page's. */
export interface HeadingAbove {
  /** 1 to 6. */
  readonly level: number;
  /** In lower case, without blanks around. */
  readonly text: string;
}

/** The last heading that the page's author wrote above an element; where there is none, one above all others. */
export function headingAbove(element: Element): HeadingAbove {
  const root = element.getRootNode() as Document | ShadowRoot;
  // What heads a menu or a note beside the text heads nothing that comes after it.
  const above = [...root.querySelectorAll('h1,h2,h3,h4,h5,h6')].filter(
    (heading) =>
      heading.compareDocumentPosition(element) === Node.DOCUMENT_POSITION_FOLLOWING &&
      (heading.closest('nav,aside,footer,dialog')?.contains(element) ?? true),
  );
  const last = above[above.length - 1];
  return {level: Number(last?.localName[1] ?? 1), text: plain(last?.textContent ?? '')};
}

/** A text as headings are compared. */
export const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();
