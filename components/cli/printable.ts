/** What a terminal or a log obeys instead of showing it: controls, line separators, and what turns text around. */
const unprintable = /[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** What build servers take for a command of their own: GitHub at the start of a line, others anywhere in it. */
const commands = /^\s*:(?=:)|#(?=#(?:\[|vso))/gi;

/**
 * A text of somebody else's as one line that a terminal and a build log show and don't obey. Whatever they would is
 * written as in JSON, `\u001b`, so that JSON means the same before and after.
 */
export function printable(text: string): string {
  return text
    .replace(commands, (found) => found.slice(0, -1) + escaped(found.slice(-1)))
    .replace(unprintable, escaped);
}

const escaped = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
