/** Address of Google Maps, where any place can be looked for. */
export const GOOGLE_MAPS = 'https://www.google.com/maps/';

/**
 * The page that shows the place of an embed code, given its parameter `pb`: on Earth in plain numbers, or by its name; empty
 * where that has neither.
 */
export function mapPage(pb: string): string {
  const [, longitude, latitude] =
    /!2d(-?(?:1[0-7]|\d)?\d(?:\.\d+)?)!3d(-?[0-8]?\d(?:\.\d+)?)(?![^!])/.exec(pb) ?? [];
  const [, name] = /!1m2!1s0x[^!]*!2s([^!]*\w[^!]*)/.exec(pb) ?? [];
  const place =
    (name ? `search/${encodeURIComponent(name)}/` : '') + (longitude ? `@${latitude},${longitude},15z` : '');
  return place && GOOGLE_MAPS + place;
}
