import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Answer, Job } from './job.js';

/** What a child prints is kept for explaining its death, not more of it than this. */
const KEPT_CHARS = 2000;

/** The compiled child, also when this file runs from its source. */
const CHILD = fileURLToPath(new URL('../../dist/lane/child.js', import.meta.url));

/**
 * Does a job in a child process of its own, and ends that process.
 *
 * @param seconds - How long it may take.
 * @returns What the child said; a fault where it died or took too long.
 */
export function inChild(job: Job, seconds: number): Promise<Answer> {
  const child = fork(CHILD, [], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: [],
    serialization: 'json',
  });
  const printed = printedBy(child);
  return new Promise((resolve) => {
    let said: Answer | undefined;
    const late = setTimeout(() => {
      said ??= { fault: `no answer within ${seconds} seconds` };
      child.kill('SIGKILL');
    }, seconds * 1000);
    child.once('message', (answer) => {
      said ??= answer as Answer;
    });
    child.once('error', (error) => {
      clearTimeout(late);
      resolve({ fault: `the child process did not start: ${error.message}` });
    });
    child.once('close', (code, signal) => {
      clearTimeout(late);
      resolve(
        said ?? {
          fault: `the child process ended with ${signal ?? code}: ${printed() || 'it printed nothing'}`,
        },
      );
    });
    child.send(job, () => {
      // A child that is gone before it reads its job is told by 'close'.
    });
  });
}

function printedBy({ stdout, stderr }: ChildProcess): () => string {
  let kept = '';
  for (const stream of [stdout, stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      kept = (kept + text).slice(-KEPT_CHARS);
    });
  }
  return () => kept.trim();
}
