/**
 * The oap command: starts the reference server and runs the conformance suite.
 *
 * @packageDocumentation
 */
import { CommanderError } from 'commander';
import { oap } from './program/oap.js';
import { EXIT, Stop } from './stop.js';

const LINGER_MS = 500;

/** Runs a command line, and answers the exit code. Nothing is thrown. */
async function run(args: readonly string[]): Promise<number> {
  const program = oap();
  try {
    await program.parseAsync(args, { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) {
      // Help and version that were asked for are no error; commander has printed what there is to say.
      return error.exitCode === 0 ? 0 : EXIT.usage;
    }
    return report(error, program.opts()['debug'] === true);
  }
}

/** One line to standard error, and the exit code that fits. */
function report(error: unknown, debug: boolean): number {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const code =
    error instanceof Stop
      ? error.exitCode
      : (CODES[name] ?? (isOfPlatform(error) ? EXIT.usage : EXIT.ownBug));
  const ours = code === EXIT.ownBug ? 'a bug of oap: ' : '';
  process.stderr.write(`oap: ${ours}${message.trim().replaceAll(/\s*\n\s*/g, ' ')}\n`);
  if (debug) process.stderr.write(`${stack ?? ''}\n`);
  else if (code === EXIT.ownBug) process.stderr.write('oap: --debug prints where\n');
  return code;
}

/** A file that cannot be written, a disk that is full: nobody's bug. */
const isOfPlatform = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && 'code' in error;

/** Errors of the suite, by name: so that this file loads nothing of it. */
const CODES: Readonly<Record<string, number>> = {
  Unmeasured: EXIT.unmeasured,
  Untestable: EXIT.notExercised,
  HarnessError: EXIT.ownBug,
};

// A reader that has gone away (`oap list | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? Number(process.exitCode ?? 0) : EXIT.ownBug);
});

process.exitCode = await run(process.argv.slice(2));
// A connection that a hostile server keeps open must not keep the command.
setTimeout(() => process.exit(), LINGER_MS).unref();
