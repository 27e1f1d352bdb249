import type {Resolution} from './embed.js';
import {filterQuery, parseSeconds, timeInFragment, type Address} from './read-address.js';

const SITE = 'https://vimeo.com/';

/** What may stand before the number of a video: the shelf it was found on, or its owner's own pages. */
const SHELF =
  /^(?:(?:channels|ondemand)\/[^/]+|groups\/[^/]+\/videos|(?:showcase|album)\/\d+\/video|manage\/videos|video)\//;
const COLLECTION = /^(showcase|album|event)\/(\d{1,12})(?:\/(embed2?))?(?:\/([\da-f]{6,40}))?$/;
/** The key of an unlisted video. */
const HASH = /^[\da-f]{6,40}$/;

/** Makes the frame of a Vimeo address, and asks Vimeo not to track whoever sees it. */
export function resolveVimeo(address: Address): Resolution {
  const {url, path} = address;
  // The host also serves video files and redirects to them.
  if (url.hostname === 'player.vimeo.com' && !/^video\b/.test(path)) return 'not-a-player';

  const [, shelf, collection, form = 'embed', key] = COLLECTION.exec(path) ?? [];
  if (shelf && collection) {
    const kind = shelf === 'event' ? shelf : 'showcase';
    const name = `${kind}/${collection}`;
    const tail = key ? `/${key}` : '';
    return {kind, id: collection, frame: `${SITE}${name}/${form}${tail}?dnt=1`, link: SITE + name + tail};
  }

  // The player of Flash, which old embed codes name.
  const rest = path === 'moogaloop.swf' ? url.searchParams.get('clip_id') || '' : path.replace(SHELF, '');
  const [id = '', inPath, ...more] = rest.split('/');
  if (!/^\d{1,12}$/.test(id)) return rest === path ? 'no-id' : 'bad-id';
  const hash = inPath ?? url.searchParams.get('h');
  if (more.length || (hash && !HASH.test(hash))) return 'bad-id';

  const time = timeInFragment(address);
  // How an author wants the player to look; none of it starts it or says who embeds it.
  const look = filterQuery(address, (piece) => /^(color|title|byline|portrait)=\w+$/.test(piece));
  const start = parseSeconds(time) ? `#t=${time.replace(/\.\d+/, '')}` : '';
  return {
    kind: hash ? 'unlisted' : 'video',
    id,
    frame: `https://player.vimeo.com/video/${id}?${hash ? `h=${hash}&` : ''}dnt=1${look.replace('?', '&')}${start}`,
    link: `${SITE}${id}${hash ? `/${hash}` : ''}${start}`,
  };
}
