import type { Command } from 'commander';

/** Adds the commands that need neither server nor suite: `decode` and `keys generate`. */
export function addArtifactCommands(program: Command): void {
  program.commandsGroup('Artifacts and keys:');
  program
    .command('decode')
    .argument('[file]', 'file to read, or - for standard input', '-')
    .description('show what an artifact says: any carrier, any kind')
    .option('--key <k4.public…>', 'issuer key to check the signature of a token or receipt with')
    .option('--json', 'print JSON')
    .addHelpText('after', DECODE_HELP)
    .action(async (file: string, options: { key?: string; json?: boolean }) => {
      const { decode } = await import('../commands/decode.js');
      await decode(file, options);
    });

  const keys = program.command('keys').description('make keys').helpCommand(false);
  keys
    .command('generate')
    .description('make an Ed25519 issuer key, as PASERK text')
    .option('--secret-out <file>', 'write the secret key there: mode 0600, never over an existing file')
    .option('--show-secret', 'print the secret key')
    .option('--json', 'print JSON')
    .addHelpText('after', KEYS_HELP)
    .action(async (options: { secretOut?: string; showSecret?: boolean; json?: boolean }) => {
      const { generateKeys } = await import('../commands/keys-generate.js');
      await generateKeys(options);
    });
}

const DECODE_HELP = `
Reads a machine code, token, deactivation code or receipt out of text, XML or a
bare envelope, whatever the file is called. A machine-signed artifact is checked
with the key that it carries; an issuer-signed one only with --key, because an
artifact is never its own proof. What was not checked is said.

  oap decode license.oalic --key k4.public.…
  pbpaste | oap decode

Exit code 0: read, and nothing that was checked is wrong. 1: refused.`;

const KEYS_HELP = `
Prints the public key, to be compiled into the application, and its id. The
secret key signs every token: keep it out of shells' histories and logs.

  oap keys generate --secret-out issuer.secret`;
