/** A text as HTML that says it, as content or as an attribute's value in double quotes. */
export function escapeHtml(text: string): string {
  return (
    text
      // To a page a line's end is a blank; in a build log it would begin a line, which may be a command.
      .replace(/\s+/g, (blanks) => (/[\n\r\u2028\u2029]/.test(blanks) ? ' ' : blanks))
      .replace(/[\0-\x08\x0b-\x1f\x7f-\x9f]/g, '')
      .replace(
        /[&<>"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|#(?=#)/g,
        (char) => `&#${char.charCodeAt(0)};`,
      )
  );
}
