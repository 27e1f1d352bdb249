/** What a visitor of the audit saw, as data: the browser part writes it, the comparison reads it. */

/** The visits of a site, each with a browser that was never anywhere. */
export const PASSES = ['before', 'refused', 'accepted', 'withdrawn'] as const;

/** `before` an answer; after a no; after a yes to everything; after such a yes was taken back. */
export type Pass = (typeof PASSES)[number];

/** Where a site can keep something on a device. */
export type Store = 'cookie' | 'localStorage' | 'sessionStorage' | 'indexedDB' | 'cacheStorage';

/** Who set something: the header of a response, or a script, by its URL. */
export interface Setter {
  readonly by: 'response' | 'script';
  readonly url: string;
}

/** Something that was on the device; never its value. */
export interface SeenItem {
  readonly pass: Pass;
  readonly store: Store;
  readonly name: string;
  /** The cookie's domain, with a dot in front where it counts for all hosts below; the host of any other store. */
  readonly host: string;
  /** The page on which it was seen first in this pass. */
  readonly page: string;
  readonly setBy?: Setter | undefined;
  readonly cookie?: SeenCookie | undefined;
  /** Whether it was deleted again before the page was left. */
  readonly isGone?: boolean | undefined;
}

/** How a cookie is really set, as the browser keeps it. */
export interface SeenCookie {
  readonly path: string;
  /** For how many days from when it was seen; left out where it ends with the browser. */
  readonly days?: number | undefined;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: string;
  /** Of its name and value. */
  readonly bytes: number;
}

/** A host that the browser turned to. */
export interface SeenContact {
  readonly pass: Pass;
  /** The first address asked for on this host; where there was no request, that of the host. */
  readonly url: string;
  /** What it was for, in Playwright's words: `script`, `image`, `document` of a frame; `connection` where nothing was asked for, `stopped-frame` where that was for a frame which a policy stopped. */
  readonly resource: string;
  /** What made it: a script's URL, or the page's or frame's where that has it in its markup. */
  readonly madeBy?: string | undefined;
  readonly page: string;
}

/** How our script is on a page. */
export interface SeenScript {
  /** Revision of each category in the catalogue that the page uses; nothing where it could not be had. */
  readonly revisions?: Readonly<Record<string, string>> | undefined;
  /** The catalogue's address, as the page names it. */
  readonly catalogue?: string | undefined;
  /** Whether the visitor has something to answer. */
  readonly isOpen?: boolean | undefined;
  /** Why it runs too late; left out where it does not. */
  readonly late?: string | undefined;
}

/** The banner's two answers as they are drawn. */
export interface SeenBanner {
  readonly accept: Drawn;
  readonly reject: Drawn;
}

/** A button in CSS pixels; nothing of it can be seen where the size is 0. */
export interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  /** Whether it is there, but can't be seen or pressed. */
  readonly isHidden?: boolean | undefined;
  /** Styles that it is drawn in, each as in a style sheet. */
  readonly looks?: readonly string[] | undefined;
}

/** A page before an answer. */
export interface SeenPage {
  readonly url: string;
  /** Addresses that led to it. */
  readonly from?: readonly string[] | undefined;
  /** Left out where our script does not run. */
  readonly script?: SeenScript | undefined;
  /** Other consent tools, by name. */
  readonly otherTools: readonly string[];
  /** Left out where it does not ask. */
  readonly banner?: SeenBanner | undefined;
  /** Set where it still loaded something when the time for a page was up. */
  readonly isRestless?: boolean | undefined;
  /** File with a picture of it. */
  readonly picture?: string | undefined;
}

/** How far a pass came. */
export interface PassResult {
  /** Pages that were looked at. */
  readonly pages: number;
  /** Why it was not made, or not to its end. */
  readonly trouble?: string | undefined;
}

/** All that was seen of a site. */
export interface SiteVisit {
  readonly id: string;
  /** Why it could not be looked at; nothing below was seen then. */
  readonly trouble?: string | undefined;
  readonly passes: Readonly<Partial<Record<Pass, PassResult>>>;
  readonly pages: readonly SeenPage[];
  readonly items: readonly SeenItem[];
  readonly contacts: readonly SeenContact[];
  /** What whoever reads the report should know: pages left out, and why. */
  readonly notes: readonly string[];
}

/** Whether a site was looked at in all four visits, to the end of each. */
export const isWhole = ({trouble, passes}: Pick<SiteVisit, 'trouble' | 'passes'>): boolean =>
  !trouble && PASSES.every((pass) => passes[pass] && !passes[pass].trouble);
