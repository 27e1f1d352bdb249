import {type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseAllDocuments, visit} from 'yaml';

import {whyNoName} from './configurations/configuration.js';
import {isObject, listOf, nameOf, textOf} from './data.js';
import {type Entry, type Found, NoList, type Note} from './entry.js';

/** Whether a text may be YAML of Drupal's Klaro module: it has the keys of one of its apps. */
export const looksLikeKlaroYaml = (text: string) =>
  /^(?:id|label|purposes|cookies|javascripts|attachments)[ \t]*:/m.test(text) &&
  /^[ \t]*(?:-[ \t]*)?(?:cookies|purposes|javascripts|info_url)[ \t]*:/m.test(text);

/** More apps than any site has. Each document takes a parser of its own. */
const mostDocuments = 2_000;

/**
 * Reads apps of Drupal's Klaro module, as `drush config:export` writes them: one a file, or several behind each other,
 * separated by `---`.
 */
export function readKlaroYaml(source: string): Found {
  const separators = source.match(/^(?:---|\.\.\.)/gm)?.length ?? 0;
  if (separators > mostDocuments)
    throw new NoList(
      `it is YAML of ${separators} documents, and at most ${mostDocuments} are read: split it`,
    );
  const counter = new LineCounter();
  const list = parseYaml(source, counter);
  const notes: Note[] = [];
  const entries = list.flatMap((document): Entry[] => {
    const line = counter.linePos(document.contents?.range?.[0] ?? 0).line || 1;
    const data = dataOf(document);
    const apps = isObject(data) && Array.isArray(data['services']) ? data['services'] : [data];
    const cookies: unknown = isMap(document.contents) ? document.contents.get('cookies', true) : undefined;
    const lines = isSeq(cookies)
      ? cookies.items.map((item) => (isNode(item) && item.range ? counter.linePos(item.range[0]).line : line))
      : [];
    return apps.flatMap((app: unknown) => (isObject(app) ? readApp(app, {line, lines}, notes) : []));
  });
  return {format: 'YAML of Drupal’s Klaro module', entries, notes};
}

function parseYaml(source: string, counter: LineCounter): readonly Document[] {
  let documents;
  try {
    // Whether a key stands twice is asked below: the parser compares each with each.
    documents = parseAllDocuments(source, {lineCounter: counter, prettyErrors: false, uniqueKeys: false});
  } catch {
    throw new NoList('it is YAML that is nested too deeply to be read');
  }
  const list = Array.isArray(documents) ? documents : [];
  const broken = list.flatMap(({errors}) => errors)[0];
  const refuse = (offset: number, message: string) => {
    const {line, col} = counter.linePos(offset);
    throw new NoList(`it is no YAML: line ${line}, column ${col}: ${message}`);
  };
  if (broken) refuse(broken.pos[0], broken.message);
  for (const document of list)
    visit(document, {
      Map(_, {items}) {
        const keys = new Set<unknown>();
        for (const {key} of items) {
          if (!isScalar(key)) continue;
          if (keys.has(key.value))
            refuse(key.range?.[0] ?? 0, `the key ${String(key.value)} stands here twice`);
          keys.add(key.value);
        }
      },
    });
  return list;
}

function dataOf(document: Document): unknown {
  try {
    return document.toJS({maxAliasCount: 100});
  } catch {
    throw new NoList(
      'it is YAML whose aliases (*name) come to too much, or are nested too deeply: write out what they stand for',
    );
  }
}

function readApp(
  app: Readonly<Record<string, unknown>>,
  {line, lines}: {readonly line: number; readonly lines: readonly number[]},
  notes: Note[],
): readonly Entry[] {
  const service = textOf(app['label']) ?? textOf(app['title']) ?? textOf(app['id']) ?? textOf(app['name']);
  if (!service) return [];
  const [purpose, ...more] = listOf(app['purposes']).flatMap((each) => textOf(each) ?? []);
  for (const other of more)
    notes.push({
      line,
      kind: 'left-out',
      message: `${service} also has the purpose ${other}: a service has one category`,
    });
  const isRequired = app['required'] === true;
  const place = {
    line,
    service,
    serviceAbout: textOf(app['description']),
    category: purpose ?? (isRequired ? 'Strictly necessary' : undefined),
    ...(isRequired && {basis: 'necessary' as const}),
    ...linkOf('privacy', app['privacy_policy_url'] ?? app['info_url']),
  };
  const rows = listOf(app['cookies']).flatMap((cookie, at): Entry[] => {
    const name = isObject(cookie)
      ? nameOf({pattern: textOf(cookie['regex']) ?? textOf(cookie['name']) ?? ''})
      : nameOf(cookie);
    const domain = isObject(cookie) ? textOf(cookie['domain']) : undefined;
    const why = name ? undefined : whyNoName(cookie);
    const names = name ? [name] : '';
    return [{...place, line: lines[at] ?? line, names, why, ...(domain && {domain})}];
  });
  return rows.length ? rows : [place];
}

const linkOf = (key: 'privacy', value: unknown) => {
  const url = textOf(value);
  return url && /^https?:\/\/[^\s/]/i.test(url) ? {[key]: url} : {};
};
