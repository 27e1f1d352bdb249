/** What a source's words for a lifetime mean. */
export interface Lifetime {
  /** As a catalogue has it; left out where the words give none. */
  readonly value?: string;
  /** Whether something had to be assumed. */
  readonly isGuess: boolean;
  /** Whether there are words that are not understood. */
  readonly isUnread: boolean;
}

const numbers =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const tens: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  ninety: 90,
};
const units: readonly (readonly [letter: string, words: string])[] = [
  ['Y', 'years?|yrs?|y'],
  ['M', 'months?|mths?|mos?'],
  ['W', 'weeks?|wks?|w'],
  ['D', 'days?|d'],
  ['TH', 'hours?|hrs?|h'],
  ['TM', 'minutes?|mins?|min\\.?|m'],
  ['TS', 'seconds?|secs?|s'],
];
const word = [...numbers, ...Object.keys(tens), 'an?', 'half an?'].join('|');
const part = new RegExp(
  `(?<![\\w.])(\\d+(?:[.,]\\d+)?|(?:${word})(?=[\\s-]))[\\s-]*(${units.map(([, words]) => words).join('|')})(?![\\w])`,
  'gi',
);

const session =
  /\bsession\b|clos\w*\W+(?:(?:your|the|their|a)\W+)?(?:web\W+)?browser|browser\W+(?:is|are|gets)?\W*(?:closed|shut)|end\W+of\W+(?:the\W+|your\W+|each\W+)?(?:visit|browsing)|quit\W+(?:the\W+|your\W+)?browser|leave\W+(?:the|this)\W+(?:web)?site/i;
const persistent =
  /\bpersist\w*|\bpermanent\w*|\bnever\b|(?:does|do|will)\W+not\W+expire|doesn.t\W+expire|no\W+expir|\bforever\b|\bunlimited\b|\bindefinite\w*|until\W+(?:it\W+is\W+|you\W+|they\W+are\W+|manually\W+)?(?:delete|clear|remove)/i;
/** Words beside a duration that change nothing of it. */
const filler =
  /\b(?:after|from|set|update|last|visit|expires?|expiry|in|is|kept|for|of|use|inactivity|and|the|your|it|this|cookie|since|when|first|maximum|lasts?|duration|stored|retention|period|user)\b|[\s,.;:()+&/–-]+/gi;
const nothing =
  /^(?:[-–—.?]*|n\/?a|none|not (?:known|given|set|stated|applicable)|unknown|tbc|tbd|see above)$/i;

/** What is longer says more than how long a cookie is kept, and is not understood. */
const longest = 500;

/** Reads words such as `13 months`, `30 mins` or `When you close your browser`. */
export function readLifetime(text: string | undefined): Lifetime {
  const all = (text ?? '').replace(/\s+/g, ' ').trim();
  if (all.length > longest) return {isGuess: false, isUnread: true};
  // What stands in brackets behind a duration explains it.
  const short = all.replace(/\([^()]*\)/g, ' ').trim();
  if (short !== all && short.match(part)) return {...readLifetime(short), isGuess: true};
  const words = all;
  if (nothing.test(words)) return {isGuess: false, isUnread: false};
  if (/^P(?!$)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/.test(words))
    return {value: words, isGuess: false, isUnread: false};
  const parts = [...words.matchAll(part)];
  const counts = new Map<string, number>();
  let isGuess = false;
  for (const [, count = '', unit = ''] of parts) {
    const letter = letterOf(unit);
    const number = numberOf(count);
    const whole = Number.isInteger(number) ? ([letter, number] as const) : smaller(letter, number);
    if (!whole) return {isGuess: false, isUnread: true};
    // Two durations of one unit are alternatives, such as "1 year or 2 years": the longer one is safe to promise.
    isGuess ||= counts.has(whole[0]);
    counts.set(whole[0], Math.max(counts.get(whole[0]) ?? 0, whole[1]));
  }
  const left = words.replace(part, '').replace(filler, '');
  if (counts.size) {
    const value = inIso(counts);
    return value
      ? {value, isGuess: isGuess || left !== '', isUnread: false}
      : {isGuess: false, isUnread: true};
  }
  if (session.test(words)) return {value: 'session', isGuess: words.length > 60, isUnread: false};
  if (persistent.test(words)) return {value: 'persistent', isGuess: words.length > 60, isUnread: false};
  return {isGuess: false, isUnread: true};
}

function letterOf(unit: string): string {
  const [letter = ''] = units.find(([, words]) => new RegExp(`^(?:${words})$`, 'i').test(unit)) ?? [];
  return letter;
}

function numberOf(text: string): number {
  const plain = text.toLowerCase();
  if (/^\d/.test(plain)) return Number(plain.replace(',', '.'));
  if (/^half/.test(plain)) return 0.5;
  if (/^an?$/.test(plain)) return 1;
  const at = numbers.indexOf(plain);
  return at < 0 ? (tens[plain] ?? NaN) : at;
}

/** Half of what is counted, in what is counted next: one and a half years are 18 months. */
function smaller(letter: string, count: number): readonly [string, number] | undefined {
  const steps: Readonly<Record<string, readonly [string, number]>> = {
    Y: ['M', 12],
    W: ['D', 7],
    D: ['TH', 24],
    TH: ['TM', 60],
    TM: ['TS', 60],
  };
  const [unit, many] = steps[letter] ?? [];
  const number = Math.round(count * (many ?? NaN));
  return unit && Number.isFinite(number) ? [unit, number] : undefined;
}

function inIso(counts: ReadonlyMap<string, number>): string | undefined {
  const write = (letters: readonly string[]) =>
    letters
      .flatMap((letter) => (counts.get(letter) ? `${counts.get(letter)}${letter.slice(-1)}` : []))
      .join('');
  const [date, time] = [write(['Y', 'M', 'W', 'D']), write(['TH', 'TM', 'TS'])];
  return date || time ? `P${date}${time && `T${time}`}` : undefined;
}

/** The lifetime at the end of a sentence, and what stands before it. */
export function splitLifetime(text: string): {readonly rest: string; readonly lifetime?: string} {
  const words = text.replace(/\s+/g, ' ').trim();
  // It stands at the end: a long text before it is not searched.
  const begin = Math.max(0, words.length - 200);
  const end =
    /[\s(–—:,;.-]+((?:(?:expir\w+|lasts?|kept|stored|duration|retention|persists?|deleted)\b[^.;()]{0,40}?)?(?:session(?: cookie)?|persistent|when you close your browser|until you close your browser|end of session|(?:\d+|an?|one|two|three|six|twelve|thirty)[\s-](?:years?|yrs?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|seconds?|secs?)(?: \d+ (?:months?|days?))?))\s*[.)]*$/i.exec(
      words.slice(begin),
    );
  return end?.[1] ? {rest: words.slice(0, begin + end.index).trim(), lifetime: end[1]} : {rest: words};
}
