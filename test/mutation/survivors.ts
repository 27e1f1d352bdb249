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
const nobodysHost = 'No frame is on hosts of these names.';

/** What survives, and why it may. */
export const survivors: readonly Survivor[] = [
  {file: 'linker/link-fragment.ts', code: "const [, time, text = ''] =", why: unread},
  {file: 'linker/link-fragment.ts', code: "const [id = '', revision = '']", why: unread},
  {file: 'linker/apply-answer.ts', code: 'msg(', why: forTranslators},
  {file: 'linker/apply-answer.ts', code: "id: 'banner-handed-over'", why: forTranslators},
  {file: 'linker/apply-answer.ts', code: 'desc:', why: forTranslators},
  {file: 'linker/apply-answer.ts', code: '} catch {', why: undefinedEither},
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
    file: 'hold/known-frames.ts',
    code: "url.searchParams.get('url') || ''",
    why: 'Either text is an address of the page’s own site, which is no provider’s.',
  },
  {
    file: 'hold/row-frames.ts',
    code: "{catalogue = ''}: Settings",
    why: 'There are no rows at either address.',
  },
  {
    file: 'linker/read-fragment.ts',
    code: 'history.replaceState(',
    to: '"Stryker was here!"',
    why: 'Browsers do not read the second argument of replaceState.',
  },
];
