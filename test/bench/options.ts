import {parseArgs} from 'node:util';

import type {PreparedForm} from './form.js';
import type {Suite} from './suite.js';
import {allSuites, suites} from './suites/suites.js';

/** What is asked for on the command line. */
export interface Options {
  readonly rounds: number;
  readonly suites: readonly Suite[];
  /** Ids of the forms; nothing for all of them. */
  readonly only: readonly string[] | undefined;
  /** Id of the form that all others are compared with. */
  readonly against: string;
  /** Folder for the results. */
  readonly out: string;
}

/** Reads the command line. Throws a `TypeError` for what is not known. */
export function readOptions(args: readonly string[]): Options {
  const {values} = parseArgs({
    args: [...args],
    options: {
      quick: {type: 'boolean', default: false},
      rounds: {type: 'string'},
      suites: {type: 'string'},
      only: {type: 'string'},
      against: {type: 'string', default: 'orejime'},
      out: {type: 'string', default: 'test/bench/results'},
    },
  });
  const rounds = Number(values.rounds ?? (values.quick ? 3 : 7));
  if (!(rounds >= 1)) throw new TypeError(`--rounds: "${values.rounds}" is no number of rounds.`);
  const names = listOf(values.suites) ?? allSuites;
  return {
    rounds,
    suites: names.flatMap((name) => suites[name] ?? unknown('--suites', name, Object.keys(suites))),
    only: listOf(values.only),
    against: values.against,
    out: values.out,
  };
}

/** The forms that are asked for, and the empty page, from which all of them are measured. */
export function pickForms(forms: readonly PreparedForm[], only: Options['only']): readonly PreparedForm[] {
  const ids = forms.map(({id}) => id);
  for (const id of only ?? []) if (!ids.includes(id)) unknown('--only', id, ids);
  return forms.filter(({id}) => !only || only.includes(id) || id === 'empty');
}

function listOf(value: string | undefined): readonly string[] | undefined {
  return value?.split(',').map((name) => name.trim());
}

function unknown(option: string, name: string, known: readonly string[]): never {
  throw new TypeError(`${option}: "${name}" is none of ${known.join(', ')}.`);
}
