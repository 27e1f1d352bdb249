import {readFileSync} from 'node:fs';

interface Room {
  readonly rooms: readonly string[];
  readonly packages?: readonly string[];
}

/** What stands for several rooms in the table. */
const groups = {
  'the pure rooms': '`consent`, `catalogue`, `embeds`',
  'the elements': '`cookie-banner`, `cookie-table`, `cookie-preferences`, `video-consent-placeholder`',
};

const namesIn = (cell: string) =>
  Object.entries(groups)
    .reduce((text, [group, rooms]) => text.replace(group, rooms), cell)
    .split(',')
    .flatMap((each) => /^\s*`(.*)`\s*$/.exec(each)?.[1] ?? [])
    .sort();

const isSame = (some: readonly string[], others: readonly string[]) => some.join() === others.join();

/** What CONTRIBUTING.md's table of rooms says otherwise than the lint rule that holds the arrows between them. */
export async function roomProblems(): Promise<readonly string[]> {
  const config = '../eslint.config.js';
  const {rooms} = (await import(config)) as {readonly rooms: Readonly<Record<string, Room>>};
  const [, table = ''] = readFileSync('CONTRIBUTING.md', 'utf8').split(/^\| Room .*\n.*\n/m);
  const rows = (table.split('\n\n')[0] ?? '').split('\n').map((line) => line.split('|').slice(1));
  const listed = rows.flatMap(([names = '', , imports = '', packages = '']) =>
    namesIn(names).map((name) => ({name, imports: namesIn(imports), packages: namesIn(packages)})),
  );
  return [
    ...Object.entries(rooms).flatMap(([room, {rooms, packages = []}]) => {
      const row = listed.find(({name}) => name === room);
      const isTrue =
        row && isSame(row.imports, [...rooms].sort()) && isSame(row.packages, [...packages].sort());
      return isTrue ? [] : `CONTRIBUTING.md: the row of ${room} is not what eslint.config.js has under rooms`;
    }),
    ...listed.flatMap(({name}) =>
      name in rooms ? [] : `CONTRIBUTING.md: ${name} is no room in eslint.config.js`,
    ),
  ];
}
