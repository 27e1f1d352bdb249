import {parseUrl} from './parse-url.js';

/** What the page tells the suite, by the script's attributes or the query string of the script's address. */
export interface Settings {
  /** Address of the catalogue. Relative to the page. */
  readonly catalogue?: string | undefined;
  /** Id of the site in the catalogue; found by host where left out. */
  readonly site?: string | undefined;
  /** Domain whose sub-domains share the answer. This host alone where left out. */
  readonly domain?: string | undefined;
  /** `frames`: no frame is shown but those of this site and of the hosts below, whatever inserts it. */
  readonly hold?: string | undefined;
  /** Hosts whose frames belong to the site, separated by spaces; for `hold`, which can't wait for the catalogue. */
  readonly frames?: string | undefined;
  /** `keep`: links to videos and maps stay links. */
  readonly links?: string | undefined;
  /** `off`: texts in square brackets stay texts. */
  readonly shortcodes?: string | undefined;
  /** `auto`: the script puts the banner first in the body itself. */
  readonly banner?: string | undefined;
  /** Address that gets each answer, with what was shown. */
  readonly record?: string | undefined;
  /** Address that is told how many were asked and what they answered. */
  readonly counts?: string | undefined;
}

/** Reads the settings of a script element: tag managers strip `data-*`, so its query string counts too, and first. */
export function readSettings(script: HTMLScriptElement | null): Settings {
  if (!script) return {};
  const {src, dataset} = script;
  const settings: Settings = {
    ...dataset,
    // What was put into the page itself has no address of its own.
    ...(src && Object.fromEntries(new URL(src).searchParams)),
  };
  // Made whole at once: a <base> that comes after the script would change what it means. What is no URL fails when it is
  // asked for: a wrong catalogue must not keep frames from being held.
  const url = settings.catalogue && parseUrl(settings.catalogue);
  return url ? {...settings, catalogue: url.href} : settings;
}
