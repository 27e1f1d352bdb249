import type {Suite} from '../suite.js';
import {calibration} from './calibration.js';
import {load} from './load.js';
import {memory} from './memory.js';
import {presses} from './press.js';
import {returns} from './return.js';
import {tables} from './catalogue.js';

const groups: Readonly<Record<string, readonly Suite[]>> = {
  calibration: [calibration],
  load: [load],
  return: returns,
  press: presses,
  catalogue: tables,
  memory,
};

/** Everything that can be measured, by the name on the command line: whole groups such as `press`, and `yes-3` alone. */
export const suites: Readonly<Record<string, readonly Suite[]>> = {
  ...Object.fromEntries(
    Object.values(groups)
      .flat()
      .map((suite) => [suite.name, [suite]]),
  ),
  ...groups,
};

/** What is measured where nothing is named. */
export const allSuites = Object.keys(groups);
