/** Links that may be to a video or map: the head script looks for them, and brings what knows more (links.ts). */
export const links = 'a[href*="youtu"],a[href*="vimeo."],a[href*="/maps/"]';
