/** The tags of the elements. Each is the name of its folder in components/ too, which a test holds. */
export const TAGS = [
  'cookie-banner',
  'cookie-table',
  'cookie-preferences',
  'video-consent-placeholder',
] as const;

/** One of the tags. */
export type Tag = (typeof TAGS)[number];

/**
 * The name of the chunk that an element comes in: the last word of its tag, since block lists know the whole. The banner
 * is in the chunk that has Lit, so that a first visit asks for one file.
 */
export const chunkOf = (tag: string) => (tag === 'cookie-banner' ? 'elements' : tag.replace(/.*-/, ''));
