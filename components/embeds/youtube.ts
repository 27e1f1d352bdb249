import type {Resolution} from './embed.js';
import {parseSeconds, timeInFragment, type Address} from './read-address.js';

const PLAYER = 'https://www.youtube-nocookie.com/embed/';
const SITE = 'https://www.youtube.com/';

// Two words of the player have the eleven characters of an id.
const VIDEO = /^(?!videoseries|live_stream)[\w-]{11}$/;
/** Lists that belong to whoever is signed in: watch later, liked videos, liked music, my mix. */
const PRIVATE_LIST = /^(?:WL|LL|LM|RDMM.*)$/;
// The kind of list is two capitals, which keeps out user names and search words.
const LIST = /^(?!RDMM)[A-Z]{2}[\w-]{8,80}$/;

/** Parameters that change how the player looks or reads, and neither start it nor say who embeds it. */
const HARMLESS = new RegExp(
  '^(?:(?:rel|loop|cc_load_policy|modestbranding|playsinline|fs|disablekb)=[01]|controls=[0-2]|iv_load_policy=[13]|' +
    'color=(?:red|white)|(?:hl|cc_lang_pref)=[a-z]{2,3}(?:[-_][A-Za-z\\d]{2,8})?|' +
    'playlist=[\\w-]{11}(?:,[\\w-]{11}){0,49})$',
);

/** Makes the frame of a YouTube address, on the host that sets no cookie before the video plays. */
export function resolveYouTube(address: Address): Resolution {
  const {url, path} = address;
  const {searchParams} = url;
  // Old embed codes have their parameters in the path, `/v/ID&hl=en`, and no `?` at all.
  const [page = '', named, ...more] = (url.hostname.endsWith('youtu.be') ? `v/${path}` : path)
    .replace(/&.*/, '')
    .split('/');

  if (/^(?:@.*|channel|c|user)$/.test(page)) return 'channel-page';
  if (page === 'attribution_link') return 'open-redirect';
  if (!/^(?:watch|embed|e|vi?|shorts|live|playlist)?$/.test(page)) return 'no-id';
  if (more.length) return 'bad-id';

  const kept = playerParameters(address);
  const frame = (name: string) => PLAYER + name + formatQuery(kept);
  const list = kept.get('list');
  const start = kept.get('start');
  const isPlayer = page === 'embed';

  if (isPlayer && named === 'live_stream') {
    const id = searchParams.get('channel');
    if (!id) return 'no-id';
    if (!/^UC[\w-]{22}$/.test(id)) return 'bad-id';
    kept.set('channel', id);
    return {kind: 'live', id, frame: frame(named), link: `${SITE}channel/${id}/live`};
  }

  const isList = page === 'playlist' || (isPlayer && named === 'videoseries');
  const id = !isList && (named || searchParams.get('v') || searchParams.get('vi'));
  if (id) {
    if (!VIDEO.test(id)) return 'bad-id';
    const kind = page === 'live' ? page : page === 'shorts' ? 'short' : list ? 'video-in-playlist' : 'video';
    const link = `${SITE}watch?v=${id}${list ? `&list=${list}` : ''}${start ? `&t=${start}s` : ''}`;
    return {kind, id, frame: frame(id), link};
  }

  // YouTube has withdrawn lists that were made of a search or of a user's uploads.
  if (/^(?:search|user_uploads)$/.test(searchParams.get('listType') ?? '')) return 'not-a-player';
  const link = `${SITE}playlist?list=${list}`;
  if (list) return {kind: 'playlist', id: list, frame: frame('videoseries'), link};
  const refused = searchParams.get('list');
  if (!refused) return 'no-id';
  return PRIVATE_LIST.test(refused) ? 'private-list' : 'bad-id';
}

/** What the player may be told, checked and in the order given; of a parameter given twice, the first. */
function playerParameters(address: Address): Map<string, string> {
  const kept = new Map<string, string>();
  const keep = (value: string, given: string) => {
    const name = /^(?:t|time_continue)$/.test(given) ? 'start' : given;
    if (kept.has(name)) return;
    if (/^(?:start|end)$/.test(name)) {
      const seconds = parseSeconds(value);
      if (seconds) kept.set(name, `${seconds}`);
    } else if (name === 'list' ? LIST.test(value) : HARMLESS.test(`${name}=${value}`)) {
      kept.set(name, value);
    }
  };
  address.url.searchParams.forEach(keep);
  keep(timeInFragment(address), 't');
  return kept;
}

function formatQuery(parameters: ReadonlyMap<string, string>): string {
  const pieces = [...parameters].map(([name, value]) => `${name}=${value}`);
  return pieces.length ? `?${pieces.join('&')}` : '';
}
