import { type ChildProcess, fork } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Answer, Job, Stage } from './job.js';

/** What a child prints is kept for explaining its death, not more of it than this. */
const KEPT_CHARS = 2000;

/** The compiled child, also when this file runs from its source. */
const CHILD = fileURLToPath(new URL('../../dist/lane/child.js', import.meta.url));

/** Where Linux keeps files in memory: state directories of a client are opened and thrown away by the thousand. */
const IN_MEMORY = '/dev/shm';

function isInMemory(): boolean {
  try {
    accessSync(IN_MEMORY, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** A child process that does one job after another. */
export interface Worker {
  /**
   * Does a job.
   *
   * @param seconds - How long it may take.
   * @returns What the child said; a `dead` fault where it died or took too long: it can do no more then.
   */
  perform(job: Job, seconds: number): Promise<Answer>;
  close(): void;
}

export function openWorker(stage: Stage): Worker {
  const child = fork(CHILD, [], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: [],
    serialization: 'json',
    env: { ...process.env, ...(isInMemory() && { TMPDIR: IN_MEMORY }) },
  });
  const printed = printedBy(child);
  let answered: (answer: Answer) => void = () => {};
  let end: Answer | undefined;
  const ended = (fault: string) => {
    end ??= { fault, dead: true };
    answered(end);
  };
  child.on('message', (answer) => answered(answer as Answer));
  child.once('error', ({ message }) => ended(`the child process did not start: ${message}`));
  child.once('close', (code, signal) =>
    ended(`the child process ended with ${signal ?? code}: ${printed() || 'it printed nothing'}`),
  );
  child.send(stage, gone);
  return {
    perform: (job, seconds) =>
      new Promise((resolve) => {
        if (end) return resolve(end);
        const late = setTimeout(() => {
          end = { fault: `no answer within ${seconds} seconds`, dead: true };
          child.kill('SIGKILL');
        }, seconds * 1000);
        answered = (answer) => {
          clearTimeout(late);
          resolve(answer);
        };
        child.send(job, gone);
      }),
    close: () => {
      if (child.connected) child.disconnect();
    },
  };
}

/** A child that is gone before it reads a message is told by 'close'. */
const gone = (): void => {};

function printedBy({ stdout, stderr }: ChildProcess): () => string {
  let kept = '';
  for (const stream of [stdout, stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      kept = (kept + text).slice(-KEPT_CHARS);
    });
  }
  return () => kept.trim();
}
