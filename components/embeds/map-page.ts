/** Address of Google Maps, where any place can be looked for. */
export const GOOGLE_MAPS = 'https://www.google.com/maps/';

const NUMBER = String.raw`(-?\d{1,3}(?:\.\d+)?(?:e-\d+)?)`;
const MAP = new RegExp(`!2d${NUMBER}!3d${NUMBER}(?:!|$)`);
const STREET = new RegExp(`!1s([\\w-]+)!2m2!1d${NUMBER}!2d${NUMBER}!3f`);

/**
 * The page that shows the place of an embed code, given its parameter `pb`; Google Maps itself where that names none: an
 * embed code's own address shows nothing but in a frame.
 */
export function mapPage(pb: string): string {
  const [, pano, ...spot] = STREET.exec(pb) ?? [];
  const viewpoint = pointOf(spot);
  if (viewpoint) return `${GOOGLE_MAPS}@?api=1&map_action=pano&viewpoint=${viewpoint}&pano=${pano}`;
  const [, longitude, latitude] = MAP.exec(pb) ?? [];
  const point = pointOf([latitude, longitude]);
  const place = /!1m2!1s0x[^!]*!2s([^!]*[^!.\s][^!]*)/.exec(pb)?.[1];
  return `${GOOGLE_MAPS}${place ? `search/${encodeURIComponent(place)}/` : ''}${point && `@${point},15z`}`;
}

/** Latitude and longitude as a page's URL has them, in plain digits; empty where they are none on Earth. */
function pointOf(numbers: readonly (string | undefined)[]): string {
  const isOnEarth =
    numbers.length > 1 && numbers.every((each, i) => Math.abs(Number(each)) <= (i ? 180 : 90));
  return isOnEarth
    ? numbers.map((each) => (each?.includes('e') ? Number(each).toFixed(7) : each)).join(',')
    : '';
}
