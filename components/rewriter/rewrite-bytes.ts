import {type Bounds, COMMAND_BOUNDS} from './bounds.js';
import {type KnownServices, NO_SERVICES} from './known-services.js';
import {leavePage, rewriteHtml, type Rewritten} from './rewrite-html.js';

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

/** What gzip and Zstandard begin with: servers send such files unpacked, and frames in them are live. */
const COMPRESSED = ['1f8b08', '28b52ffd'];

/**
 * Rewrites a page of any encoding that keeps ASCII as it is: outside of what was replaced, the same byte by byte. Never
 * throws, and leaves a page beyond the bounds as it is.
 */
export function rewriteBytes(
  bytes: Uint8Array<ArrayBuffer>,
  bounds: Bounds = COMMAND_BOUNDS,
  services: KnownServices = NO_SERVICES,
): RewrittenBytes {
  const kind = isCompressed(bytes) ? 'compressed' : bytes.length > bounds.bytes ? 'too-large' : undefined;
  if (kind) return {...leaveUnread(kind), bytes};
  const text = decode(bytes);
  const {html, ...rest} = rewriteHtml(text ?? oneCharacterAByte(bytes), bounds, services);
  if (!rest.replaced.length) return {bytes, ...rest};
  return {
    bytes: text === undefined ? oneByteACharacter(html) : new TextEncoder().encode(html),
    ...rest,
  };
}

/** The answer for a page that is not even read, being larger than the bounds or no text. */
export function leaveUnread(
  kind: 'too-large' | 'compressed' = 'too-large',
): Pick<Rewritten, 'replaced' | 'problems'> {
  const {replaced, problems} = leavePage('', {at: 0, kind});
  return {replaced, problems};
}

function isCompressed(bytes: Uint8Array): boolean {
  const start = [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return COMPRESSED.some((signature) => start.startsWith(signature));
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

function oneByteACharacter(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}
