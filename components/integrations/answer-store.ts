import {type Kept} from '../receiver/message.js';
import {
  cellsOf,
  COLUMNS,
  dayOf,
  KEPT_DAYS,
  MOST_ANSWERS,
  readKeptDays,
  refusedCells,
  sayWrongDays,
  type Table,
  toCsv,
} from '../receiver/tables.js';

/** The storage of a Durable Object, as far as it is used here. */
interface Sql {
  exec(query: string, ...values: readonly (string | number)[]): SqlResult;
}
interface SqlResult {
  readonly rowsWritten: number;
  raw(): Iterable<readonly (string | number)[]>;
}
interface ObjectState {
  readonly storage: {
    readonly sql: Sql;
    getAlarm(): Promise<number | null>;
    setAlarm(time: number): Promise<void>;
  };
}

/** The Worker's variables, as far as they are of its store. */
interface StoreSettings {
  /** Days for which rows are kept: a text, or a number where wrangler.toml has it without quotes. */
  readonly ASK_FIRST_KEEP_DAYS?: unknown;
}

const DAY = 86_400_000;

/** The condition of a row, by all its cells but the number. */
const isRow = (table: Table) =>
  COLUMNS[table]
    .slice(0, -1)
    .map((name) => `${name} = ?`)
    .join(' AND ');

/**
 * Where the Worker keeps what was received: a Durable Object with SQLite, one for all sites, so that two numbers never go up
 * at once. What the runtime calls by its name; the Worker alone can reach it.
 */
export class AskFirstAnswers {
  readonly #storage: ObjectState['storage'];
  readonly #days: number;

  constructor({storage}: ObjectState, {ASK_FIRST_KEEP_DAYS: setting = KEPT_DAYS}: StoreSettings) {
    this.#storage = storage;
    const days = readKeptDays(setting);
    if (days === undefined) console.warn(sayWrongDays(setting));
    this.#days = days ?? KEPT_DAYS;
    for (const [table, columns] of Object.entries(COLUMNS)) {
      const told = columns.slice(0, -1);
      storage.sql.exec(
        `CREATE TABLE IF NOT EXISTS ${table} (${told.map((name) => `${name} TEXT NOT NULL`).join()}, number INTEGER NOT NULL, PRIMARY KEY (${told.join()})) WITHOUT ROWID`,
      );
    }
  }

  /** Adds what a POST has; gives a table as CSV for a GET of its name. */
  async fetch(request: Request): Promise<Response> {
    if (request.method === 'POST') return this.#add((await request.json()) as Kept);
    this.alarm();
    const table = new URL(request.url).pathname.slice(1) as Table;
    const order = COLUMNS[table].map((_, index) => index + 1).join();
    const rows = this.#storage.sql.exec(`SELECT * FROM ${table} ORDER BY ${order}`).raw();
    return new Response(toCsv(table, [...rows]));
  }

  /** Deletes what has been kept for long enough: once a day, also where nothing comes any more. */
  alarm(): void {
    const last = dayOf(Date.now() - this.#days * DAY);
    for (const table of Object.keys(COLUMNS))
      this.#storage.sql.exec(`DELETE FROM ${table} WHERE day < ?`, last);
    if (this.#count('SELECT (SELECT COUNT(*) FROM counts) + (SELECT COUNT(*) FROM answers)'))
      void this.#storage.setAlarm(Date.now() + DAY);
  }

  async #add(kept: Kept): Promise<Response> {
    const now = Date.now();
    const day = dayOf(now);
    const cells = cellsOf(kept, day);
    if (this.#countUp(kept.table, cells)) return new Response(null, {status: 204});
    const isRefused = kept.table === 'answers' && !this.#hasRoom(day, cellsOf(kept, dayOf(now - DAY)));
    const row = isRefused ? refusedCells(day, kept.site) : cells;
    if (!this.#countUp(kept.table, row)) {
      const places = row.map(() => '?').join();
      this.#storage.sql.exec(`INSERT INTO ${kept.table} VALUES (${places}, 1)`, ...row);
    }
    if ((await this.#storage.getAlarm()) === null) await this.#storage.setAlarm(Date.now() + DAY);
    return new Response(null, {status: isRefused ? 429 : 204});
  }

  /** Adds one to the number of a row, where there is that row. */
  #countUp(table: Table, cells: readonly string[]): boolean {
    const query = `UPDATE ${table} SET number = number + 1 WHERE ${isRow(table)}`;
    return this.#storage.sql.exec(query, ...cells).rowsWritten > 0;
  }

  /** Whether a day has room for one more different answer, by the row that the same one has the day before. */
  #hasRoom(day: string, before: readonly string[]): boolean {
    const isUsual = this.#count(`SELECT COUNT(*) FROM answers WHERE ${isRow('answers')}`, ...before) > 0;
    const given = this.#count('SELECT COUNT(*) FROM answers WHERE day = ?', day);
    return given < (isUsual ? 2 * MOST_ANSWERS : MOST_ANSWERS);
  }

  #count(query: string, ...values: readonly string[]): number {
    const [[number = 0] = []] = [...this.#storage.sql.exec(query, ...values).raw()];
    return Number(number);
  }
}
