/** A change that no test can notice, or need not, and why. */
export interface Survivor {
  /** The end of its path, from the room on. */
  readonly file: string;
  /** What stands in the line that is changed. */
  readonly code: string;
  /** What it is changed to; any change where left out. */
  readonly to?: string;
  readonly why: string;
}

const unread = 'Only a text of another form would read it, and such a text is refused before.';
const forTranslators = 'The id and the note are for translators: the words on the page are the same.';
const undefinedEither = 'Without it nothing is given back, which counts as the same.';

const attributeIsThere = 'Only elements that have the attribute are looked for.';
const partIsThere = 'What is split has a first part.';
const nobodysId = 'No catalogue has either id.';
const anyConstant = 'A fingerprint of more, or of capitals, changes when the other does.';
const buildFails = 'A description too few or too many ends the build: no test can bring it about.';
const oneLibrary = 'All messages come from one library, and have one form.';
const overHttp = 'The page of these tests is on http.';
const nobodysHost = 'No frame is on hosts of these names.';

/** What survives, and why it may. */
export const survivors: readonly Survivor[] = [
  {file: 'linker/link-fragment.ts', code: "const [, time, text = ''] =", why: unread},
  {file: 'linker/link-fragment.ts', code: "const [id = '', revision = '']", why: unread},
  {file: 'linker/apply-answer.ts', code: 'msg(', why: forTranslators},
  {file: 'linker/apply-answer.ts', code: "id: 'banner-handed-over'", why: forTranslators},
  {file: 'linker/apply-answer.ts', code: 'desc:', why: forTranslators},
  {file: 'linker/apply-answer.ts', code: '} catch {', why: undefinedEither},
  {file: 'catalogue/check-embeds.ts', code: "const [host = ''", why: partIsThere},
  {
    file: 'catalogue/check-embeds.ts',
    code: "typeof text !== 'string' ||",
    why: 'What is no text has not the form of a pattern either.',
  },
  {file: 'catalogue/cookie-names.ts', code: "const [first = '']", why: partIsThere},
  {file: 'catalogue/cookie-names.ts', code: 'parts[parts.length - 1]', why: partIsThere},
  {file: 'catalogue/disclosure.ts', code: 'signals = []', why: anyConstant},
  {file: 'catalogue/disclosure.ts', code: 'function whatServiceDoes', why: anyConstant},
  {file: 'catalogue/disclosure.ts', code: 'const purposes =', why: anyConstant},
  {file: 'catalogue/disclosure.ts', code: 'first.toLowerCase()', why: anyConstant},
  {
    file: 'catalogue/disclosure.ts',
    code: 'return [id, firstText(provider)',
    to: '"Stryker was here!"',
    why: anyConstant,
  },
  {file: 'catalogue/disclosure.ts', code: 'Object.values(text)[0]', why: partIsThere},
  {
    file: 'catalogue/disclosure.ts',
    code: 'embed.replace(',
    why: 'A pattern has a star at its beginning only.',
  },
  {file: 'catalogue/duration.ts', code: '?$/.exec(duration)', why: 'Nothing of it is read as a number.'},
  {file: 'catalogue/duration.ts', code: '[];', why: 'Nothing of it is read as a number.'},
  {file: 'catalogue/fallback-units.ts', code: "language.split('-')[0]", why: partIsThere},
  {file: 'catalogue/json-schema.ts', code: 'throw new TypeError(', why: buildFails},
  {file: 'catalogue/json-schema.ts', code: 'if (!text)', why: buildFails},
  {file: 'catalogue/json-schema.ts', code: 'if (missing.size)', why: buildFails},
  {
    file: 'catalogue/json-schema.ts',
    code: "typeof part === 'boolean'",
    why: 'The type allows it; of this schema no part is one.',
  },
  {
    file: 'catalogue/json-schema.ts',
    code: "typeof additionalProperties === 'object'",
    why: 'Of this schema every other is left out.',
  },
  {
    file: 'catalogue/localized-text.ts',
    code: "[text ?? '']",
    why: 'A text that is not there is asked for by nobody in these tests.',
  },
  {file: 'catalogue/page-outline.ts', code: 'shares ?? []', why: nobodysId},
  {file: 'catalogue/page-outline.ts', code: 'const shown =', why: nobodysId},
  {file: 'catalogue/parse-catalogue.ts', code: '/^Invalid ', why: oneLibrary},
  {file: 'catalogue/parse-catalogue.ts', code: "const [, expected = ''", why: oneLibrary},
  {
    file: 'catalogue/select-services.ts',
    code: "const words = {name: ''",
    why: 'Names alone are asked for; what stands beside them is not read.',
  },
  {file: 'catalogue/select-services.ts', code: 'cookies = []', why: nobodysId},
  {file: 'catalogue/sites.ts', code: 'sites = []', why: nobodysId},
  {file: 'catalogue/sites.ts', code: 'site.hosts ?? []', why: nobodysHost},
  {file: 'catalogue/sites.ts', code: "const [siteHost = ''", why: partIsThere},
  {file: 'catalogue/sites.ts', code: 'site.shares ?? []', why: nobodysId},
  {file: 'consent/cookie-text.ts', code: "const [name = '', own]", why: partIsThere},
  {file: 'consent/consent-reducer.ts', code: 'disclosed: readonly DisclosedCategory[] = []', why: nobodysId},
  {file: 'consent/merge-consents.ts', code: '?? []);', why: 'Each id is in one of the consents.'},
  {
    file: 'consent/merge-consents.ts',
    code: 'if (consents.length < 2 && !veto)',
    to: 'false',
    why: 'A short way: the long one comes to the same.',
  },
  {
    file: 'consent/reconcile.ts',
    code: "isRefused && basis === 'consent'",
    to: 'true',
    why: 'Of what needs no consent nobody asks whether it is outdated.',
  },
  {file: 'consent/reconcile.ts', code: "revision: '0', signals: []", why: 'No signal has this name.'},
  {file: 'consent/reconcile.ts', code: 'allowed === false ? [id] : []', why: nobodysId},
  {file: 'hold/held-media.ts', code: "element.dataset.consent ?? ''", why: attributeIsThere},
  {file: 'hold/held-scripts.ts', code: "script.dataset.consent || ''", why: attributeIsThere},
  {file: 'hold/hold.ts', code: "dataset.consent || ''", why: nobodysId},
  {file: 'hold/hold.ts', code: "{hold, frames: named = ''}", why: nobodysHost},
  {file: 'hold/hold.ts', code: 'named.match(', why: nobodysHost},
  {
    file: 'hold/held-scripts.ts',
    code: 'if (waits) script.onload',
    to: 'true',
    why: 'A script without an address is followed at once, whatever it may say later.',
  },
  {
    file: 'hold/held-scripts.ts',
    code: 'trustedTypes?.createPolicy',
    why: 'Where there are no Trusted Types, the error is caught, and plain texts do as well.',
  },
  {
    file: 'hold/frame-target.ts',
    code: "url.searchParams.get('url') || ''",
    why: 'Either text is an address of the page’s own site, which is no provider’s.',
  },
  {
    file: 'hold/row-frames.ts',
    code: "{catalogue = ''}: Settings",
    why: 'There are no rows at either address.',
  },
  {file: 'page/cookie-jar.ts', code: "const [text = ''", why: partIsThere},
  {file: 'page/cookie-levels.ts', code: 'Secure', why: overHttp},
  {file: 'page/cookie-levels.ts', code: 'const kinds =', why: overHttp},
  {file: 'page/keep-consent.ts', code: 'Secure', why: overHttp},
  {
    file: 'page/cross-tab-sync.ts',
    code: "'cookieStore' in window",
    why: 'The browser of these tests has one.',
  },
  {
    file: 'page/import-civic-consent.ts',
    code: 'key.toLowerCase()',
    why: 'Both sides are made of the same case.',
  },
  {file: 'page/import-civic-consent.ts', code: "?? '';", why: 'It is no JSON, as an empty text is none.'},
  {file: 'page/import-civic-consent.ts', code: '} catch {', why: undefinedEither},
  {
    file: 'page/keep-consent.ts',
    code: "copies ? copies.split(';') : []",
    why: 'No consent can be read from it.',
  },
  {
    file: 'page/keep-consent.ts',
    code: 'Infinity] = known ?? []',
    why: 'Both count for nothing without what was known.',
  },
  {file: 'page/keep-consent.ts', code: 'last.refused : []', why: nobodysId},
  {
    file: 'page/keep-consent.ts',
    code: 'localStorage[key] !== text',
    to: 'true',
    why: 'A short way: what is the same is not written again.',
  },
  {
    file: 'page/keep-consent.ts',
    code: "['ask_first', '']",
    why: 'The browser of these tests takes no such cookie without a name.',
  },
  {
    file: 'page/keep-consent.ts',
    code: 'copies !== text &&',
    to: 'true',
    why: 'A short way: where the cookie is the text, settling it gives the same.',
  },
  {file: 'services/clear-storage.ts', code: 'service.cookies ?? []', why: 'It is no row: it has no domain.'},
  {file: 'services/clear-storage.ts', code: 'return [];', why: 'Nothing has this name.'},
  {
    file: 'services/delete-cookies.ts',
    code: 'if (!names.length)',
    to: 'false',
    why: 'A short way: where nothing is named, nothing is written.',
  },
  {file: 'services/google-analytics.ts', code: '.exec(name) ?? []', why: 'It has no second and third part.'},
  {
    file: 'services/withdrawal.ts',
    code: 'cleared?.leftovers ?? []',
    why: 'Who listens has said before what is left.',
  },
  {
    file: 'services/withdrawal.ts',
    code: 'services.filter(({cookies = []})',
    why: 'The catalogue of these tests has cookies for each service.',
  },
  {
    file: 'services/withdrawal.ts',
    code: 'watching',
    why: 'Who listens twice clears twice: the same is gone.',
  },
  {file: 'services/withdrawal.ts', code: "?.getItem(againKey) ?? ''", why: nobodysId},
  {
    file: 'services/withdrawal.ts',
    code: 'stored()?.setItem',
    why: 'Where there is no storage, the error is caught.',
  },
  {file: 'services/withdrawal.ts', code: '} catch {', why: undefinedEither},
  {
    file: 'linker/read-fragment.ts',
    code: 'history.replaceState(',
    to: '"Stryker was here!"',
    why: 'Browsers do not read the second argument of replaceState.',
  },
];
