import type {EmbedService} from './embed.js';

/** Which addresses are a provider's: all that decides it, in one place. The patterns are explained at `compileHosts`. */
export interface Provider {
  readonly service: EmbedService;
  /** Frames of these addresses contact the provider, and are held. */
  readonly embeds: readonly string[];
  /** Of a company with many services, the one that is meant: it stands in the host, or the path begins with it. */
  readonly part?: string;
  /** Those of them that a player or map may be made of: hosts whose paths are known (resolve-embed.ts). */
  readonly players: readonly string[];
  /** Hosts that never stand in a frame but serve the provider's scripts, pictures and films. */
  readonly contacts: readonly string[];
}

/**
 * The providers whose frames are known without a catalogue. A Google of any country is one: `google.` and two letters is
 * held wherever it is, because holding somebody else's costs a link and missing Google's a leak; frames are made only of
 * the countries named below.
 *
 * The WordPress plugin has what this comes to as PHP: after a change, `ASK_FIRST_WRITE=1 npm test -- providers-in-php`.
 */
export const PROVIDERS: readonly Provider[] = [
  {
    service: 'youtube',
    embeds: ['*.youtube.com', '*.youtube-nocookie.com', '*.youtube.googleapis.com', '*.youtu.be'],
    players: ['youtube.com', 'youtube-nocookie.com', 'youtu.be'].map((host) => `{www.,m.,music.,}${host}`),
    contacts: ['*.ytimg.com', '*.googlevideo.com', '*.youtube-ui.com'],
  },
  {
    service: 'vimeo',
    embeds: ['*.vimeo.com'],
    players: ['{www.,player.,}vimeo.com'],
    contacts: ['*.vimeocdn.com'],
  },
  {
    service: 'google-maps',
    embeds: ['*.google.<country>', '*.googleapis.com', '*.goo.gl'],
    part: 'maps',
    players: ['{www.,maps.,}google.<named>', 'maps.googleapis.com', 'maps.app.goo.gl', 'goo.gl/maps'],
    contacts: ['*.maps.gstatic.com'],
  },
];

/**
 * The Googles that frames are made of, since a `google.` elsewhere may be anybody's: of its own list
 * (google.com/supported_domains) most of Europe and the Commonwealth, and the largest others. The rest are refused: this
 * is read with every placeholder, and naming them all costs 90 bytes more.
 */
export const GOOGLE_COUNTRIES: readonly string[] = (
  'com ad ae al am at ba be bg by ca ch cl cz de dk ee es fi fr ge gg gr hr hu ie im is it je li lk lt lu lv md me mk ' +
  'nl no pl pt ro rs ru se si sk sm co.id co.il co.in co.jp co.ke co.kr co.nz co.th co.ug co.uk co.za co.zm com.ar ' +
  'com.au com.bd com.br com.co com.cy com.eg com.gh com.gi com.hk com.jm com.mt com.mx com.my com.ng com.np com.ph ' +
  'com.pk com.sa com.sg com.tr com.tw com.ua com.vn'
).split(' ');
