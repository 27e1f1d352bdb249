/** The page that an address stands on, which nobody may know: some mean another host on http than on https. */
export const pages = ['https://page.invalid/news/', 'http://page.invalid/news/'];

/** The address as a browser reads it; nothing where it refuses it. */
export function parse(address: string, page?: string): URL | undefined {
  try {
    return new URL(address, page);
  } catch {
    return undefined;
  }
}

/** The owner of the host that a browser asks, in words of its own: nothing here comes from the table. */
export function contacted(address: string, page?: string): string | undefined {
  const {hostname, pathname} = parse(address, page) ?? {hostname: '', pathname: ''};
  const host = hostname.replace(/\.$/, '');
  const isBelow = (domain: string) => host === domain || host.endsWith(`.${domain}`);
  if (
    ['youtube.com', 'youtube-nocookie.com', 'youtu.be', 'youtube.googleapis.com'].some(isBelow) &&
    !host.endsWith('..')
  )
    return 'youtube';
  if (isBelow('vimeo.com')) return 'vimeo';
  const labels = host.split('.');
  const google = labels.lastIndexOf('google');
  const country = labels.slice(google + 1).join('.');
  const isGoogle =
    (google >= 0 && (country === 'com' || /^(?:com\.|co\.)?[a-z]{2}$/.test(country))) ||
    isBelow('googleapis.com') ||
    isBelow('goo.gl');
  const isMaps = host.includes('maps') || pathname.replace(/^\/+/, '').startsWith('maps');
  return isGoogle && isMaps ? 'google-maps' : undefined;
}

/** The same for a page of either scheme. */
export const contactedOnEitherPage = (address: string) =>
  pages.map((page) => contacted(address, page)).find(Boolean);
