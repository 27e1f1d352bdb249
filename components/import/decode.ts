import {NoList} from './entry.js';

/** A list is some kilobytes long; a page with pictures in it a megabyte. */
const mostBytes = 4_000_000;

/** What a file begins with that is no text, and what to do about it. */
const binaries: readonly (readonly [begins: string, what: string])[] = [
  ['PK\x03\x04', 'a spreadsheet, a document or an archive: open it and save the list as CSV'],
  ['\xd0\xcf\x11\xe0', 'a spreadsheet or a document of an old kind: open it and save the list as CSV'],
  ['%PDF', 'a PDF: copy the list out of it into a text file'],
  ['\x1f\x8b', 'compressed: unpack it first'],
  ['\xff\xfe', 'in UTF-16: save it as UTF-8'],
  ['\xfe\xff', 'in UTF-16: save it as UTF-8'],
];

/** A file's text. Throws `NoList`, with what was found and what to do, where it is none or far too long. */
export function decodeList(bytes: Uint8Array): string {
  const begin = String.fromCharCode(...bytes.subarray(0, 4));
  const binary = binaries.find(([begins]) => begin.startsWith(begins));
  if (binary) throw new NoList(`it is ${binary[1]}`);
  if (bytes.length > mostBytes)
    throw new NoList(
      `it has ${Math.round(bytes.length / 1e6)} MB, and a list of cookies has less than ${mostBytes / 1e6}: save the part with the list as a file of its own`,
    );
  if (bytes.subarray(0, 100_000).includes(0))
    throw new NoList('it is no text: there are NUL bytes in it. Save the list as HTML, CSV or text in UTF-8');
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    throw new NoList('it is not in UTF-8, so its letters can’t be told: save it as UTF-8');
  }
}
