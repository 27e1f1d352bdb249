import type {Resolution} from './embed.js';
import {GOOGLE_MAPS, mapPage, placeSearch} from './map-page.js';
import {filterQuery, isNoTracker, type Address} from './read-address.js';

const MODES = ['place', 'view', 'directions', 'streetview', 'search'] as const;

/** Makes the frame of a Google Maps address: the address itself, since Google has no variant without cookies, but for who passed it on. */
export function resolveGoogleMaps(address: Address): Resolution {
  const {url, path} = address;
  const {hostname, searchParams} = url;
  if (hostname.endsWith('goo.gl')) return 'short-link';
  if (hostname.endsWith('googleapis.com')) {
    // `static…` and `streetview` are pictures; there is also `js`, which is a script.
    return path.startsWith('maps/api/st') ? 'image-not-frame' : 'not-embeddable';
  }
  const origin = `https://${hostname}/`;
  const frame = origin + path + filterQuery(address, isNoTracker);
  const link = framedPage(address);

  if (path === 'maps/embed') {
    if (!searchParams.get('pb')) return 'missing-pb';
    // On the string itself: the parser encodes quotes, angle brackets and spaces.
    const plain = /^[^#]*[?&]pb=(!|%21)[^\s"<>&#]+([&#]|$)/.test(address.text);
    return plain ? {kind: 'embed-pb', frame, link} : 'bad-pb';
  }

  if (path.startsWith('maps/embed/v1/')) {
    const mode = MODES.find((name) => path === `maps/embed/v1/${name}`);
    if (!mode) return 'bad-mode';
    return searchParams.get('key') ? {kind: `embed-api:${mode}`, frame, link} : 'missing-key';
  }

  if (/^maps\/d\/(u\/\d+\/)?(embed|viewer|edit)$/.test(path)) {
    const id = searchParams.get('mid');
    if (!id) return 'no-id';
    if (!/^[\w.-]{10,80}$/.test(id)) return 'bad-id';
    const look = filterQuery(address, (piece) => /^(ll|z|hl|ehbc|noprof)=[\w.,%-]{1,80}$/.test(piece));
    const map = `?mid=${id}${look.replace('?', '&')}`;
    return {kind: 'my-maps', id, frame: `${origin}maps/d/embed${map}`, link: `${origin}maps/d/viewer${map}`};
  }

  // `svembed` is the same for Street View.
  const output = /^(sv)?embed$/.test(searchParams.get('output') ?? '');
  if (output && (path === 'maps' || (!path && hostname.startsWith('maps.')))) {
    const page = filterQuery(address, (piece) => isNoTracker(piece) && !piece.startsWith('output='));
    return {kind: 'output-embed', frame, link: `${origin}maps${page}`};
  }
  return 'not-embeddable';
}

/**
 * The page that shows the same as a frame of an embed code or the Embed API, as far as that says what it is, else Google
 * Maps itself: their own addresses show nothing but in a frame.
 */
export function framedPage({url: {searchParams}}: Address): string {
  const ask = (name: string) => searchParams.get(name) ?? '';
  const encode = encodeURIComponent;
  const pb = ask('pb');
  // Street View's has them in another place.
  const [, spot] = /!1d(-?[0-8]?\d\.\d+!2d[\d.-]+)!3f/.exec(pb) ?? [];
  if (spot) return `${GOOGLE_MAPS}search/?api=1&query=${spot.replace('!2d', ',')}`;
  if (pb) return mapPage(pb) || GOOGLE_MAPS + placeSearch(pb);
  // https://developers.google.com/maps/documentation/urls/get-started
  const destination = ask('destination');
  if (destination)
    return `${GOOGLE_MAPS}dir/?api=1&origin=${encode(ask('origin'))}&destination=${encode(destination)}`;
  const shown = ask('q') || ask('center') || ask('location');
  if (shown) {
    const placeId = shown.startsWith('place_id:') ? `&query_place_id=${encode(shown.slice(9))}` : '';
    return `${GOOGLE_MAPS}search/?api=1&query=${encode(shown)}${placeId}`;
  }
  return GOOGLE_MAPS;
}
