/** Address of Google Maps. */
export const GOOGLE_MAPS = 'https://www.google.com/maps/';

/** The page that shows the place of an embed code, given its parameter `pb`; empty where that names none. */
export function mapPage(pb: string): string {
  const [, longitude, latitude] = /!2d(-?[\d.]+)!3d(-?[\d.]+)/.exec(pb) ?? [];
  if (!longitude) return '';
  const place = /!1m2!1s0x[^!]*!2s([^!]+)/.exec(pb)?.[1];
  return `${GOOGLE_MAPS}${place ? `search/${encodeURIComponent(place)}/` : ''}@${latitude},${longitude},15z`;
}
