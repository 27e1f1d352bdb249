import {audit} from './audit.js';
import {bundle} from './bundle.js';
import {check} from './check.js';
import type {Command} from './command.js';
import {hold} from './hold.js';
import {importCommand} from './import.js';
import {publish} from './publish.js';
import {render} from './render.js';

/** Every command there is: a new one is a file and a line here. */
export const commands: readonly Command[] = [check, publish, render, importCommand, hold, bundle, audit];
