import { fileURLToPath } from 'node:url';
import { startServer } from '@offline-activation/conformance';
import type { RunOptions } from '../program/options.js';
import type { Engine } from '../program/serve-command.js';
import { baselineOf } from '../suite/baseline-file.js';
import { stopOnInterrupt } from '../suite/interruption.js';
import { judge } from '../suite/judge.js';
import { selectCases } from '../suite/select.js';
import { shellWord } from '../suite/shell-word.js';
import { print, style } from '../terminal/print.js';
import { TRACES } from './test-server.js';

interface StartOptions extends RunOptions {
  readonly engine: Engine;
}

const BIN = fileURLToPath(new URL('../../bin/oap.js', import.meta.url));
const REPORTS = { html: '.oap/report.html', json: '.oap/report.json' };

/** Runs the reference server in a process of its own, and judges it over HTTP. */
export async function start(options: StartOptions): Promise<void> {
  const { engine, timeout } = options;
  const chosen = selectCases(options);
  const baseline = baselineOf(options, 'server');
  print(style.dim(`Starting the reference server (${engine} engine) and judging it over HTTP.`));
  const words = [process.execPath, BIN, 'serve', '--control', '--ready', '--engine', engine];
  const server = await startServer(words.map(shellWord).join(' '));
  const release = stopOnInterrupt(() => server.stop());
  try {
    process.exitCode = await judge({
      attachment: {
        directory: server.directory,
        ...(server.control && { control: server.control }),
        ...(timeout !== undefined && { timeoutMs: timeout }),
      },
      chosen,
      options,
      baseline,
      reports: { ...REPORTS, ...options.report },
      traces: options.traces ?? TRACES,
      replayCommand: (trace) =>
        `npx oap replay ${shellWord(trace)}${engine === 'native' ? '' : ` --engine ${engine}`}`,
    });
  } finally {
    release();
    await server.stop();
  }
}
