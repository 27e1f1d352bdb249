/** Who shows the video or map; also the id of its service in a catalogue. */
export type EmbedService = 'youtube' | 'vimeo' | 'google-maps';

/** What of the service is shown. `live` is a broadcast, or whatever a channel is broadcasting at the moment. */
export type EmbedKind =
  | 'video'
  | 'video-in-playlist'
  | 'playlist'
  | 'short'
  | 'live'
  | 'unlisted'
  | 'showcase'
  | 'event'
  | 'embed-pb'
  | `embed-api:${'place' | 'search' | 'view' | 'streetview' | 'directions'}`
  | 'output-embed'
  | 'my-maps';

/** A video or map whose frame may be made once its service is allowed. */
export interface Embed {
  readonly refused?: undefined;
  readonly service: EmbedService;
  readonly kind: EmbedKind;
  /** The service's own name for it: a video, playlist, channel, showcase, event or My Maps id. */
  readonly id?: string;
  /** Address of the frame: https, on a host of the service, made anew or checked; resolves to itself. */
  readonly frame: string;
  /** Page that shows the same in a tab of its own: always https. */
  readonly link: string;
}

/**
 * Why no frame is made of an address.
 *
 * The address itself: `empty`, `too-long`, `control-character`, `backslash`, `relative`, `scheme` (neither http nor
 * https), `authority` (not exactly two slashes and a host), `non-ascii-host`, `encoded-host`, `invalid`, `host` (of no
 * known service), `credentials` (a user name or password), `port`.
 * On a known service: `no-id`, `bad-id`, `channel-page`, `private-list` (belongs to whoever is signed in),
 * `open-redirect`, `not-a-player`, `short-link` (its goal is known to the service only), `missing-pb`, `bad-pb`,
 * `missing-key`, `bad-mode`, `image-not-frame`, `not-embeddable`.
 */
export type RefusalReason =
  | 'empty'
  | 'too-long'
  | 'control-character'
  | 'backslash'
  | 'relative'
  | 'scheme'
  | 'authority'
  | 'non-ascii-host'
  | 'encoded-host'
  | 'invalid'
  | 'host'
  | 'credentials'
  | 'port'
  | 'no-id'
  | 'bad-id'
  | 'channel-page'
  | 'private-list'
  | 'open-redirect'
  | 'not-a-player'
  | 'short-link'
  | 'missing-pb'
  | 'bad-pb'
  | 'missing-key'
  | 'bad-mode'
  | 'image-not-frame'
  | 'not-embeddable';

/** An address of which no frame is made. */
export interface RefusedEmbed {
  readonly refused: RefusalReason;
  readonly frame?: undefined;
  /** The service whose address it is, where it is one's. */
  readonly service?: EmbedService;
  /** The address for a plain link, https and without trackers; only where a known service stands behind it. */
  readonly link?: string;
}

/** What one provider makes of an address on its own hosts. */
export type Resolution = Pick<Embed, 'kind' | 'id' | 'frame' | 'link'> | RefusalReason;
