import {writeFileSync} from 'node:fs';

import {engineNames, type Engine} from '../../browsers/find.js';
import type {Count} from './count-loads.js';

/** One line of the report: what loads of some pages in one engine made it do. */
export interface Row extends Omit<Count, 'addresses'> {
  readonly engine: string;
  readonly pages: string;
}

const rows: Row[] = [];

/** Puts a count into the report. */
export function report(engine: Engine, pages: string, {addresses: _, ...count}: Count): void {
  rows.push({engine: engineNames[engine], pages, ...count});
}

/** Prints the report and, where `ASK_FIRST_LEAKS` names a file, writes it there as JSON: an array of rows. */
export function finishReport(): void {
  console.log('\nBefore a yes, counted outside of the browser');
  console.table(
    rows.map(({engine, pages, loads, connections, loadsWithConnections, requests, loadsWithRequests}) => ({
      engine,
      pages,
      loads,
      connections: `${connections} in ${loadsWithConnections} loads`,
      requests: `${requests} in ${loadsWithRequests} loads`,
    })),
  );
  const file = process.env['ASK_FIRST_LEAKS'];
  if (file) writeFileSync(file, `${JSON.stringify(rows, undefined, 2)}\n`);
}
