import {unclobbered} from './unclobbered-document.js';

/** A URL as the page means it; nothing where it is none. */
export function parseUrl(url: string): URL | undefined {
  try {
    return new URL(url, unclobbered.baseURI);
  } catch {
    return undefined;
  }
}
