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

/** What survives, and why it may. */
export const survivors: readonly Survivor[] = [
  {file: 'linker/link-fragment.ts', code: "const [, time, text = ''] =", why: unread},
  {file: 'linker/link-fragment.ts', code: "const [id = '', revision = '']", why: unread},
  {file: 'linker/apply-answer.ts', code: 'msg(', why: forTranslators},
  {file: 'linker/apply-answer.ts', code: "id: 'banner-handed-over'", why: forTranslators},
  {file: 'linker/apply-answer.ts', code: 'desc:', why: forTranslators},
  {file: 'linker/apply-answer.ts', code: '} catch {', why: undefinedEither},
  {
    file: 'linker/read-fragment.ts',
    code: 'history.replaceState(',
    to: '"Stryker was here!"',
    why: 'Browsers do not read the second argument of replaceState.',
  },
];
