/** What a page of somebody else may demand of the suite, and where it is shown that it gets it. */
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
  {id: 'C1', what: 'The page is one form: no form inside it', tests: [here('forms')]},
  {id: 'C2', what: 'No button of the suite sends it', tests: [here('forms')]},
  {id: 'C3', what: 'Nor does Enter, and no field of the suite is sent with it', tests: [here('forms')]},
  {id: 'C4', what: 'Partial postbacks replace elements', tests: [here('forms')]},
  {id: 'C5', what: 'The script is there twice, or in two versions', tests: [here('scripts')]},
  {
    id: 'C6',
    what: 'A frame of the same site has the script too',
    tests: [here('frames')],
  },
  {id: 'C7', what: 'A full postback brings no banner back', tests: [here('forms')]},
  {id: 'C8', what: 'Inherited styles go into shadow roots', tests: [styles]},
  {id: 'C9', what: '1rem is 10 pixels', tests: [styles]},
  {id: 'C10', what: 'Every element is styled, and important', tests: [styles]},
  {id: 'C11', what: 'What is slotted has the page’s styles', tests: [styles]},
  {id: 'C12', what: 'A box around all has a transform, or contains', tests: [here('documents')]},
  {id: 'C13', what: 'Chat boxes and dialogs are above all', tests: [here('documents')]},
  {id: 'C14', what: 'No styles but those of files', tests: [here('policies')]},
  {id: 'C15', what: 'No code from text, no handlers in attributes', tests: [here('policies')]},
  {
    id: 'C16',
    what: 'Connections to the page’s own site alone',
    tests: ['test/e2e/journeys/bundle.test.ts'],
  },
  {id: 'C17', what: 'A nonce and “strict-dynamic”', tests: [here('policies')]},
  {
    id: 'C18',
    what: 'Trusted Types',
    tests: [here('policies')],
  },
  {id: 'C19', what: 'Only some frames and no foreign pictures', tests: [here('policies')]},
  {id: 'C20', what: 'The file’s digest is checked, across origins', tests: [here('policies')]},
  {
    id: 'C21',
    what: 'The page is in windows-1252',
    tests: [here('documents'), 'test/e2e/built/package.test.ts'],
  },
  {id: 'C22', what: 'No doctype', tests: [here('documents'), styles]},
  {
    id: 'C23',
    what: 'Prototype, MooTools and their time',
    tests: [here('libraries')],
  },
  {id: 'C24', what: 'RequireJS takes scripts for modules', tests: [here('libraries')]},
  {
    id: 'C25',
    what: 'Import maps of others, and templates without modules',
    tests: [here('scripts'), 'test/e2e/built/package.test.ts'],
  },
  {id: 'C26', what: 'A tag manager leaves nothing but the query string', tests: [here('scripts')]},
  {id: 'C27', what: 'Plain http on an inner name', tests: [here('storage')]},
  {
    id: 'C28',
    what: 'Old servers read few characters in a cookie',
    tests: [here('storage'), 'test/unit/consent/cookie-text.test.ts'],
  },
  {
    id: 'C29',
    what: 'Suppliers’ domains are shared by councils',
    tests: [here('storage'), 'test/e2e/journeys/consent.test.ts'],
  },
  {
    id: 'C30',
    what: 'The page’s base is elsewhere',
    tests: [here('documents')],
  },
  {id: 'C31', what: 'Tags inside paragraphs and layout tables', tests: [here('documents')]},
  {id: 'C32', what: 'Block lists', tests: [here('block-lists'), 'test/e2e/built/block-lists.test.ts']},
  {
    id: 'C33',
    what: 'Another consent tool on the page',
    tests: [here('scripts')],
  },
  {id: 'C34', what: 'The script is in the head, the body, the foot or late', tests: [here('scripts')]},
  {id: 'C35', what: 'The page’s own names and ids', tests: [here('scripts')]},
  {id: 'C36', what: 'Paper', tests: [here('documents'), 'test/e2e/accessibility/print.test.ts']},
  {id: 'C37', what: 'Pages that change without a load', tests: [here('scripts')]},
  {id: 'C38', what: '960 pixels wide on a phone', tests: [here('documents'), styles]},
  {id: 'C39', what: 'Servers that refuse requests with marks of HTML', tests: [here('storage')]},
  {id: 'C40', what: 'Block themes centre what stands in the text', tests: [styles]},
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
