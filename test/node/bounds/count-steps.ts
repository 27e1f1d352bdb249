/** Work that is counted in steps and not in time: the same on every machine, however busy it is. */
import assert from 'node:assert/strict';
import {Session} from 'node:inspector/promises';
import {after, before} from 'node:test';
import {setFlagsFromString} from 'node:v8';

/**
 * Counts steps in the tests of the suite it is called in. Gives what says how often each piece of these sources is run by
 * a function, added up: what the engine itself does, as searching a text, is one step of who asked for it.
 *
 * @param sources Matches the address of every file that counts.
 */
export function stepCounter(sources: RegExp): (run: () => unknown) => Promise<number> {
  const session = new Session();
  before(async () => {
    // The profiler loses counts where the engine compiles for speed.
    setFlagsFromString('--no-opt');
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', {callCount: true, detailed: true});
  });
  after(async () => {
    // It makes all else slow.
    await session.post('Profiler.stopPreciseCoverage');
    await session.post('Profiler.disable');
    session.disconnect();
    setFlagsFromString('--opt');
  });
  return async (run) => {
    await session.post('Profiler.takePreciseCoverage');
    run();
    const {result} = await session.post('Profiler.takePreciseCoverage');
    return result
      .filter(({url}) => sources.test(url))
      .flatMap(({functions}) => functions.flatMap(({ranges}) => ranges))
      .reduce((sum, range) => sum + range.count, 0);
  };
}

/**
 * Fails where the steps for something, for twice and for four times as much of it grow faster than that: what twice as
 * much costs more, four times as much may cost twice over, and some for what grows in leaps.
 */
export function assertInProportion([short = 0, middle = 0, long = 0]: readonly number[]): void {
  assert.ok(
    long - middle <= 2.4 * Math.max(0, middle - short) + 0.03 * long,
    `Steps: ${[short, middle, long].join(', ')}`,
  );
}
