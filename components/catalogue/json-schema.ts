/**
 * The JSON Schema that ships with the package: what an editor checks a catalogue against, and says about each key while
 * it is written. Used by the build and by tests only, because visitors' browsers need none of these words.
 */
import {type JsonSchema, toJsonSchema} from '@valibot/to-json-schema';

import {CatalogueSchema} from './schema.js';
import {MARK, MARK_FORM} from './translation-mark.js';

const about =
  'All that a site, or a family of sites, keeps on visitors’ devices, and why. Texts are plain text, never HTML. Keys that are not described here are let pass, and not read.';

const inThisLanguage = 'The text in this language.';

const whoTranslated =
  'Behind the texts, where a machine translated them and nobody has read that yet: "machine" for all but the first language, or "machine: pl, ro" for some. "ask-first check --languages" lists them; visitors do not get it.';

const asText =
  'One text, or a text for each language by its tag, the main language first: {"en": "Maps", "cy": "Mapiau"}.';

/** What is said of each property, by its dotted path; the entries of a list are on the path of the list. */
const descriptions: Readonly<Record<string, string>> = {
  $schema: 'Where this schema is, so that editors find it. Example: "./catalogue.schema.json".',
  checked:
    'Left out by authors. Written by the build, as a mark that the file passed every check and was not changed since.',
  version: 'The version of this format: always 1.',
  name: `Who asks for consent, as visitors know them: “Cookies on Luton Council”. ${asText}`,
  language:
    'The language of the texts that are not given by language, as a tag. Screen readers need it where a page is in another one. Example: "en".',
  lifetime:
    'How long an answer holds before visitors are asked again, as an ISO 8601 duration. Six months where left out; browsers keep no cookie longer than 400 days. Example: "P6M".',
  categories: 'What visitors say yes or no to, in the order they are shown.',
  'categories.id':
    'Lower-case letters, digits and single hyphens; its own among all categories and services. It is kept in visitors’ cookies and written in data-consent="…": once published, it stays. Example: "performance".',
  'categories.name': `What the category is for, in a few words that make sense in a list. ${asText}`,
  'categories.description': `What saying yes means, in one or two plain sentences. ${asText}`,
  'categories.purpose': `What it is for, as the banner says it before the names of the companies: “To find out how people use our websites”. The name stands there where it is left out. ${asText}`,
  'categories.basis':
    '"necessary": the site does not work without it, so nobody is asked. "consent": nothing happens before a yes. "exempt": the law allows it until the visitor objects. If in doubt: "consent".',
  'categories.exception':
    'Of an exempt category: which exception of the law it claims. "statistics": how many people use the site, and how. "appearance": how a visitor likes it to look. "ask-first check" says what does not fit.',
  'categories.signals':
    'The signals of Google Consent Mode that a yes to this category grants, once all other categories of the site with the same signal are allowed; the rest stay denied. Example: ["analytics_storage"].',
  'categories.civic':
    'The name this category had in Civic Cookie Control, so that visitors who answered there are not asked again. Example: "analytics".',
  frames:
    'Hosts whose frames belong to the site itself, such as payments and forms: strict holding lets them pass. Example: ["myforms.example.gov.uk"].',
  services:
    'The products that keep something on visitors’ devices, or that are contacted for them, in the order they are shown.',
  'services.id':
    'Lower-case letters, digits and single hyphens; its own among all categories and services. "youtube", "vimeo" and "google-maps" are the ones that videos and maps ask for. Once published, it stays. Example: "google-analytics".',
  'services.category': 'The id of the category it belongs to. Example: "performance".',
  'services.name': `The name visitors may know it by: “Google Analytics”. ${asText}`,
  'services.provider': `Who provides it, as it follows “Provided by”. Another provider is another question: visitors are asked again. ${asText}`,
  'services.processor':
    'true where its provider works on the site’s behalf alone, as a contract says, and uses nothing it learns for itself: what the exception for statistics asks. false where left out.',
  'services.purpose': `What it is for and what is passed on, in a few plain sentences. Another purpose is another question: visitors are asked again when the words of the first language change. ${asText}`,
  'services.privacy':
    'Address of what its provider says about privacy: http or https. Example: "https://policies.google.com/privacy".',
  'services.optOut':
    'Address where visitors can turn it off for all websites at once: http or https. Example: "https://tools.google.com/dlpage/gaoptout".',
  'services.hosts':
    'Hosts that are contacted when it runs, sub-domains included, so that visitors who are asked again for a new host are not for one below these; with a path where a host does other things too. Example: ["youtube.com", "www.google.com/maps"].',
  'services.embeds':
    'Whose frames are its own, so that they wait for a yes: hosts, with *. in front for a domain and all below it, and with a path where a host does other things too; "/embed" means /embed and /embed/…. No host of this site, of another service, or of YouTube, Vimeo and Google Maps, which are known. Example: ["open.spotify.com/embed", "*.arcgis.com"].',
  'services.kind':
    'What its frames show: "video", "map", "audio", "form", "post" or "other", as where left out. It chooses the words of the placeholder. Example: "form".',
  'services.reload':
    'true where code that runs cannot be stopped, so that the page has to be loaded again after a no. false where left out.',
  'services.cookies':
    'What it keeps on the device: a row of the cookie table for all names that share a purpose and a lifetime. Left out where nothing is known.',
  'services.cookies.names':
    'Names of the cookies or storage keys, at least one, each of at most 4,096 characters. A * stands for any run of characters; three characters must stand before it, so that a no clears nobody else’s. Example: ["_ga", "flashMessage_*"].',
  'services.cookies.names.name':
    'The name as readers are shown it, where that is not the name that is set. Example: "_ga_[property_id]".',
  'services.cookies.names.matches':
    'The name that is really set, by which it is found and deleted; behind three characters or more, a * stands for any run of them. Example: "_ga_*".',
  'services.cookies.purpose': `What it is for, in a plain sentence. Shown as “Not given” where left out. ${asText}`,
  'services.cookies.lifetime':
    '"session": until the browser is closed. "persistent": until the visitor deletes it. Else an ISO 8601 duration: "P2Y" is two years, "P1M" a month, "P1D" a day, "PT30M" thirty minutes. Shown as “Not given” where left out.',
  'services.cookies.storedIn':
    '"cookie" where left out; else the storage of the browser that holds it. Example: "sessionStorage".',
  'services.cookies.domain':
    'The domain it belongs to, without a leading dot, where that is not the site’s own: the site cannot delete it. Example: "c.clarity.ms".',
  'services.cookies.stale':
    'true for what is no longer set, and may still be on some devices. false where left out.',
  sites: 'The websites that share this catalogue. Left out where there is only one.',
  'sites.id':
    'Lower-case letters, digits and single hyphens; its own among the sites. A page may name it in data-site. Example: "planning".',
  'sites.name': `The name of the site. ${asText}`,
  'sites.kind':
    '"main": the council’s own site. "branded": a supplier’s software that looks like it. "commissioned": a site of another make, run for the council.',
  'sites.hosts':
    'Hosts by which a page knows that it belongs to this site, sub-domains not included; with a path where several sites share a host: the longest one counts. Example: ["www.luton.gov.uk", "pay.example.com/luton"].',
  'sites.preferences':
    'Address of the page that holds <cookie-preferences>: http or https. Where left out, the preferences open in a dialog. Example: "https://www.luton.gov.uk/preferences".',
  'sites.information':
    'Address where the site itself explains its cookies, where this catalogue does not: http or https. Example: "https://engage.luton.gov.uk/".',
  'sites.services': 'Ids of the services that are its own. Example: ["planning"].',
  'sites.takesAnswers':
    'true for a site on a domain of its own that takes over what visitors answered on the other sites, where they come by a link from there. false where left out: its visitors are asked.',
  'sites.shares':
    'Ids of services of the whole family that run here as well. Example: ["google-analytics", "youtube"].',
};

/**
 * The JSON Schema of a catalogue, draft 7, which editors know best. Throws a `TypeError` where a property has no
 * description, or a description no property.
 */
export function catalogueJsonSchema(): JsonSchema {
  const missing = new Set(Object.keys(descriptions));
  const {$schema, ...schema} = toJsonSchema(CatalogueSchema, {
    target: 'draft-07',
    overrideAction: ({valibotAction, jsonSchema}) =>
      valibotAction.type === 'regex' && 'requirement' in valibotAction
        ? {...jsonSchema, pattern: withoutFlags(valibotAction.requirement as RegExp)}
        : undefined,
  });
  const described = describe(schema, '', (path) => {
    const text = descriptions[path];
    if (!text) throw new TypeError(`json-schema.ts has no description of ${path}`);
    missing.delete(path);
    return text;
  });
  if (missing.size) throw new TypeError(`schema.ts does not have ${[...missing].join(', ')}`);
  return {$schema, title: 'Cookie catalogue of Ask First', description: about, ...described};
}

type Definition = JsonSchema | boolean;

function describe(schema: JsonSchema, path: string, say: (path: string) => string): JsonSchema {
  const inside = (part: Definition) => (typeof part === 'boolean' ? part : describe(part, path, say));
  const {properties, items, anyOf, additionalProperties, ...rest} = schema;
  const named = (key: string, part: Definition): [string, Definition] => {
    const at = path ? `${path}.${key}` : key;
    return [key, typeof part === 'boolean' ? part : {description: say(at), ...describe(part, at, say)}];
  };
  return {
    ...rest,
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([key, part]) => named(key, part))),
    }),
    ...(items && {items: Array.isArray(items) ? items.map(inside) : inside(items)}),
    ...(anyOf && {anyOf: anyOf.map(inside)}),
    ...(typeof additionalProperties === 'object' && {
      properties: {[MARK]: {description: whoTranslated, type: 'string', pattern: MARK_FORM.source}},
      additionalProperties: {description: inThisLanguage, ...additionalProperties},
    }),
  };
}

/** JSON Schema knows no flags: a pattern that lets both cases pass has to spell them out. */
function withoutFlags({source, ignoreCase}: RegExp): string {
  return ignoreCase
    ? source.replace(/\\.|[a-z]/gi, (part) =>
        part.length > 1 ? part : `[${part.toUpperCase()}${part.toLowerCase()}]`,
      )
    : source;
}
