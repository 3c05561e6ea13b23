import { WALKS } from '@offline-activation/conformance';
import type { PairRunOptions } from '../program/pair-command.js';
import { Stop } from '../stop.js';
import { stopOnInterrupt } from '../suite/interruption.js';
import { judgePair } from '../suite/judge-pair.js';
import { opened } from './test-server.js';

/** Walks both profiles between somebody's client and somebody's server. */
export async function testPair(options: PairRunOptions): Promise<void> {
  const { client, server, control, fixtures, walk } = options;
  if (client === undefined) throw new Stop('give --client "COMMAND": what starts the driver of the client');
  if (server === undefined) throw new Stop('give --server DIRECTORY-URL: the one URL that a client knows');
  if (control === undefined && fixtures === undefined)
    throw new Stop('a walk needs a license: give --control URL, or --fixtures FILE with ones it may use up');
  if (control !== undefined && fixtures !== undefined)
    throw new Stop('give --control or --fixtures, not both: with a control interface licenses are made');
  const walks = WALKS.filter(({ name }) => walk === undefined || walk.includes(name));
  const { attachment } = await opened({ directory: server }, options);
  // Drivers are ended with this process.
  const release = stopOnInterrupt(async () => {});
  try {
    process.exitCode = await judgePair({ command: { shell: client }, attachment, walks, options });
  } finally {
    release();
  }
}
