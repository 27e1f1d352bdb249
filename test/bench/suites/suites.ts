import type {Suite} from '../suite.js';
import {calibration} from './calibration.js';
import {load} from './load.js';
import {memory} from './memory.js';
import {presses} from './press.js';
import {returns} from './return.js';
import {tables} from './catalogue.js';

/** Everything that can be measured, by the name on the command line. */
export const suites: Readonly<Record<string, readonly Suite[]>> = {
  calibration: [calibration],
  load: [load],
  return: returns,
  press: presses,
  catalogue: tables,
  memory,
};
