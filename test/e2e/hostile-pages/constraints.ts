/** What another page may demand of the library, and where it is tested. */
export interface Constraint {
  readonly id: string;
  readonly what: string;
  /** Test files, from this project's folder. */
  readonly tests: readonly string[];
}

const here = (name: string) => `test/e2e/hostile-pages/${name}.test.ts`;
const styles = 'test/e2e/accessibility/host-styles.test.ts';

/** All of them, in the order in which they were found on councils' and suppliers' pages. */
export const constraints: readonly Constraint[] = [
  {id: 'C1', what: 'The page is one form: no form may be inside it', tests: [here('forms')]},
  {id: 'C2', what: 'No button of the library submits it', tests: [here('forms')]},
  {
    id: 'C3',
    what: 'Enter does not submit it, and no field of the library is sent with it',
    tests: [here('forms')],
  },
  {id: 'C4', what: 'Partial postbacks (ASP.NET) replace elements', tests: [here('forms')]},
  {id: 'C5', what: 'The script is there twice, or in two versions', tests: [here('scripts')]},
  {
    id: 'C6',
    what: 'A frame of the same site has the script, too',
    tests: [here('frames')],
  },
  {id: 'C7', what: 'After a full postback, the banner does not return', tests: [here('forms')]},
  {id: 'C8', what: 'Inherited styles reach into shadow roots', tests: [styles]},
  {id: 'C9', what: '1rem is 10 pixels', tests: [styles]},
  {id: 'C10', what: 'Every element is styled with `!important`', tests: [styles]},
  {id: 'C11', what: 'Slotted content has the page’s styles', tests: [styles]},
  {
    id: 'C12',
    what: 'A box around everything has a transform, or CSS containment',
    tests: [here('documents')],
  },
  {id: 'C13', what: 'Chat boxes and dialogs lie on top of everything', tests: [here('documents')]},
  {id: 'C14', what: 'The policy allows only style sheets from files', tests: [here('policies')]},
  {id: 'C15', what: 'The policy allows no `eval` and no handlers in attributes', tests: [here('policies')]},
  {
    id: 'C16',
    what: 'The policy allows connections to the page’s own site only',
    tests: ['test/e2e/setups/bundle.test.ts'],
  },
  {id: 'C17', what: 'The policy has a nonce and `strict-dynamic`', tests: [here('policies')]},
  {
    id: 'C18',
    what: 'Trusted Types are required',
    tests: [here('policies')],
  },
  {
    id: 'C19',
    what: 'The policy allows some frames only, and no pictures of other origins',
    tests: [here('policies')],
  },
  {id: 'C20', what: 'The script has an integrity hash, and another origin', tests: [here('policies')]},
  {
    id: 'C21',
    what: 'The page is in windows-1252',
    tests: [here('documents'), 'test/e2e/frameworks/package.test.ts'],
  },
  {id: 'C22', what: 'The page has no doctype', tests: [here('documents'), styles]},
  {
    id: 'C23',
    what: 'Prototype, MooTools and other libraries that change built-in objects',
    tests: [here('libraries')],
  },
  {id: 'C24', what: 'RequireJS takes scripts for AMD modules', tests: [here('libraries')]},
  {
    id: 'C25',
    what: 'The page has an import map; its template can’t load modules',
    tests: [here('scripts'), 'test/e2e/frameworks/package.test.ts'],
  },
  {id: 'C26', what: 'A tag manager removes everything but the query string', tests: [here('scripts')]},
  {id: 'C27', what: 'The page is on plain http, on an internal host name', tests: [here('storage')]},
  {
    id: 'C28',
    what: 'Old servers accept few characters in a cookie',
    tests: [here('storage'), 'test/unit/consent/cookie-text.test.ts'],
  },
  {
    id: 'C29',
    what: 'A supplier’s domain is shared by several councils',
    tests: [here('storage'), 'test/e2e/journeys/consent.test.ts'],
  },
  {
    id: 'C30',
    what: 'The page’s `<base>` is elsewhere',
    tests: [here('documents')],
  },
  {id: 'C31', what: 'Tags are inside paragraphs and layout tables', tests: [here('documents')]},
  {
    id: 'C32',
    what: 'Visitors use block lists',
    tests: [here('block-lists'), 'test/e2e/built/block-lists.test.ts'],
  },
  {
    id: 'C33',
    what: 'Another consent tool is on the page',
    tests: [here('scripts')],
  },
  {
    id: 'C34',
    what: 'The script is in the head, in the body, at the end, or loaded late',
    tests: [here('scripts')],
  },
  {id: 'C35', what: 'The page has globals and ids of its own', tests: [here('scripts')]},
  {
    id: 'C36',
    what: 'The page is printed',
    tests: [here('documents'), 'test/e2e/accessibility/print.test.ts'],
  },
  {id: 'C37', what: 'The page changes without being reloaded', tests: [here('scripts')]},
  {id: 'C38', what: 'The page is 960 pixels wide on a phone', tests: [here('documents'), styles]},
  {id: 'C39', what: 'The server refuses requests that contain HTML characters', tests: [here('storage')]},
  {id: 'C40', what: 'A block theme centres the content', tests: [styles]},
];

/** The table of them, as Markdown. */
export function formatConstraints(): string {
  const rows = constraints.map(({id, what, tests}) => [
    id,
    what,
    tests.map((test) => `\`${test}\``).join(', '),
  ]);
  const all = [['', 'Another page’s constraint', 'Tested by'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0), 3));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = all;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}
