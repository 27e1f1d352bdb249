import {readFileSync} from 'node:fs';

import type {RoomResult} from './mutate-room.js';
import type {MutantResult} from './stryker-api.js';

/** Percent of the mutants that tests have to notice. */
const LEAST = 85;

/** Prints what survived and a row for each room; whether every room has its score. */
export function reportRooms(results: readonly RoomResult[]): boolean {
  for (const {mutants} of results)
    for (const mutant of mutants.filter(isSurvivor)) console.log(describe(mutant));
  console.log('\n      room  score  mutants  killed  timeout  survived  uncovered  minutes');
  for (const {room, mutants, minutes} of results) {
    const count = (status: MutantResult['status']) => mutants.filter((each) => each.status === status).length;
    const cells = [
      scoreOf(mutants).toFixed(1).padStart(7),
      ...[mutants.length, count('Killed'), count('Timeout'), count('Survived'), count('NoCoverage')].map(
        (number) => `${number}`.padStart(8),
      ),
      minutes.toFixed(1).padStart(8),
    ];
    console.log(room.padStart(10) + cells.join(' '));
  }
  return results.every(({mutants}) => scoreOf(mutants) >= LEAST);
}

const isSurvivor = ({status}: MutantResult) => status === 'Survived' || status === 'NoCoverage';

function scoreOf(mutants: readonly MutantResult[]): number {
  const counting = mutants.filter(({status}) => /Killed|Timeout|Survived|NoCoverage/.test(status));
  return counting.length
    ? (100 * counting.filter((each) => !isSurvivor(each)).length) / counting.length
    : 100;
}

function describe({fileName, location, mutatorName, replacement, status}: MutantResult): string {
  const {start, end} = location;
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line);
  const text = lines.join('\n').slice(start.column - 1, end.line === start.line ? end.column - 1 : undefined);
  return `${fileName}:${start.line}:${start.column} ${status} ${mutatorName}\n  - ${short(text)}\n  + ${short(replacement)}`;
}

const short = (text: string) => text.replace(/\s+/g, ' ').slice(0, 140);
