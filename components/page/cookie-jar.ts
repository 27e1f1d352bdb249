/**
 * All cookies that the page can read, as `document.cookie` gives them; none where they are blocked. Asked of the
 * prototype: `<img name="cookie">` puts itself in the place of the document's own.
 */
export function allCookies(): string {
  try {
    return Reflect.get(Document.prototype, 'cookie', document) as string;
  } catch {
    // A sandboxed frame throws at the mere mention of cookies.
    return '';
  }
}

/** Sets a cookie. Where they are blocked, nothing is set. */
export function writeCookie(cookie: string): void {
  try {
    Reflect.set(Document.prototype, 'cookie', cookie, document);
  } catch {
    // A sandboxed frame throws at the mere mention of cookies.
  }
}

/** Every copy of the consent's text, separated by semicolons: other hosts of the domain may have set theirs. */
export function consentCopies(): string {
  return allCookies()
    .split('; ')
    .filter((cookie) => cookie.startsWith('ask_first='))
    .map((cookie) => cookie.slice(10))
    .join(';');
}

/** What this host keeps for itself, where no other can write; nothing where storage is blocked. */
export function readNote(key: 'ask_first' | 'ask_first_given'): string {
  try {
    return localStorage[key] || '';
  } catch {
    return '';
  }
}

/** All that is stored of the answers: every copy of the cookie, and what was last answered on this host. */
export const storedAnswers = () => [consentCopies(), readNote('ask_first_given')] as const;

/**
 * The consent's text as it holds on this host; nothing where there is none. That is the cookie's, unless an answer was
 * given or settled here: then it is what was noted, for as long as nobody wrote a cookie since. Anything else ends in a
 * semicolon, which no consent can be read from: it takes the store to say what it comes to. Without a cookie, what was
 * answered here stands behind a bar: that can't be read either, but it shows when another tab answers.
 */
export function readConsentText(): string {
  const stored = storedAnswers();
  const [copies, given] = stored;
  const [text = '', ...since] = readNote('ask_first').split('|');
  if (!copies) return given && `|${given}`;
  if (since.join('|') === stored.join('|')) return text;
  return copies.includes(';') || text || given ? `${copies};` : copies;
}

/** The same for others than the bus: empty where it takes the store to read it. */
export function readConsentCookie(): string {
  const text = readConsentText();
  return /[;|]/.test(text) ? '' : text;
}
