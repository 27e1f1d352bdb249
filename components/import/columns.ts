/** What a column of a list says. */
export type Column =
  | 'names'
  | 'purpose'
  | 'lifetime'
  | 'provider'
  | 'service'
  | 'category'
  | 'domain'
  | 'site'
  | 'storage'
  | 'privacy'
  | 'wildcard'
  | 'ignored';

// The first that fits counts. A heading may say more: "Name of cookie", "Purpose of the cookie".
const known: readonly (readonly [Column, RegExp])[] = [
  ['wildcard', /wildcard/],
  ['ignored', /^(?:#|no\.?|number|id|party|first or third party|1st.*3rd.*|country|gdpr.*)$/],
  ['privacy', /privacy|more info|further info|policy|opt.?out/],
  [
    'lifetime',
    /expir|duration|lifetime|life ?span|life time|retention|how long|valid|max.?age|stored for|kept for|^lasts?|persist|period|\bttl\b/,
  ],
  ['category', /categor|consent group|cookie group|classification/],
  ['domain', /domain|^host/],
  ['site', /website|^sites?\b|used on|which site/],
  ['service', /service|platform|system|application|^tool|^product|^third part(?:y|ies)$/],
  [
    'provider',
    /provider|set by|supplier|company|vendor|owner|source|party responsible|controller|who sets|^third party name/,
  ],
  ['storage', /storage|stored in|^type$|cookie type|type of cookie/],
  [
    'names',
    /^(?:name|cookies?|cookie ?names?|names?\b.*|title|key|cookie title|cookie id|cookie \/ .*name|identifier)$|cookie.*\bnames?\b|names? of/,
  ],
  [
    'purpose',
    /purpose|descri|what|why|use[ds]? for|usage|use of|reason|function|details?|more|information|^about|^used?$|does$|content/,
  ],
];

/** What the heading of a column says; nothing where it is none that is known. */
export function columnOf(heading: string): Column | undefined {
  const words = heading
    .toLowerCase()
    .replace(/[\s*:?]+/g, ' ')
    .trim();
  if (!words || words.length > 60) return undefined;
  return known.find(([, pattern]) => pattern.test(words))?.[0];
}

/** More columns than any list has. */
export const mostColumns = 200;

/** The columns of a row that heads a table: nothing where it is no such row. */
export function headerOf(cells: readonly string[]): readonly (Column | undefined)[] | undefined {
  if (cells.length > mostColumns) return undefined;
  const columns = cells.map(columnOf);
  const seen = columns.filter(Boolean).length;
  const isHeader = columns.includes('names') && seen >= 2 && cells.every((cell) => cell.trim().length <= 60);
  if (!isHeader) return undefined;
  // Of two columns that say the same, the first counts, and the other is what it is for.
  return columns.map((column, at) => (column && columns.indexOf(column) < at ? undefined : column));
}
