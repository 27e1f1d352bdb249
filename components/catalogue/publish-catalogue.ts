import {withRevisions} from './disclosure.js';
import {mapTexts} from './map-texts.js';
import type {CheckedCatalogue, PublishedQuestion} from './question.js';
import type {Catalogue, Text} from './schema.js';
import {rowsOf} from './service-rows.js';
import {isWithin, splitHost} from './sites.js';
import {withoutMarks} from './translation-mark.js';
import {mark} from './validation-mark.js';

/** Whom a catalogue is published for. */
export interface Audience {
  /** Languages whose pages get a file even where the catalogue has no text in them: nobody waits for a second one. */
  readonly languages: readonly string[];
  /** Ids of the services whose frames are known: a placeholder asks for them before the tables are there. */
  readonly embeds: readonly string[];
}

/**
 * A catalogue as visitors get it: the content of each file by its name. `en.json` is what a first visit needs on an
 * English page, `tables-en.json` all there is in English; `index.json` and `tables-index.json` are for pages in any
 * language that has none. Two files a language, so that a changed table does not change the question. `rows.json` says
 * whose frames are which service's, in all languages: it has no texts. Each file
 * says by its revisions which disclosure it belongs to, as caches keep them for different times.
 */
export function publishCatalogue(
  catalogue: Catalogue,
  {languages, embeds}: Audience,
): ReadonlyMap<string, string> {
  const revised = withRevisions(withoutMarks(catalogue));
  const files = new Map<string, string>();
  const write = (name: string, part: CheckedCatalogue | PublishedQuestion) =>
    files.set(name, `${JSON.stringify(mark(part))}\n`);
  for (const language of new Set(['index', ...languagesOf(revised), ...languages])) {
    const whole = inLanguage(revised, language);
    const tables = `tables-${language}.json` as const;
    write(tables, whole);
    write(`${language}.json`, questionOf(whole, tables, embeds));
  }
  files.set('rows.json', `${JSON.stringify({services: rowsOf(revised)})}\n`);
  return files;
}

/** The languages of a catalogue's texts, without country or script: they name files. */
export function languagesOf(catalogue: Catalogue): readonly string[] {
  const tags = new Set([catalogue.language ?? '']);
  mapTexts(catalogue, (text) => {
    if (typeof text !== 'string') Object.keys(text).forEach((tag) => tags.add(tag));
    return text;
  });
  return [...tags].map(primaryOf).filter((language) => /^[a-z]{2,8}$/.test(language) && language !== 'index');
}

const primaryOf = (tag: string) => tag.toLowerCase().split('-')[0] ?? '';

/** The catalogue with the texts that pages of a language may show, and no others. */
function inLanguage({$schema: _schema, ...catalogue}: CheckedCatalogue, language: string): CheckedCatalogue {
  return mapTexts(catalogue, (text) => reduce(text, language, catalogue.language));
}

/**
 * What `findText` can give of a text for any tag of a language: the texts of that language, and where none is for all of
 * its countries and scripts, the first of all. A text stays marked with its language unless it is the catalogue's own.
 */
function reduce(text: Text, language: string, own: string | undefined): Text {
  if (typeof text === 'string') return text;
  const texts = Object.entries(text);
  const hasOwn = texts.some(([tag]) => tag.toLowerCase() === language);
  const kept = texts.filter(([tag], place) => primaryOf(tag) === language || (place === 0 && !hasOwn));
  const [only] = kept;
  return only && kept.length === 1 && only[0] === own ? only[1] : Object.fromEntries(kept);
}

/**
 * What a first visit needs: what is asked or told, whose services these are, and which site asks. What is `undefined` is not
 * written.
 */
function questionOf(
  {name, language, lifetime, categories, services, sites}: CheckedCatalogue,
  tables: PublishedQuestion['tables'],
  embeds: readonly string[],
): PublishedQuestion {
  const idsOf = (basis: string) => categories.filter((each) => each.basis === basis).map(({id}) => id);
  const exempt = idsOf('exempt');
  const named = [...idsOf('consent'), ...exempt];
  const scope = sitesToName(sites);
  return {
    name,
    language,
    lifetime,
    tables,
    categories: categories.map(({id, name, purpose, basis, revision, signals, civic}) => ({
      ...{id, name},
      ...(named.includes(id) && {purpose}),
      ...{basis, revision, signals, civic},
    })),
    services: services.map(({id, category, name, provider, purpose, privacy}) => ({
      ...{id, category},
      ...((named.includes(category) || embeds.includes(id)) && {name}),
      ...(exempt.includes(category) && {provider}),
      ...(embeds.includes(id) && {purpose, privacy}),
    })),
    sites: sites?.map(({id, name, hosts, preferences, services, shares, takesAnswers}) => ({
      id,
      ...(scope.has(id) && {name}),
      ...{hosts, preferences, services, shares, takesAnswers},
    })),
  };
}

/**
 * The sites that a page may name where it says on which an answer counts, whatever domain they share: it names the first
 * two names of them, and not its own.
 */
function sitesToName(sites: CheckedCatalogue['sites'] = []): ReadonlySet<string> {
  const hostsOf = ({hosts = []}: (typeof sites)[number]) => hosts.map((host) => splitHost(host)[0]);
  const labels = sites.flatMap(hostsOf).map((host) => host.split('.'));
  const domains = new Set(labels.flatMap((each) => each.map((_, at) => each.slice(at).join('.'))));
  const families = [...domains].map((domain) =>
    sites.filter((site) => hostsOf(site).some((host) => isWithin(host, domain))),
  );
  return new Set(
    families
      .filter(({length}) => length > 1)
      .flatMap((family) => {
        const names = [...new Set(family.map(nameOf))].slice(0, 3);
        return family.filter((site) => names.includes(nameOf(site))).map(({id}) => id);
      }),
  );
}

const nameOf = ({name}: {readonly name: Text}) => JSON.stringify(name);
