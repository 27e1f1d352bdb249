/** Which addresses are meant: a host, or a domain with all below it, and at will the beginning of a path. */
export interface EmbedPattern {
  /** In lower case, without a dot behind it. */
  readonly host: string;
  /** Whether all below the host is meant, too. */
  readonly isDomain: boolean;
  /** In lower case, without slashes around it; empty where any path is meant. */
  readonly path: string;
}

/** How a pattern is written: `open.spotify.com/embed`, `*.arcgis.com`. Nothing with a scheme, a port or a user name. */
export const EMBED_PATTERN_FORM =
  /^(\*\.)?([A-Za-z\d]+(-+[A-Za-z\d]+)*\.)+[A-Za-z][A-Za-z\d]*(-+[A-Za-z\d]+)*(\/[\w.~!$&'()+,;=:@-]+)*\/?$/;

/** What a pattern should have been, for whom it is none. */
export const EXPECTED_PATTERN =
  'expected a host of one provider, perhaps with *. before it and a path behind it, as in "open.spotify.com/embed" or "*.arcgis.com"';

/** The words below which a country registers others' names: `*.co.uk` would be half of a country. */
export const REGISTRIES =
  /^(ac|asn|asso|co|com|edu|gen|go|gob|gouv|gov|govt|gub|ltd|me|mil|mod|ne|net|nhs|nom|or|org|plc|police|sch|school)\.[a-z]{2}$/;

/** Reads a pattern, or says what is wrong with it, in a sentence for its author. */
export function readEmbedPattern(text: string): EmbedPattern | string {
  if (!EMBED_PATTERN_FORM.test(text)) return EXPECTED_PATTERN;
  const [, star, host = '', path = ''] = /^(\*\.)?([^/]*)\/?(.*?)\/?$/.exec(text.toLowerCase()) ?? [];
  if (REGISTRIES.test(host)) return `"${text}" would match everybody below ${host}: name one provider's host`;
  if (path.split('/').some((part) => /^\.+$/.test(part)))
    return `"${text}" has dots for a folder: write the path that the address really has`;
  return {host, isDomain: !!star, path};
}

/** Whether a path is the one meant or leads on from it: `embed` holds `embed` and `embed/x`, not `embedded`. */
export const isPathWithin = (path: string, meant: string) => !meant || `${path}/`.startsWith(`${meant}/`);
