import {rewriteHtml, type Rewritten} from './rewrite-html.js';

// Browsers, Node and workers have them, but only the DOM library declares them, and this room compiles without that.
declare const TextDecoder: new (
  label: string,
  options: {fatal: boolean; ignoreBOM: boolean},
) => {decode(bytes: Uint8Array): string};
declare const TextEncoder: new () => {encode(text: string): Uint8Array<ArrayBuffer>};

/** A rewritten page as bytes; places are counted in characters where the page is UTF-8, else in bytes. */
export interface RewrittenBytes extends Omit<Rewritten, 'html'> {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Rewrites a page of any encoding that keeps ASCII as it is: outside of what was replaced, the same byte by byte. */
export function rewriteBytes(bytes: Uint8Array<ArrayBuffer>): RewrittenBytes {
  const text = decode(bytes);
  const {html, ...rest} = rewriteHtml(text ?? oneCharacterAByte(bytes));
  if (!rest.replaced.length) return {bytes, ...rest};
  return {
    bytes:
      text === undefined
        ? Uint8Array.from(html, (char) => char.charCodeAt(0))
        : new TextEncoder().encode(html),
    ...rest,
  };
}

/** The text of bytes that are UTF-8 throughout, its byte order mark included. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    return undefined;
  }
}

function oneCharacterAByte(bytes: Uint8Array): string {
  const pieces: string[] = [];
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  }
  return pieces.join('');
}
