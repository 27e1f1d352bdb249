/** The command `ask-first`, run by Node. */
import {parseArgs} from 'node:util';

import {version} from '../page/version.js';
import {suggest} from '../check/suggest.js';
import {type Command, type ExitCode, CliError, printError, printLines} from './command.js';
import {commands} from './commands.js';

const width = Math.max(...commands.map(({name}) => name.length));
const overview = `Usage: ask-first <command> [options]

Cookie consent as plain HTML: what is done before a page reaches a browser.

Commands:
${commands.map(({name, summary}) => `  ${name.padEnd(width)}  ${summary}`).join('\n')}

Options:
  --help     Say this, or behind a command what it does
  --version  Say the version

Examples:
  ask-first check catalogue.json
  ask-first publish catalogue.json --out public/ask-first/
  ask-first hold --dry-run public/
  ask-first hold --help

Exit codes:
  0  done, nothing to look at
  1  done, and there is something to look at
  2  could not be done: the reason is on standard error`;

async function run([first, ...rest]: readonly string[]): Promise<ExitCode> {
  if (first === undefined) throw new CliError(`Which command? ${listed()}`);
  if (/^(?:--help|-h|help)$/.test(first)) {
    const asked = commands.find(({name}) => name === rest[0]);
    printLines(...(asked?.help ?? overview).split('\n'));
    return 0;
  }
  if (/^(?:--version|-v)$/.test(first)) {
    printLines(version);
    return 0;
  }
  const command = commands.find(({name}) => name === first);
  if (!command) {
    const meant = suggest(
      first,
      commands.map(({name}) => name),
    );
    throw new CliError(
      `There is no command "${first}"${meant ? `: did you mean "${meant}"?` : '.'} ${listed()}`,
    );
  }
  return runCommand(command, rest);
}

function runCommand(command: Command, args: readonly string[]): Promise<ExitCode> | ExitCode {
  const typed = readArguments(command, args);
  if (typed.values['help'] !== true) return command.run(typed);
  printLines(...command.help.split('\n'));
  return 0;
}

function readArguments({name, options}: Command, args: readonly string[]) {
  try {
    const {values, positionals} = parseArgs({
      args: [...args],
      options: {...options, help: {type: 'boolean', short: 'h'}},
      allowPositionals: true,
    });
    return {values: values as Record<string, string | boolean>, positionals};
  } catch (error) {
    const [sentence = ''] = (error instanceof Error ? error.message : '').split('. ');
    throw new CliError(`${sentence.replace(/\.$/, '')}: see ask-first ${name} --help`);
  }
}

function listed(): string {
  return `There are ${commands.map(({name}) => name).join(', ')}: see ask-first --help`;
}

/** Says why nothing came of it. Where it happened is told only to those who look for what was not foreseen. */
function fail(error: unknown): void {
  process.exitCode = 2;
  if (error instanceof CliError) return printError(error.message);
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  printError(
    `This should not have happened: ${words}. Please report it, with what ASK_FIRST_DEBUG=1 adds to this line`,
  );
  if (process.env['ASK_FIRST_DEBUG'] && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  // What was begun would go on, and end as if it had been done.
  process.exit();
}

// A reader such as `head` may have had enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  fail(error);
});
// Node would end with 1, which says that it was done and that there is something to look at.
process.on('uncaughtException', fail);

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  fail(error);
}
