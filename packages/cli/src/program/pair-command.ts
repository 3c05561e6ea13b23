import { type Command, InvalidArgumentError, Option } from 'commander';
import {
  capabilities,
  httpUrl,
  integer,
  list,
  milliseconds,
  type Reports,
  reports,
  type Seed,
  seed,
} from './options.js';

/** Options of `oap test pair`. */
export interface PairRunOptions {
  readonly client?: string;
  readonly server?: string;
  readonly control?: string;
  readonly controlToken?: string;
  readonly fixtures?: string;
  readonly walk?: readonly string[];
  readonly seed: Seed;
  readonly runs?: number;
  readonly allowUntestable?: readonly string[];
  readonly timeout?: number;
  readonly report?: Reports;
}

const RUNS_MAX = 1000;
/** Here and not from the suite: help is printed without loading it. */
const WALKS = ['text-3-seats', 'file-strict'];

/** Adds `oap test pair`. */
export function addPair(test: Command): void {
  test
    .command('pair')
    .description('walk both profiles from end to end between a client and a server')
    .option('--client <command>', 'line of the shell that starts the driver of the client')
    .option('--server <url>', "the server's directory URL", httpUrl)
    .option('--control <url>', 'its control interface (chapter 13)', httpUrl)
    .option('--control-token <token>', 'bearer token of it; better in OAP_CONTROL_TOKEN')
    .option('--fixtures <file>', 'without one: licenses that the walks may use up (JSON)')
    .option('--walk <name>', `only this one: ${WALKS.join(' or ')}`, walks)
    .addOption(
      new Option('--seed <n|random>', 'root of all that is made up, and of what the courier does')
        .argParser(seed)
        .default(1n, '1'),
    )
    .option('--runs <n>', 'walk each profile so often, carrying otherwise each time', integer(1, RUNS_MAX))
    .option('--allow-untestable <caps>', 'capabilities that may be missing, as clock or files', capabilities)
    .option('--timeout <ms>', 'how long an answer may take (default: 10000)', milliseconds)
    .option(
      '--report <format=file>',
      'html=FILE, json=FILE, junit=FILE or markdown=FILE; again or with commas',
      reports,
    )
    .addHelpText('after', HELP)
    .action(async (options: PairRunOptions) => {
      const { testPair } = await import('../commands/test-pair.js');
      await testPair(options);
    });
}

/** Parser of names of walks. */
function walks(text: string, before?: readonly string[]): readonly string[] {
  const all = list(text, before);
  const unknown = all.find((name) => !WALKS.includes(name));
  if (unknown === undefined) return all;
  throw new InvalidArgumentError(`${unknown} is no walk; there are ${WALKS.join(' and ')}.`);
}

const HELP = `
Any client with any server, and between them the suite's own courier, which
renames files and mangles text as browsers, mail programs and people do: only
in ways that must cost nothing. Both ends are judged by what they say on the
way, so a failure names the requirement, whose it is, and what was carried how.

  oap test pair --client "python3 driver.py" \\
    --server http://127.0.0.1:4000/v1/directory --control http://127.0.0.1:4001

The client meets the server through the suite, so either may run anywhere. What
one of them does not claim is left out, and said. Without a control interface
the walks use up a license each, and what needs a clock or a mail is untestable;
"oap list --fixtures" makes licenses up. It says that the two work together at
these stations; whether each conforms, "oap test client" and "test server" say.`;
