/**
 * Changes the code of a room in every way that Stryker knows, one at a time, and sees whether a test notices:
 *
 *     npm run test:mutation                                   every room of rooms.ts
 *     npm run test:mutation -- consent                        one room
 *     npm run test:mutation -- hold components/hold/frames.ts   one file of it, or lines of one: frames.ts:30-40
 *     npm run test:mutation -- consent --quick                without the tests in Node: more survives, much sooner
 */
import {mutateRoom} from './mutate-room.js';
import {reportRooms} from './report.js';
import {isInBrowser, rooms} from './rooms.js';
import {installStryker} from './stryker.js';

const words = process.argv.slice(2);
const isQuick = words.includes('--quick');
const [name, ...files] = words.filter((word) => word !== '--quick');
const chosen = name ? [name] : Object.keys(rooms);
const unknown = chosen.find((each) => !(each in rooms));
if (unknown) throw new TypeError(`test:mutation: "${unknown}" is none of ${Object.keys(rooms).join(', ')}.`);

installStryker();
const results = [];
for (const each of chosen) {
  const {mutate = [], tests = []} = rooms[each] ?? {};
  const room = {
    mutate: files.length ? files : mutate,
    tests: tests.filter((path) => !isQuick || isInBrowser(path)),
  };
  results.push(await mutateRoom(each, room));
}
process.exitCode = reportRooms(results) ? 0 : 1;
