import type {EmbedService} from './embed.js';

const FORMS: readonly (readonly [EmbedService, RegExp, frame: string])[] = [
  [
    'youtube',
    /^https:\/\/(?:(?:www\.)?youtube(?:-nocookie)?\.com\/(?:embed\/|watch\?v=(?!.*\?))|youtu\.be\/)(?!videoseries|live_stream)([\w-]{11})(?:\?(?:si=[\w-]*|feature=oembed))?$/,
    'https://www.youtube-nocookie.com/embed/$1',
  ],
  [
    'vimeo',
    /^https:\/\/(?:player\.vimeo\.com\/video|vimeo\.com)\/(\d{1,12})$/,
    'https://player.vimeo.com/video/$1?dnt=1',
  ],
  ['google-maps', /^https:\/\/www\.google\.com\/maps\/embed\?pb=![\w!.%-]{1,3000}$/, '$&'],
];

/** A video or map whose address is plain. */
export interface PlainEmbed {
  readonly service: EmbedService;
  readonly frame: string;
}

/**
 * The frame of an address as most pages have it, just as `resolveEmbed` makes it, which knows all others: small enough to
 * be read for nothing else. Nothing where that has to be asked.
 */
export function plainEmbed(address: string): PlainEmbed | undefined {
  for (const [service, form, frame] of FORMS) {
    if (form.test(address)) return {service, frame: address.replace(form, frame)};
  }
  return undefined;
}
