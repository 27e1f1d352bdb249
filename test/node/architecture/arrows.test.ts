/** Arrows between rooms that lint does not see: `import()` and `import type` of a package or a room above. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {describe, it} from 'node:test';

const root = 'components';

/** The rooms that each room names in any kind of import, `import()` included. */
function arrowsOf(room: string): readonly string[] {
  const files = readdirSync(join(root, room), {recursive: true, withFileTypes: true}).filter(({name}) =>
    name.endsWith('.ts'),
  );
  const rooms = files.flatMap(({parentPath, name}) => {
    const source = readFileSync(join(parentPath, name), 'utf8');
    const specifiers = [...source.matchAll(/(?:from |import\(|import )'(\.[^']+)'/g)].map(
      ([, path = '']) => path,
    );
    return specifiers.map(
      (path) => relative(root, join(dirname(join(parentPath, name)), path)).split('/')[0],
    );
  });
  return [...new Set(rooms)].filter((name): name is string => name !== undefined && name !== room);
}

const rooms = readdirSync(root, {withFileTypes: true}).flatMap((entry) =>
  entry.isDirectory() ? entry.name : [],
);
const arrows = new Map(rooms.map((room) => [room, arrowsOf(room)]));

describe('arrows between rooms', () => {
  it('go nowhere in a circle, by whatever kind of import', () => {
    const circles: string[] = [];
    const walk = (room: string, path: readonly string[]) => {
      if (path.includes(room)) circles.push([...path.slice(path.indexOf(room)), room].join(' → '));
      else for (const next of arrows.get(room) ?? []) walk(next, [...path, room]);
    };
    rooms.forEach((room) => walk(room, []));
    assert.deepEqual([...new Set(circles)], []);
  });

  it('never lead to an entry from a module that is not one', () => {
    const upward = rooms.filter((room) => room !== 'entries' && arrows.get(room)?.includes('entries'));
    assert.deepEqual(upward, []);
  });
});
