import {compileHosts} from './compile-hosts.js';
import type {EmbedService} from './embed.js';
import {PROVIDERS} from './providers.js';

/** Addresses whose frames are held. The build puts the values in place of this module (rollup.config.js). */
export const EMBED_PATTERNS: readonly (readonly [service: EmbedService, pattern: RegExp])[] = PROVIDERS.map(
  ({service, embeds, part}) => [service, compileHosts(embeds, part)],
);
