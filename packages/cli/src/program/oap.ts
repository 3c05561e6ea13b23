import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { COLUMNS } from '../terminal/text.js';
import { addArtifactCommands } from './artifact-commands.js';
import { addClientCommands } from './client-commands.js';
import { addServe } from './serve-command.js';
import { addSuiteCommands } from './suite-commands.js';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const EXITS = `
Exit codes:
  0  conformant, or done              3  could not measure: nothing answers
  1  a requirement failed, or one     4  required cases were not exercised
     is stale in the baseline         5  a bug of oap itself
  2  wrong use, or a file is missing

oap COMMAND --help says more. NO_COLOR turns colour off.`;

/** The command line. Nothing of the suite or the server is loaded before a command runs. */
export function oap(): Command {
  const program = new Command('oap')
    .description(
      'Offline Activation Protocol: judges license servers and clients by the specification, and runs the reference server.',
    )
    .version(version, '--version', 'print the version')
    .option('--debug', 'print the stack of an error')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .configureHelp({ helpWidth: COLUMNS, subcommandTerm: (command) => command.name() })
    .configureOutput({ outputError: (text, write) => write(`${oneLine(text)}\n`) })
    .addHelpText('after', EXITS);
  addSuiteCommands(program);
  addServe(program);
  addClientCommands(program);
  addArtifactCommands(program);
  return program;
}

/** Commander's own errors in the form of ours: one line that begins with the command's name. */
function oneLine(text: string): string {
  return text
    .trim()
    .replace(/^error: /, 'oap: ')
    .replaceAll(/\s*\n\s*/g, ' ');
}
