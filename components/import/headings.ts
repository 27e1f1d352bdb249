import {findKnown} from './known-services.js';

/** What a heading of a cookie page stands for. */
export type Heading =
  | {readonly is: 'category'; readonly name: string; readonly basis: 'necessary' | 'consent'}
  | {readonly is: 'group'; readonly kind: 'main' | 'branded' | 'commissioned'}
  | {readonly is: 'site'; readonly name: string; readonly host: string; readonly isMain: boolean}
  | {readonly is: 'other'}
  | {readonly is: 'name'; readonly name: string};

const kinds =
  'strictly necessary|necessary|essential|required|performance|analytics?|analytical|statistics?|statistical|measurement|functional(?:ity)?|preferences?|personali[sz]ation|marketing|advertising|targeting|social(?: media)?|third[- ]party|first[- ]party|security|unclassified|experience|non[- ]essential|optional|tracking|session|persistent|campaigns?|usage';
const categoryAlone = new RegExp(`^(?:our |the )?(?:${kinds})(?:(?: and|,| &| or|/) ?(?:${kinds}))*$`, 'i');
const category = new RegExp(`\\b(?:${kinds})\\b`, 'i');
const needed = /strictly|necessary|essential|required|security/i;
const notNeeded = /non[- ]?(?:essential|necessary)|not (?:strictly )?(?:essential|necessary)|unnecessary/i;
/** What pages say beside their lists. */
const other =
  /^>?\s*(?:on this page|contents|cookie policy|cookies?(?: policy| statement| notice)?$|about (?:our )?cookies|what (?:are|is)|how (?:to|do|can|we|you)|manag|chang|turn|delet|control|disabl|your (?:cookie )?(?:choices|settings|consent|privacy)|more information|further|contact|why|privacy|types? of|the cookies we use|cookies we use|cookies (?:on|used on) (?:this|our) (?:web)?site|list of cookies|updates?|related|overview|introduction|summary|feedback|share|footer|last updated|do(?:es)? )/i;

/** A heading says what is below it; what is longer is a text that looks like one. */
const longest = 300;

/** Reads a heading, or a line that stands alone and may be one. */
export function readHeading(text: string): Heading {
  if (text.length > longest) return {is: 'other'};
  const plain = text
    .replace(/\s+/g, ' ')
    .replace(/^[\s>#\d.)]+(?=\D)/, '')
    .trim();
  const name = plain.replace(/\s*\(\d+\)\s*$/, '').replace(/[:.]$/, '');
  const named =
    /(?:\s+(?:on|at)\s+|:\s*|\s+[-–(]\s*|\s+)((?:https?:\/\/)?(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/\S*)?)\)?$/i.exec(
      plain,
    );
  if (named?.[1] && named.index > 0) {
    const host = named[1].replace(/^https?:\/\//i, '').replace(/[).]+$/, '');
    const site = plain.slice(0, named.index).trim();
    return {is: 'site', name: site, host, isMain: /^(?:the |our )?main\b/i.test(site)};
  }
  if (/\bbranded\b|\bskinned\b/i.test(name)) return {is: 'group', kind: 'branded'};
  if (/\bcommission|\brun for us\b|\bon our behalf\b/i.test(name)) return {is: 'group', kind: 'commissioned'};
  if (
    /^(?:cookies (?:used |set )?(?:on|by) )?(?:our |the )?(?:other|partner|sub)[\s-]*(?:council )?(?:web)?(?:sites?|pages)/i.test(
      name,
    )
  )
    return {is: 'group', kind: 'branded'};
  if (findKnown(name.replace(/\s+cookies?$/i, '')))
    return {is: 'name', name: name.replace(/\s+cookies?$/i, '')};
  const alone = name
    .replace(/\bcookies?\b/gi, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (categoryAlone.test(alone) || (/cookie/i.test(name) && category.test(name) && name.length < 90)) {
    // "Enabling website functionality (Strictly necessary cookies)" is a name with the usual word behind it.
    return {
      is: 'category',
      name,
      basis: needed.test(name) && !notNeeded.test(name) ? 'necessary' : 'consent',
    };
  }
  if (other.test(plain)) return {is: 'other'};
  return {
    is: 'name',
    name: name.replace(/(?<!\b(?:about|of|for|our|on|other|the))\s+cookies?$/i, '') || name,
  };
}
