import {isMap, isNode, isSeq, LineCounter, parseAllDocuments} from 'yaml';

import {isObject, listOf, nameOf, textOf} from './data.js';
import {type Entry, type Found, NoList, type Note} from './entry.js';

/** Whether a text may be YAML of Drupal's Klaro module: it has the keys of one of its apps. */
export const looksLikeKlaroYaml = (text: string) =>
  /^(?:id|label|purposes|cookies|javascripts|attachments)\s*:/m.test(text) &&
  /^\s*(?:-\s*)?(?:cookies|purposes|javascripts|info_url)\s*:/m.test(text);

/**
 * Reads apps of Drupal's Klaro module, as `drush config:export` writes them: one a file, or several behind each other,
 * separated by `---`.
 */
export function readKlaroYaml(source: string): Found {
  const counter = new LineCounter();
  const documents = parseAllDocuments(source, {
    lineCounter: counter,
    prettyErrors: false,
    maxAliasCount: 100,
  } as never);
  const list = Array.isArray(documents) ? documents : [];
  const broken = list.flatMap(({errors}) => errors)[0];
  if (broken) {
    const {line, col} = counter.linePos(broken.pos[0]);
    throw new NoList(`it is no YAML: line ${line}, column ${col}: ${broken.message}`);
  }
  const notes: Note[] = [];
  const entries = list.flatMap((document): Entry[] => {
    const line = counter.linePos(document.contents?.range?.[0] ?? 0).line || 1;
    const data: unknown = document.toJS({maxAliasCount: 100});
    const apps = isObject(data) && Array.isArray(data['services']) ? data['services'] : [data];
    const cookies: unknown = isMap(document.contents) ? document.contents.get('cookies', true) : undefined;
    const lines = isSeq(cookies)
      ? cookies.items.map((item) => (isNode(item) && item.range ? counter.linePos(item.range[0]).line : line))
      : [];
    return apps.flatMap((app: unknown) => (isObject(app) ? readApp(app, {line, lines}, notes) : []));
  });
  return {format: 'YAML of Drupal’s Klaro module', entries, notes};
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
    if (!name) return [];
    const domain = isObject(cookie) ? textOf(cookie['domain']) : undefined;
    return [{...place, line: lines[at] ?? line, names: [name], ...(domain && {domain})}];
  });
  return rows.length ? rows : [place];
}

const linkOf = (key: 'privacy', value: unknown) => {
  const url = textOf(value);
  return url && /^https?:\/\/[^\s/]/i.test(url) ? {[key]: url} : {};
};
