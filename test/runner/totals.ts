import {existsSync, readFileSync} from 'node:fs';

/** What the tests of one file came to, in one engine or in Node. */
export interface FileTotals {
  readonly file: string;
  /** The engine, where the file ran inside a browser. */
  readonly engine?: string;
  passed: number;
  failed: number;
  skipped: number;
  milliseconds: number;
}

/** Reads what a reporter wrote: an array of `FileTotals`; empty where it wrote nothing. */
export function readTotals(path: string): readonly FileTotals[] {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as FileTotals[]) : [];
}
