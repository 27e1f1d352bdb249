import {compileHosts} from './compile-hosts.js';
import {PROVIDERS} from './providers.js';

/** Hosts that serve what belongs to a provider's frames. The build puts the value in place of this module. */
export const CONTACT_PATTERN = compileHosts(PROVIDERS.flatMap(({contacts}) => contacts));
