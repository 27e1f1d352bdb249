/** Address of Google Maps, where any place can be looked for. */
export const GOOGLE_MAPS = 'https://www.google.com/maps/';

/** The search for the place that an embed code names, given its parameter `pb`; empty where that names none. */
export function placeSearch(pb: string): string {
  const [, name] = /!1m2!1s0x[^!]*!2s([^!]*\w[^!]*)/.exec(pb) ?? [];
  return name ? `search/${encodeURIComponent(name)}/` : '';
}

/** The page that shows the place of an embed code, given its parameter `pb`; empty where that has no plain numbers on Earth. */
export function mapPage(pb: string): string {
  const [, longitude, latitude] =
    /!2d(-?(?:1[0-7]|\d)?\d(?:\.\d+)?)!3d(-?[0-8]?\d(?:\.\d+)?)(?![^!])/.exec(pb) ?? [];
  return longitude ? `${GOOGLE_MAPS}${placeSearch(pb)}@${latitude},${longitude},15z` : '';
}
