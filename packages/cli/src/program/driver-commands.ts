import { type Command, Option } from 'commander';
import { milliseconds } from './options.js';

/** The argument and the option by which a command is told how a driver is started. */
export const withDriverCommand = (command: Command): Command =>
  command
    .argument('[command...]', 'behind two dashes: the program that is the driver, and its arguments')
    .option('--cmd <command>', 'start the driver by this line of the shell, instead');

/** Adds the commands for whoever writes a driver. */
export function addDriver(program: Command): void {
  const driver = program
    .command('driver')
    .description('begin a driver for a client, or look one over')
    .helpCommand(false);
  withDriverCommand(
    driver.command('check').description('say what is wrong with a driver, before the suite runs'),
  )
    .option('--timeout <ms>', 'how long an answer may take (default: 30000)', milliseconds)
    .addHelpText('after', CHECK_HELP)
    .action(async (words: string[], options: { cmd?: string; timeout?: number }) => {
      const { driverCheck } = await import('../commands/driver-check.js');
      await driverCheck(words, options);
    });
  driver
    .command('scaffold')
    .argument('<dir>', 'folder to write it to; it is made')
    .addOption(
      new Option('--lang <language>', 'language of the driver').choices(['python']).default('python'),
    )
    .description('write a driver to begin with: it runs, and refuses everything')
    .addHelpText('after', SCAFFOLD_HELP)
    .action(async (folder: string, options: { lang: 'python' }) => {
      const { driverScaffold } = await import('../commands/driver-scaffold.js');
      await driverScaffold(folder, options);
    });
}

const CHECK_HELP = `
Starts the driver, asks what it is, calls each method of its claims once with
something to do and once with something to refuse, and ends its input.

  oap driver check -- python3 driver.py

Exit code 0: the suite can run. 1: something is wrong, or not done yet; the
first of it is what to do next. 3: the driver does not answer at all.`;

const SCAFFOLD_HELP = `
  oap driver scaffold --lang python my-driver
  oap driver check -- python3 my-driver/driver.py

The driver answers "initialize" and refuses the rest with "not-supported". Put
your client behind one method after the other; the check says which is next.`;
