/**
 * A text without these marks and blanks at its two ends. Searched from the ends, because a regular expression that ends in
 * `$` begins anew at each mark of a long run of them.
 */
export function trimMarks(text: string, before: string, after = before): string {
  let [from, to] = [0, text.length];
  while (from < to && isMark(text.charAt(from), before)) from += 1;
  while (from < to && isMark(text.charAt(to - 1), after)) to -= 1;
  return text.slice(from, to);
}

const isMark = (char: string, marks: string) => marks.includes(char) || !char.trim();
