import type { ChildProcess } from 'node:child_process';
import type { DriverOptions } from '../driver.js';
import { type DriverCommand, spawnDriver } from './command.js';
import { type Line, lineReader } from './line-reader.js';

/** What a driver's process does, as it is seen from outside. */
export type Event =
  | ({ readonly kind: 'line' } & Line)
  /** A line over the limit, or lines without end. */
  | { readonly kind: 'flood'; readonly text: string }
  /** It has ended, or could not be started. */
  | { readonly kind: 'ended'; readonly how: string; readonly rest: string }
  /** Nothing in the time given. */
  | { readonly kind: 'silent' };

/** A running driver, in bytes: nothing here knows of JSON. */
export interface DriverProcess {
  write(line: string): void;
  /** The next thing that it does; each is told once, and the end again and again. */
  next(ms: number): Promise<Event>;
  /** What it has done already without being waited for. */
  waiting(): Event | undefined;
  /** Ends its standard input. */
  endInput(): void;
  /** The end of what it has written to its standard error since this was last forgotten. */
  stderr(): string;
  forgetStderr(): void;
  /** Ends it and whatever it started, at once. */
  kill(): Promise<void>;
}

const STDERR_CHARS = 16_384;
/** Lines that wait to be read: more than these is a flood. */
const LINES_MAX = 64;
/** Milliseconds that the pipes of a process that has ended may stay open, held by somebody else. */
const PIPES_MS = 1_000;

/** Process groups that are ended with this process, however it ends. */
const running = new Set<number>();
let isWatching = false;

/** Starts a driver. That it cannot be started is told as its end. */
export function startProcess(
  command: DriverCommand,
  lineBytes: number,
  options: DriverOptions,
): DriverProcess {
  const child = spawnDriver(command, options);
  remember(child.pid);
  const reader = lineReader(lineBytes);
  const events: Event[] = [];
  let ended: Event | undefined;
  let wake: (() => void) | undefined;
  let stderr = '';

  const tell = (event: Event) => {
    if (ended) return;
    if (event.kind === 'ended' || event.kind === 'flood') ended = event;
    else events.push(event);
    wake?.();
  };
  child.stdout?.on('data', (bytes: Uint8Array) => {
    for (const line of reader.push(bytes)) tell({ kind: 'line', ...line });
    if (!reader.isFlood && events.length <= LINES_MAX) return;
    tell({ kind: 'flood', text: reader.rest || lastLine(events) });
    endGroup(child);
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(-STDERR_CHARS);
  });
  // Its end is told by the process itself.
  child.stdin?.on('error', () => undefined);

  const closed = new Promise<void>((resolve) => {
    const end = (how: string) => {
      tell({ kind: 'ended', how, rest: reader.rest });
      resolve();
    };
    child.once('error', (error) => end(`cannot be started: ${error.message}`));
    child.once('exit', (code, signal) => {
      const how = signal === null ? `ended with exit status ${code}` : `ended by ${signal}`;
      const giveUp = setTimeout(() => end(how), PIPES_MS);
      child.once('close', () => {
        clearTimeout(giveUp);
        end(how);
      });
    });
  });

  return {
    write(line) {
      child.stdin?.write(line);
    },
    waiting: () => events.shift() ?? ended,
    async next(ms) {
      if (events.length === 0 && !ended) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        wake = undefined;
      }
      return events.shift() ?? ended ?? { kind: 'silent' };
    },
    endInput() {
      child.stdin?.end();
    },
    stderr: () => stderr,
    forgetStderr() {
      stderr = '';
    },
    async kill() {
      endGroup(child);
      await closed;
      child.stdout?.destroy();
      child.stderr?.destroy();
      child.stdin?.destroy();
      if (child.pid !== undefined) running.delete(child.pid);
    },
  };
}

const lastLine = (events: readonly Event[]): string => {
  const last = events.at(-1);
  return last?.kind === 'line' ? last.text : '';
};

function endGroup({ pid }: ChildProcess): void {
  if (pid !== undefined) endGroupOf(pid);
}

function endGroupOf(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody is left in the group.
  }
}

function remember(pid: number | undefined): void {
  if (pid !== undefined) running.add(pid);
  if (isWatching) return;
  isWatching = true;
  process.once('exit', () => {
    for (const one of running) endGroupOf(one);
  });
}
