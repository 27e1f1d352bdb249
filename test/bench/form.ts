import type {Page} from 'playwright-core';

import type {Embed, HeldScript} from './council-page.js';

/**
 * A way of asking for consent, on the same page as every other: one file in forms/, which exports it as `form`. The
 * file's name is its id on the command line and in the results.
 */
export interface Form {
  /** Name and version, as the table has it. */
  readonly label: string;
  /** `floor`: no consent at all, for comparison; `peer`: somebody else's; `ours`: the suite. */
  readonly kind: 'floor' | 'peer' | 'ours';
  /** What its files are made of, once before the first round: where they are looked for, first to last. */
  prepare(): Promise<FormFiles>;
  /** Markup at the end of `<head>`; `base` is the address below which its files are. */
  head?(base: string): string;
  /** Markup first in `<body>`. */
  bodyStart?(base: string): string;
  /** Markup last in `<body>`. */
  bodyEnd?(base: string): string;
  /** How it has an embed written that waits for a yes. */
  embed?(embed: Embed): string;
  /** How it has a script written that waits for a yes. */
  script?(script: HeldScript): string;
  /** Selectors from the document through each shadow root to the box that asks. */
  readonly banner?: readonly string[];
  /** Playwright's selector of the button that says yes to everything. */
  readonly accept?: string;
  /** Everything up to the last press of a withdrawal of everything, and that press. */
  readonly withdrawal?: {open(page: Page): Promise<void>; readonly press: string};
}

/** The files of a form. */
export interface FormFiles {
  /** Folders that hold them. */
  readonly folders?: readonly string[];
  /** Those that are made here, by their path. */
  readonly made?: Readonly<Record<string, string>>;
  /** Paths of what a site writes itself: its catalogue, configuration and glue. Their bytes are not counted. */
  readonly configuration?: readonly string[];
  /** Path of a file that holds configuration too, and of the same file without it, whose bytes count. */
  readonly countedAs?: Readonly<Record<string, string>>;
}

/** A form that is ready to be served. */
export interface PreparedForm extends Form {
  readonly id: string;
  readonly files: FormFiles;
}

/** Where the files of a form are on the site. */
export function baseOf({id}: {readonly id: string}): string {
  return `/files/${id}`;
}
