/**
 * The shape of a catalogue, said once: the TypeScript types, the run-time check and the JSON Schema that
 * ships with the package are all made from what stands here.
 */
import {
  array,
  boolean,
  type InferOutput,
  minLength,
  object,
  optional,
  picklist,
  pipe,
  record,
  regex,
  string,
  union,
} from 'valibot';

import {EMBED_PATTERN_FORM, EXPECTED_PATTERN} from '../embeds/embed-pattern.js';

// Descriptions for authors stand in json-schema.ts: they are for editors, not for browsers.
const Id = pipe(string(), regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens'));
const Words = pipe(string(), regex(/\S/, 'expected some text'));
const Text = union(
  [Words, record(string(), Words)],
  'expected a text, or texts by language: {"en": "…", "cy": "…"}',
);
const Language = pipe(
  string(),
  regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'expected a language tag such as "en" or "en-GB"'),
);
const Link = pipe(string(), regex(/^https?:\/\/[^\s/]/i, 'expected an address that begins with https://'));
const Host = pipe(
  string(),
  regex(/^[\w.-]+(\/.*)?$/, 'expected a host name without https://, perhaps with a path'),
);
const EmbedPattern = pipe(string(), regex(EMBED_PATTERN_FORM, EXPECTED_PATTERN));
const Duration = pipe(
  string(),
  regex(
    /^P(?!$)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/,
    'expected an ISO 8601 duration such as "P6M" or "PT30M"',
  ),
);
const Lifetime = union(
  [picklist(['session', 'persistent']), Duration],
  'expected "session", "persistent" or an ISO 8601 duration such as "P6M"',
);
// What *_id or *e* matches is for the most part other people's, and a no would clear it. No browser keeps a cookie whose
// name and value have more than 4,096 bytes.
const Name = pipe(
  string(),
  regex(
    /^(?!.{4097})[^*\s]([^*]*$|[^*]{2})/,
    'expected a name of at most 4096 characters; before a * it must have three characters',
  ),
);
const CookieName = union(
  [Name, object({name: Words, matches: Name})],
  'expected a name, or {"name": "…", "matches": "…"}; three characters must stand before a *',
);

const Cookies = object({
  names: pipe(array(CookieName), minLength(1, 'expected at least one name')),
  purpose: optional(Text),
  lifetime: optional(Lifetime),
  storedIn: optional(picklist(['cookie', 'localStorage', 'sessionStorage'])),
  domain: optional(Host),
  stale: optional(boolean()),
});

const Category = object({
  id: Id,
  name: Text,
  description: Text,
  purpose: optional(Text),
  basis: picklist(['necessary', 'consent', 'exempt']),
  exception: optional(picklist(['statistics', 'appearance'])),
  signals: optional(
    array(
      picklist([
        'ad_storage',
        'ad_user_data',
        'ad_personalization',
        'analytics_storage',
        'functionality_storage',
        'personalization_storage',
        'security_storage',
      ]),
    ),
  ),
  civic: optional(string()),
});

const Service = object({
  id: Id,
  category: Id,
  name: Text,
  provider: Text,
  processor: optional(boolean()),
  purpose: Text,
  privacy: optional(Link),
  optOut: optional(Link),
  hosts: optional(array(Host)),
  embeds: optional(array(EmbedPattern)),
  kind: optional(picklist(['video', 'map', 'audio', 'form', 'post', 'other'])),
  reload: optional(boolean()),
  cookies: optional(array(Cookies)),
});

const Site = object({
  id: Id,
  name: Text,
  kind: optional(picklist(['main', 'branded', 'commissioned'])),
  hosts: optional(array(Host)),
  preferences: optional(Link),
  information: optional(Link),
  services: array(Id),
  shares: optional(array(Id)),
  takesAnswers: optional(boolean()),
});

/** What `parseCatalogue` checks, and what the JSON Schema is made from. */
export const CatalogueSchema = object({
  $schema: optional(string()),
  /** Written by the build: see validation-mark.ts. */
  checked: optional(string()),
  version: picklist([1]),
  name: Text,
  language: optional(Language),
  lifetime: optional(Duration),
  frames: optional(array(Host)),
  categories: array(Category),
  services: array(Service),
  sites: optional(array(Site)),
});

/** All that a site, or a family of sites, sets and why. */
export type Catalogue = InferOutput<typeof CatalogueSchema>;
/** What visitors answer yes or no to. */
export type Category = InferOutput<typeof Category>;
/** One provider's product, with all it keeps on the device. */
export type Service = InferOutput<typeof Service>;
/** One row of a cookie table: names that share a purpose and a lifetime. */
export type Cookies = InferOutput<typeof Cookies>;
/** A name as shown, or with the pattern it stands for. */
export type CookieName = InferOutput<typeof CookieName>;
/** One website of the family. */
export type Site = InferOutput<typeof Site>;
/** A text, or a map from language tag to text. */
export type Text = InferOutput<typeof Text>;
/** Why a category may be used: strictly necessary, after a yes, or until the visitor objects. */
export type Basis = Category['basis'];
