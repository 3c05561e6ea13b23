import type { Json } from '../oracle/json.js';
import { Breach } from '../outcome.js';
import { Lacks } from '../targets/lacks.js';
import type { Connection } from './connection.js';
import { attachClient, type ClientTarget } from './target.js';

/** A driver without its streams: one line in, one line out, both without line end. @spec 17.1 */
export interface LineDriver {
  /** Answers one request, a line of JSON, with one response. */
  answer(line: string): Promise<string>;
}

/**
 * Attaches a client that runs in this process.
 *
 * There is no process to kill or to start with a bound on its files: what needs that is untestable.
 *
 * @param make - Makes a driver; one is made wherever a process would be started.
 * @throws Breach DRV-n where the driver misbehaves.
 */
export async function clientInProcess(name: string, make: () => LineDriver): Promise<ClientTarget> {
  const start = (options: { readonly fileBytes?: number } = {}): Connection => {
    if (options.fileBytes !== undefined) throw new Lacks('storage', 'a bound on files needs a process');
    return connectionTo(make());
  };
  const target = await attachClient({ name, start });
  // Nothing dies in here but with everything else.
  return { ...target, dead: undefined, caps: new Set([...target.caps].filter((cap) => cap !== 'kill')) };
}

function connectionTo(driver: LineDriver): Connection {
  return {
    async exchange(request) {
      const line = await driver.answer(JSON.stringify(request));
      try {
        return JSON.parse(line) as Json;
      } catch {
        throw new Breach('DRV-1', 'a JSON-RPC response', line.slice(0, 200));
      }
    },
    settle: () => {},
    stderr: () => '',
    forgetStderr: () => {},
    kill: async () => {},
    end: async () => {},
  };
}
