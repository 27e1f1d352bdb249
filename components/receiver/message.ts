/** What is counted: that the question was on a page, how it was answered, or that the page was left without an answer. */
export const COUNTED = ['asked', 'yes', 'no', 'chose', 'left'] as const;

/** One of the things that are counted. */
export type Counted = (typeof COUNTED)[number];

/** What a page sends to have something counted. */
export interface CountMessage {
  readonly count: Counted;
  /** Id of the site in the catalogue, where it is one of its sites. */
  readonly site?: string | undefined;
}

/** What is kept of a message: a number goes up by one wherever all of it is the same. Nothing else of it is read. */
export type Kept =
  | {readonly table: 'counts'; readonly site: string; readonly event: Counted}
  | {
      readonly table: 'answers';
      readonly site: string;
      readonly language: string;
      readonly by: string;
      /** What was said to each category, and to each service that was answered by itself. */
      readonly answer: string;
      /** What each category said of itself then. */
      readonly revisions: string;
    };

/** Bytes that a message may have, and the only limit of its ids and lists. A catalogue of a hundred services comes to a quarter of it. */
export const MOST_BYTES = 16_384;

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}$/;
const REVISION = /^[a-z0-9]{1,12}$/;
const GIVEN_BY = ['banner', 'preferences', 'placeholder', 'page', 'civic', 'handover'];

/**
 * Reads a message: a count, or an answer as `data-record` sends it. What does not fit is a sentence that says so.
 *
 * @param sites Ids of the sites that are counted; where there are none, a message names none.
 */
export function readMessage(text: string, sites: readonly string[]): Kept | string {
  const message = parseJson(text);
  if (!message) return 'The body is no JSON object.';
  const {site = '', count} = message;
  if (typeof site !== 'string' || !(sites.length ? sites.includes(site) : site === ''))
    return `The site ${JSON.stringify(site).slice(0, 80)} is not counted here: ASK_FIRST_SITES lists those that are.`;
  if (count === undefined) return readAnswer(message, site);
  if (!isCounted(count)) return `What is counted is one of: ${COUNTED.join(', ')}.`;
  return {table: 'counts', site, event: count};
}

function readAnswer({by, language, categories}: Fields, site: string): Kept | string {
  if (!isText(by) || !GIVEN_BY.includes(by))
    return `An answer says how it was given: ${GIVEN_BY.join(', ')}.`;
  if (!isText(language) || !LANGUAGE.test(language))
    return 'An answer has the language of its page, such as en-GB.';
  const said = isList(categories) ? categories.map(readCategory) : [undefined];
  if (!said.length || said.includes(undefined))
    return 'An answer has categories, each with its id, its revision, what was allowed, and its services.';
  const all = said.filter((each) => each !== undefined);
  return {
    table: 'answers',
    site,
    language,
    by,
    answer: all.flatMap(({answers}) => answers).join(' '),
    revisions: all.map(({id, revision}) => `${id}=${revision}`).join(' '),
  };
}

function readCategory(category: unknown) {
  const {id, revision, allowed, services} = Object(category) as Fields;
  if (!isId(id) || !isText(revision) || !REVISION.test(revision) || !isList(services)) return undefined;
  const parts = [{id, allowed}, ...services.map((service) => Object(service) as Fields)];
  const isWrong = (part: Fields) =>
    !isId(part['id']) || !['boolean', 'undefined'].includes(typeof part['allowed']);
  if (parts.some(isWrong)) return undefined;
  const answered = parts.filter((part, index) => index === 0 || part['allowed'] !== undefined);
  return {id, revision, answers: answered.map((part) => `${String(part['id'])}=${inWords(part['allowed'])}`)};
}

type Fields = Readonly<Record<string, unknown>>;

const inWords = (allowed: unknown) => (allowed === undefined ? 'open' : allowed ? 'yes' : 'no');
const isText = (value: unknown): value is string => typeof value === 'string';
const isId = (value: unknown): value is string => isText(value) && ID.test(value);
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isCounted = (value: unknown): value is Counted => COUNTED.some((counted) => counted === value);

function parseJson(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Fields)
      : undefined;
  } catch {
    return undefined;
  }
}
