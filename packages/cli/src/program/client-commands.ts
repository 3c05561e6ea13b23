import { LIMITS } from '@offline-activation/protocol/limits';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ClientCommandOptions } from '../client/opened.js';
import type { MachineCodeOptions, RequestFileOptions } from '../commands/client-code.js';
import type { DeactivateOptions } from '../commands/client-deactivate.js';
import type { ActivateOptions } from '../commands/client-online.js';
import type { StatusOptions } from '../commands/client-status.js';

/** Adds `client`: what a person does on a machine that is to be activated. */
export function addClientCommands(program: Command): void {
  program.commandsGroup('Reference client:');
  const client = program
    .command('client')
    .description('be a client on this machine: ask, load, check in, deactivate')
    .helpCommand(false)
    .addHelpText('after', CLIENT_HELP);

  withState(client.command('machine-code'))
    .description('show the machine code that waits for its answer, or make one')
    .addOption(new Option('--new <what>', 'make a new one, or a new key with it').choices(['code', 'key']))
    .addOption(labelOption())
    .option('--qr', 'show it as a QR code too')
    .action(async (options: MachineCodeOptions) => (await code()).machineCode(options));
  withState(client.command('request-file'))
    .description('save the machine code as a file')
    .option('--folder <folder>', 'where to save it', '.')
    .option('--replace', 'replace a file in the way')
    .option('--deactivation', 'save the deactivation code instead')
    .addOption(labelOption())
    .action(async (options: RequestFileOptions) => (await code()).requestFile(options));
  withState(client.command('load'))
    .argument('[file]', 'what came back from the vendor, or - for standard input', '-')
    .description('load a license, or the receipt of a deactivation')
    .action(async (file: string, options: ClientCommandOptions) => {
      const { load } = await import('../commands/client-load.js');
      await load(file, options);
    });
  withState(client.command('status'))
    .description('say whether the application may run licensed, and why')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExit code 0: it may. 1: it may not.')
    .action(async (options: StatusOptions) => {
      const { status } = await import('../commands/client-status.js');
      await status(options);
    });
  client
    .command('facts')
    .description('show what can be read of this machine; nothing is sent')
    .option('--json', 'print JSON')
    .action(async (options: { json?: boolean }) => {
      const { facts } = await import('../commands/client-status.js');
      await facts(options);
    });
  withState(client.command('deactivate'))
    .description('give the license on this machine up, and show the proof of it')
    .option('--yes', 'be sure: nothing takes it back')
    .option('--online', 'send the proof to the server as well')
    .option('--qr', 'show it as a QR code too')
    .action(async (options: DeactivateOptions) => {
      const { deactivate } = await import('../commands/client-deactivate.js');
      await deactivate(options);
    });
  withState(client.command('activate'))
    .description('activate online')
    .requiredOption(
      '--key <license key>',
      'license key, or - for standard input',
      chars(LIMITS.licenseKeyCharsMax),
    )
    .option('--email <address>', 'e-mail address that it was bought with', chars(LIMITS.emailCharsMax))
    .option('--edition <name>', 'edition to ask for', chars(LIMITS.textCharsMax))
    .addOption(labelOption())
    .action(async (options: ActivateOptions) => (await online()).activate(options));
  withState(client.command('check-in'))
    .description('check in online: renew the lease, or swap an offline token for one')
    .action(async (options: ClientCommandOptions) => (await online()).checkIn(options));
}

const code = () => import('../commands/client-code.js');
const online = () => import('../commands/client-online.js');

const withState = (command: Command): Command =>
  command
    .option('--app <file>', 'what the application is built with (JSON)', 'oap-app.json')
    .option('--state <folder>', "where its state is; by default the system's own place");

const labelOption = (): Option =>
  new Option('--label <name>', 'what the vendor is to call this machine; sent only if given').argParser(
    label,
  );

/** Parser of text of a bounded number of characters. */
function chars(max: number): (text: string) => string {
  return (text) => {
    if (text === '' || [...text].length > max)
      throw new InvalidArgumentError(`It has 1 to ${max} characters.`);
    return text;
  };
}

function label(text: string): string {
  if (/[\p{Cc}\p{Cs}]/u.test(text))
    throw new InvalidArgumentError('It has only characters that can be printed.');
  return chars(LIMITS.textCharsMax)(text);
}

const CLIENT_HELP = `
The file of --app stands for an application and what it is built with:

  {"product": "example-editor", "appVersion": "2.4.0",
   "trust": [{"key": "k4.public.…", "status": "active"}],
   "directory": "https://…/oap"}

Without a network: machine-code or request-file, carry it to the vendor, and
load what comes back. With one, and a directory: activate.

A code with another --label, or without, is another code: give the same one.
The machine's facts are read as an ordinary account can; oap client facts shows
them. The state has the machine key: whoever can read it can be this machine.`;
