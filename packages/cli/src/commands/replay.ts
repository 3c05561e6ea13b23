import {
  COLOURED,
  cases,
  failureText,
  PLAIN,
  parseTrace,
  probe,
  type Replayed,
  replay,
  type ServerTarget,
  serverInProcess,
  type Trace,
} from '@offline-activation/conformance';
import type { Engine } from '../program/serve-command.js';
import { readInput } from '../read-input.js';
import { EXIT, type ExitCode, Stop } from '../stop.js';
import { attach } from '../suite/attach.js';
import { stopOnInterrupt } from '../suite/interruption.js';
import { print, style } from '../terminal/print.js';
import { printable } from '../terminal/text.js';
import { opened, placeOf, type ServerOptions } from './test-server.js';

interface ReplayOptions extends ServerOptions {
  readonly engine: Engine;
}

/** Plays a trace again: on somebody's server, or on the reference server in this process. */
export async function replayTrace(
  file: string,
  directory: string | undefined,
  options: ReplayOptions,
): Promise<void> {
  const trace = await traceIn(file);
  const elsewhere = directory !== undefined || options.cmd !== undefined;
  const { target, stop } = elsewhere ? await theirs(directory, options) : await ours(options.engine);
  const release = stopOnInterrupt(stop);
  try {
    print(
      `${style.bold(trace.requirement)} in ${trace.case}, ${trace.steps.length} steps, on ${printable(target.name)}\n`,
    );
    const replayed = await replay(trace, target, { cases });
    tell(replayed, trace);
    process.exitCode = exitCodeOf(replayed);
  } finally {
    release();
    await target.close();
    await stop();
  }
}

async function traceIn(file: string): Promise<Trace> {
  const text = new TextDecoder().decode(await readInput(file));
  try {
    return parseTrace(text);
  } catch (cause) {
    throw new Stop(`${file}: ${(cause as Error).message}`, undefined, { cause });
  }
}

interface Opened {
  readonly target: ServerTarget;
  stop(): Promise<void>;
}

async function theirs(directory: string | undefined, options: ServerOptions): Promise<Opened> {
  const { attachment, stop } = await opened(placeOf(directory, options), options);
  try {
    const found = await probe(attachment.directory);
    if (!found.ok) {
      const { status, why = 'there is no directory', breach } = found.row;
      throw new Stop(
        breach ? `${why}: got ${String(breach.got)}` : why,
        status === 'unmeasured' ? EXIT.unmeasured : EXIT.failed,
      );
    }
    return { target: await attach(attachment), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function ours(engine: Engine): Promise<Opened> {
  const [{ createControl }, { ENGINES }] = await Promise.all([
    import('@offline-activation/server'),
    import('@offline-activation/server/node'),
  ]);
  const [worldsUrl, controlUrl, token] = ['http://server.test', 'http://control.test', 'replay'];
  const { control, worlds } = createControl({ token, worldsUrl, controlUrl, ed25519: ENGINES[engine] });
  const target = await serverInProcess({
    name: 'the reference server in process',
    fetch: (request) => worlds(request),
    control: { url: controlUrl, token, fetch: (request) => control(request) },
  });
  return { target, stop: async () => {} };
}

function tell({ row, difference }: Replayed, trace: Trace): void {
  if (row.status === 'pass') print(style.green(`${trace.requirement} holds here.`));
  else print(failureText(row, style.isColoured ? COLOURED : PLAIN));
  if (difference === undefined) return;
  const { step, in: where, difference: found } = difference;
  const what =
    where === 'expected' ? 'the suite expects something else now' : 'the server does something else';
  print(`At step ${step + 1} of ${trace.steps.length} ${what}, at ${found.pointer || '/'}:`);
  print(`  in the trace  ${printable(JSON.stringify(found.before) ?? 'nothing')}`);
  print(`  now           ${printable(JSON.stringify(found.after) ?? 'nothing')}`);
}

const EXITS: Readonly<Partial<Record<Replayed['row']['status'], ExitCode>>> = {
  pass: EXIT.conformant,
  warn: EXIT.conformant,
  fail: EXIT.failed,
  unmeasured: EXIT.unmeasured,
  'harness-error': EXIT.ownBug,
};

const exitCodeOf = ({ row }: Replayed): ExitCode => EXITS[row.status] ?? EXIT.notExercised;
