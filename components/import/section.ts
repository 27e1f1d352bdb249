import type {Place} from './entry.js';

/** What a heading began, until one of its level or above ends it. */
export interface Section {
  readonly level: number | undefined;
  readonly line: number;
  readonly name: string;
  about: string[];
  hasRows: boolean;
  basis?: 'necessary' | 'consent';
  hosts?: readonly string[];
  privacy?: string;
  optOut?: string;
  provider?: string;
}

/** What is open where a row stands. Sections fill up after it, so they are read at the end. */
export interface Where {
  readonly category: Section | undefined;
  readonly service: Section | undefined;
  readonly site: Section | undefined;
  readonly kind: 'branded' | 'commissioned' | undefined;
}

/** Where a row belongs, by what was open above it. */
export function placeOf({category, service, site, kind}: Where): Place {
  const named = service ?? site;
  const about = [...(site && site !== named ? site.about : []), ...(named?.about ?? [])];
  return {
    category: category?.name,
    categoryAbout: category?.about[0],
    basis: category?.basis,
    service: named?.name,
    serviceAbout: about.slice(0, 2).join(' ') || undefined,
    site: site?.name,
    hosts: site?.hosts,
    kind: site && (kind ?? 'branded'),
    provider: named?.provider,
    privacy: named?.privacy,
    optOut: named?.optOut,
  };
}
