import {readFileSync} from 'node:fs';

import type {RoomResult} from './mutate-room.js';
import type {MutantResult} from './stryker-api.js';
import {survivors} from './survivors.js';

/** Percent of the mutants that tests have to notice. */
const LEAST = 85;

/**
 * Prints each survivor, those that survivors.ts gives a reason for with it, and a row for each room; whether every room has
 * its score.
 */
export function reportRooms(results: readonly RoomResult[]): boolean {
  const found = results.flatMap(({mutants}) => mutants.filter(isSurvivor).map(read));
  const unnamed = found.filter(({why}) => why === undefined);
  for (const {why, text} of found) if (why !== undefined) console.log(`${text}\n    ${why}`);
  if (unnamed.length) console.log('\nNobody has said yet why these survive:');
  for (const {text} of unnamed) console.log(text);

  console.log('\n      room  score  mutants   killed  timeout survived  uncovered  unnamed  minutes');
  for (const {room, mutants, minutes} of results) {
    const count = (status: MutantResult['status']) => mutants.filter((each) => each.status === status).length;
    const nameless = mutants.filter((each) => isSurvivor(each) && read(each).why === undefined).length;
    const cells = [
      ...[mutants.length, count('Killed'), count('Timeout'), count('Survived')],
      ...[count('NoCoverage'), nameless],
    ].map((number) => `${number}`.padStart(8));
    console.log(
      `${room.padStart(10)}${scoreOf(mutants).toFixed(1).padStart(7)} ${cells.join(' ')} ${minutes.toFixed(1).padStart(8)}`,
    );
  }
  return results.every(({mutants}) => scoreOf(mutants) >= LEAST);
}

const isSurvivor = ({status}: MutantResult) => status === 'Survived' || status === 'NoCoverage';

function scoreOf(mutants: readonly MutantResult[]): number {
  const counting = mutants.filter(({status}) => /Killed|Timeout|Survived|NoCoverage/.test(status));
  const survived = counting.filter(isSurvivor).length;
  return counting.length ? (100 * (counting.length - survived)) / counting.length : 100;
}

/** A survivor as it is shown, and why it survives where that was said. */
function read({fileName, location, mutatorName, replacement, status}: MutantResult): {
  readonly text: string;
  readonly why: string | undefined;
} {
  const {start, end} = location;
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line);
  const changed = lines
    .join('\n')
    .slice(start.column - 1, end.line === start.line ? end.column - 1 : undefined);
  const {why} =
    survivors.find(
      ({file, code, to}) =>
        fileName.endsWith(`/${file}`) && lines[0]?.includes(code) && (to === undefined || to === replacement),
    ) ?? {};
  const text = `${fileName}:${start.line}:${start.column} ${status === 'NoCoverage' ? 'never run, ' : ''}${mutatorName}\n  - ${short(changed)}\n  + ${short(replacement)}`;
  return {text, why};
}

const short = (text: string) => text.replace(/\s+/g, ' ').slice(0, 140);
