import type {EmbedPattern} from './embed-pattern.js';

/** Who claimed which addresses, in the order in which they did. */
export interface ClaimedPatterns {
  add(pattern: EmbedPattern, whose: string, service: number): void;
  /** Who of other services first claimed an address that a pattern means too; nothing where nobody did. */
  find(pattern: EmbedPattern, service: number): string | undefined;
}

interface Claim {
  readonly order: number;
  readonly whose: string;
  readonly service: number;
}

/** Names of a host, and folders of a path, that are told apart: beyond it two count as the same. */
const DEPTH = 64;

/**
 * Patterns in places that are looked up, so that the time for many grows with their number. Each is filed below its host
 * and each host above it, with its path and each folder above that.
 */
export function claimedPatterns(): ClaimedPatterns {
  const claims = new Map<string, Claim[]>();
  let order = 0;
  const file = (place: string, claim: Claim) => {
    const filed = claims.get(place);
    if (!filed) claims.set(place, [claim]);
    // Who asks is one service: besides it, one other is enough.
    else if (filed.length < 2 && filed[0]?.service !== claim.service) filed.push(claim);
  };
  return {
    add(pattern, whose, service) {
      const {host, isDomain} = pattern;
      const claim = {order: (order += 1), whose, service};
      const folders = foldersOf(pattern);
      const path = folders.pop();
      const hosts = [`=${host}`, ...(isDomain ? [`*${host}`] : []), ...above(host).map((name) => `<${name}`)];
      for (const name of hosts) {
        file(`${name}/${path}`, claim);
        for (const folder of folders) file(`${name}>${folder}`, claim);
      }
    },
    find(pattern, service) {
      const {host, isDomain} = pattern;
      const folders = foldersOf(pattern);
      const hosts = [`=${host}`, ...(isDomain ? [`<${host}`] : []), ...above(host).map((name) => `*${name}`)];
      const places = hosts.flatMap((name) => [
        ...folders.map((folder) => `${name}/${folder}`),
        `${name}>${folders.at(-1)}`,
      ]);
      const others = places
        .flatMap((place) => claims.get(place) ?? [])
        .filter((claim) => claim.service !== service);
      return others.sort((one, other) => one.order - other.order)[0]?.whose;
    },
  };
}

/** The hosts that one is below: `b.example` and `example` of `a.b.example`. */
function above(host: string): readonly string[] {
  const names = host.split('.').slice(-DEPTH);
  return names.slice(1).map((_, i) => names.slice(i + 1).join('.'));
}

/** From the whole host, an empty text, to the path itself: `a` and `a/b` of `a/b`. */
function foldersOf({path}: EmbedPattern): string[] {
  const names = path.split('/').filter(Boolean).slice(0, DEPTH);
  return ['', ...names.map((_, i) => names.slice(0, i + 1).join('/'))];
}
