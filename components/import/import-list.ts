import {findConfiguration} from './configurations/find-configuration.js';
import type {CookieDatabase} from './cookie-database.js';
import {type Draft, makeDraft} from './draft/make-draft.js';
import {type Found, NoList} from './entry.js';
import {looksLikeHtml} from './html-tags.js';
import {readHtml} from './read-html.js';
import {readCsv, separatorOf} from './read-csv.js';
import {readOutline} from './outline.js';
import {readScript} from './read-script.js';
import {readText} from './read-text.js';
import {looksLikeKlaroYaml, readKlaroYaml} from './read-yaml.js';

export {type Note, NoList} from './entry.js';

/** A draft, and what it was read as. */
export interface Imported extends Draft {
  readonly format: string;
}

/** What is known of a list beside its text. */
export interface ImportOptions {
  /** Whose sites they are. */
  readonly name?: string | undefined;
  readonly language?: string | undefined;
  /** What the file is called: one that is named as a script is read as nothing else. */
  readonly file?: string | undefined;
  /** What suggests the purposes and lifetimes that the list does not have. */
  readonly database?: CookieDatabase | undefined;
}

/**
 * Makes a catalogue to finish of an existing list: a page, a text copied out of one, CSV, or another tool's
 * configuration. Nothing of it is run or fetched. Throws `NoList`, with a reason, where there is no list in it.
 */
export function importList(source: string, {file, ...options}: ImportOptions): Imported {
  const {mainHost, ...found} = read(source, file !== undefined && /\.[cm]?[jt]sx?$/i.test(file));
  return {...makeDraft(found, {...options, mainHost}), format: found.format};
}

type Read = Found & {readonly mainHost?: string | undefined};

function read(source: string, isScript: boolean): Read {
  if (!source.trim()) throw new NoList('it is empty');
  if (!isScript) {
    if (looksLikeHtml(source)) return readPage(source);
    const json = readJson(source);
    if (json !== undefined) return readConfiguration(json);
    if (looksLikeKlaroYaml(source)) return readKlaroYaml(source);
    const separator = separatorOf(source);
    if (separator && !(separator === '\t' && hasLineWithout('\t', source))) return readCsv(source, separator);
  }
  const script = readScript(source);
  const values = 'problem' in script ? [] : script;
  const configuration = findConfiguration(values);
  if (configuration) return {...configuration, format: `a configuration of ${configuration.tool}`};
  if (values.length || (isScript && !('problem' in script)))
    throw new NoList('it is a script, and has no configuration of a consent tool that is known');
  if ('problem' in script && (isScript || script.isTooDeep || looksLikeCode(source)))
    throw new NoList(
      `it looks like a script and can’t be read as one: ${script.problem}. Save the configuration alone as a file`,
    );
  const text = {format: 'text', ...readOutline(readText(source))};
  if (text.entries.length) return text;
  throw new NoList(
    'no list of cookies was found in the text: there is no table with a column of names. Copy the tables with their first rows',
  );
}

/** Whether a line that is not empty has a separator nowhere behind its first word. */
const hasLineWithout = (separator: string, source: string) =>
  source.split('\n').some((line) => line.trim() && !line.trimStart().includes(separator));

/** Whether it begins as scripts do, or a third of its lines end as lines of code do. */
function looksLikeCode(source: string): boolean {
  if (
    /^\s*(?:(?:var|let|const)\s+[\w$]+\s*=|[\w$.]{1,100}\s*=\s*[[{]|export\s+default\b|[\w$.]{1,100}\(\{)/.test(
      source,
    )
  )
    return true;
  const lines = source.split('\n').filter((line) => line.trim());
  return lines.filter((line) => /[{};]\s*$|^\s*[}\])]+,?\s*$/.test(line)).length * 3 > lines.length;
}

function readPage(source: string): Read {
  const {blocks, scripts} = readHtml(source);
  const page = {format: 'an HTML page', ...readOutline(blocks)};
  if (page.entries.some(({names}) => names !== undefined)) return page;
  // A tool's configuration may stand in the page itself; it is read, never run.
  const configuration = findConfiguration(
    scripts.flatMap((script) => {
      const values = readScript(script);
      return 'problem' in values ? [] : values;
    }),
  );
  if (configuration)
    return {...configuration, format: `a configuration of ${configuration.tool} in an HTML page`};
  if (page.entries.length) return page;
  throw new NoList(
    scripts.length
      ? 'no list of cookies was found in the page. Scripts are never run: if one of them draws the list, open the page, copy the list out of it, and import that'
      : 'no list of cookies was found in the page: there is no table with a column of names',
  );
}

function readJson(source: string): unknown {
  if (!/^\s*[[{]/.test(source)) return undefined;
  try {
    return JSON.parse(source) as unknown;
  } catch {
    return undefined;
  }
}

function readConfiguration(value: unknown): Read {
  if (Object(value).version === 1 && Array.isArray(Object(value).services))
    throw new NoList('it is a catalogue already: ask-first check says what is wrong with it');
  const configuration = findConfiguration([{value, target: '', line: 1}]);
  if (!configuration) throw new NoList('it is JSON, and no configuration of a consent tool that is known');
  return {...configuration, format: `a configuration of ${configuration.tool}`};
}
