/** What a placeholder shows that is no plain video or map of a built-in provider: it comes where there is such a thing. */
import {resolveWithRows} from '../embeds/resolve-with-rows.js';
import {serviceAt} from '../embeds/service-at.js';
import {plainPath, type ServiceRows} from '../embeds/service-rows.js';
import {builtInRows, knownRows, loadRows, rowsOfWhole} from '../page/load-rows.js';
import type {LoadedCatalogue} from '../page/read-catalogue.js';
import {type ContentSource, type EmbedContent, webAddress, whomToAsk} from './embed-content.js';
import {kindOf} from './kinds.js';

export {resolveEmbed} from '../embeds/resolve-embed.js';

/** What is known of it already. */
export interface OtherAddress {
  /** The address, behind a page of the site's own that passes it on. */
  readonly address: string;
  /** As the page wrote it. */
  readonly written: string;
  readonly held: HTMLElement | undefined;
}

let rows: ServiceRows | undefined;
let loading: Promise<void> | undefined;
let isLoaded = false;
/** Whether the server was asked past the browser's cache. */
let isFresh = false;

/** Finds out what it is by the catalogue; nothing while that is on its way, unless a page before this one left word. */
export function findOtherContent(other: OtherAddress, source: ContentSource): EmbedContent | undefined {
  const {pending, loaded} = source.consent;
  if (pending) return undefined;
  const {url, catalogue} = loaded ?? {};
  if (!url) return describe(other, catalogue && builtInRows(catalogue.services), loaded);
  const find = (by: ServiceRows | undefined) => resolveWithRows(addressIn(other), by);
  const load = async (cache?: RequestCache) => {
    rows = (await loadRows(url, cache)) ?? (await rowsOfWhole(loaded));
    isLoaded = true;
  };
  if (isLoaded && !isFresh && !isCurrent(find(rows), loaded)) {
    isLoaded = false;
    isFresh = true;
    loading = load('no-cache');
  }
  if (isLoaded) return describe(other, rows, loaded);
  loading ??= load();
  void loading.then(() => source.requestUpdate());
  const known = knownRows(url);
  const embed = known && find(known);
  return embed && !embed.refused && isCurrent(embed, loaded) ? describe(other, known, loaded) : undefined;
}

/** Whether a row belongs to what is asked here: the two are files, which caches keep for different times. */
const isCurrent = (embed: object, loaded: LoadedCatalogue | undefined) =>
  !('revision' in embed && embed.revision) ||
  !!loaded?.catalogue.categories.some(({revision}) => revision === embed.revision);

/** On a page without encryption, an address without a scheme would be read without it, too. */
function addressIn({address, written, held}: OtherAddress): string {
  const raw = held ? written.trim() : '';
  return raw.startsWith('//') ? `https:${raw}` : address;
}

function describe(
  other: OtherAddress,
  rows: ServiceRows | undefined,
  loaded: LoadedCatalogue | undefined,
): EmbedContent {
  const {written, held} = other;
  const catalogue = loaded?.url;
  const address = addressIn(other);
  const embed = resolveWithRows(address, rows);
  if (!embed.refused) {
    const {service, kind, frame, link} = embed;
    const content = {frame, link, catalogue, ...whomToAsk(service, held), ...kindOf(kind)};
    const why = !isShownHere(catalogue)
      ? catalogue
        ? 'ask-first.js and the catalogue have two origins'
        : 'frame.html cannot read the catalogue that is built into the script'
      : isCurrent(embed, loaded)
        ? ''
        : 'the files of the catalogue are of two ages';
    return why ? {...content, refused: `${link} is not shown: ${why}.`} : content;
  }
  const consent = held?.dataset.consent;
  const page = held && webAddress(address);
  const {hostname, pathname} = new URL(page || 'about:blank');
  const place = {hostname, pathname: `/${plainPath(pathname)}`};
  // Google has more on its hosts than maps: without that word it is a calendar or a form, and nobody's we know.
  const isNoMap = embed.service === 'google-maps' && !/maps/.test(hostname + place.pathname);
  // Whoever is contacted is asked about, also where the address is one that no player is made of.
  const owner =
    (isNoMap ? undefined : embed.service) ?? (page && (serviceAt(place) ?? rows?.serviceAt(place)?.service));
  const own = {frame: page ?? '', link: embed.link ?? page ?? '', ...whomToAsk(owner, held), isMap: false};
  // A developer's own frame of another provider, where it is known that no service has it; a page that holds all frames
  // has no way to show it.
  if (
    page &&
    consent &&
    !owner &&
    rows &&
    !window.askFirst?.framePage &&
    !/\/media\/oembed/.test(page + place.pathname)
  )
    return own;
  const why = held
    ? `a frame of ${page ? new URL(page).host : address} was stopped: no service of the catalogue and no host in data-frames names it.`
    : `<video-consent-placeholder src="${written}"> shows its own content: ${embed.refused}.`;
  return {...own, refused: why};
}

/**
 * Whether the page can show what only the catalogue allows. Where it holds all frames, a page of the suite's origin shows
 * them, which believes the catalogue of its own origin alone.
 */
function isShownHere(catalogue = ''): boolean {
  const page = window.askFirst?.framePage;
  return !page || (!!catalogue && new URL(catalogue).origin === new URL(page).origin);
}
