import type {EmbedService} from './embed.js';
import {EMBED_PATTERNS} from './embed-patterns.js';

/** The members used of the platform's `URL`: only its parser knows which host an address means. */
export interface UrlParts {
  readonly hostname: string;
  readonly pathname: string;
}

/**
 * Whose address a browser contacts, where it is one of the known providers: enough to hold a frame back, while
 * `resolveEmbed` says what may be shown of it. The scheme is not asked: whatever names a provider's host is the provider's.
 */
export function serviceAt(url: UrlParts): EmbedService | undefined {
  // The slash keeps what has no host (`javascript:youtube.com/`) from reading as one.
  for (const [service, pattern] of EMBED_PATTERNS) {
    if (pattern.test(`${url.hostname}/${url.pathname}`)) return service;
  }
  return undefined;
}
