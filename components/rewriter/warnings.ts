/** What can be said of a page: a sentence for each, which names what it is and what to do. */
const SENTENCES = {
  'contact-picture':
    'A picture is left, and contacts its provider. Take it out, or hold it with data-consent.',
  'contact-script': 'A script is left, and contacts its provider. Take it out, or hold it with data-consent.',
  'contact-media':
    'A film or sound is left, and contacts its provider. Take it out, or hold it with data-consent.',
  'contact-link':
    'A link to a style sheet or icon is left, and contacts its provider. Serve a copy of your own.',
  'contact-style': 'A style is left, and contacts a provider for a picture. Serve a copy of your own.',
  'contact-lazy':
    'This is left: a script of the page will make it live when it is scrolled to. Use a placeholder instead, or hold it with data-consent.',
  'contact-ping': 'A ping is left, and tells its provider of each click. Take it out.',
  'contact-form':
    'A form is left, and sends what visitors enter to its provider. Say so beside it, or take it out.',
  'contact-speculation':
    'Speculation rules are left, and load pages of a provider before anybody asks for them. Take the address out.',
  'contact-amp': 'An AMP element is left, and contacts its provider. Use a placeholder instead.',
  'cut-off': 'The page ends inside this tag, which is left. Complete it.',
  'held-only':
    'This frame is held by data-consent, without a link for visitors who have no JavaScript: a placeholder here would change the page around it. Close it, or move it to a place of its own.',
  'in-template':
    'This is left in the <template> of a placeholder, and Firefox loads it before a yes. Write its URL as data-src; of a style sheet, in <link rel="stylesheet" data-href="…">.',
  'in-foreign': 'A frame inside SVG or MathML is left: browsers make no frame of it.',
  'in-select': 'A frame inside <select> is left: browsers differ in what they make of it. Take it out.',
  'in-srcdoc':
    'This frame is left: its srcdoc is a page of its own, and names a provider. Use a placeholder instead.',
  'not-closed': 'This is left: it is not closed. Add its end tag.',
  'page-around':
    'This is left, and contacts its provider: the page around it would have changed. Move it to a place of its own.',
  hydrated:
    'A framework builds this page again in the browser, and may put back the frames that were replaced. Write <video-consent-placeholder> in its own source too, and add data-hold="frames" to the script.',
  template:
    'This is left: its address is filled in by a template. Rewrite the pages that are made of it, or use a placeholder here.',
  compressed: 'The file is left: it is compressed, and no page before it is unpacked. Unpack it first.',
  'utf-16': 'The page is left: it is in UTF-16 or UTF-32. Save it as UTF-8.',
  'iso-2022-jp': 'The page is left: it has what ISO-2022-JP begins with. Save it as UTF-8.',
  'too-large': 'The page is left: it is too large. Make several pages of it.',
  'too-deep':
    'The page is left: more than 512 elements stand inside each other, and browsers differ in what they make of it. Close what is open.',
  'too-many-nodes':
    'The page is left: it has too many elements. Close its formatting (as <font> and <b>), or make several pages of it.',
  'too-many-frames': 'The page is left: it has too many frames. Make several pages of it.',
  'base-too-long': 'The page is left: the address in its <base> is too long. Shorten it.',
} as const;

/** What a warning is about. */
export type WarningKind = keyof typeof SENTENCES;

/** Something left as it is that its author has to look at. */
export interface Warning {
  readonly at: number;
  readonly kind: WarningKind;
  /** The address or tag that is meant, where it is one of several. */
  readonly subject?: string;
}

/** The sentence that is the same for all of a kind. */
export function sentenceOf(kind: WarningKind): string {
  return SENTENCES[kind];
}
