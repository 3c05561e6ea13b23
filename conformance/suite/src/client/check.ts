import { isObject, type JsonObject } from '../oracle/json.js';
import { Breach } from '../outcome.js';
import { callMethod } from './call.js';
import type { Connection } from './connection.js';
import type { DriverInfo, DriverOptions } from './driver.js';
import { caseFolders } from './folders.js';
import { initialize } from './initialize.js';
import { limit, methodOf } from './methods.js';
import type { DriverCommand } from './stdio/command.js';
import { stdioConnection } from './stdio/connection.js';
import { type TourCall, tourOf } from './tour.js';

/** One thing that was looked at, and what is wrong with it. */
export interface Finding {
  /** `read: a text that holds a token`. */
  readonly what: string;
  /**
   * `good`; `odd` for an answer in form that a good client would not give; `bad` for a fault of the driver; `unasked`
   * where what came before does not allow it; `dead` where the driver does not answer `initialize` at all.
   */
  readonly status: 'good' | 'odd' | 'bad' | 'unasked' | 'dead';
  /** In words, for whoever writes the driver. */
  readonly says: string;
  /** The requirement that is broken, where one is. */
  readonly id?: string;
  /** What the method is for. */
  readonly next?: string;
}

export interface CheckOptions {
  /** Milliseconds that the driver may be silent. Default: the limit of the specification. */
  readonly silenceMs?: number;
}

const SEED = 1n;

/**
 * Looks a driver over before the suite runs: starts it, asks what it is, calls each method of its claims with something
 * to do and with something to refuse, and ends its input. A fault does not end the check: the next call gets a new process.
 */
export async function* checkDriver(
  command: DriverCommand,
  options: CheckOptions = {},
): AsyncGenerator<Finding> {
  const { silenceMs = limit('driverSilenceSeconds') * 1000 } = options;
  const folders = caseFolders();
  const check = newCheck((of) => stdioConnection(command, of), silenceMs);
  try {
    const info = yield* check.starts();
    if (!info) return;
    const results = new Map<string, JsonObject>();
    const folder = info.claims.includes('core') ? await folders.make() : '';
    for (const call of tourOf(info.claims, SEED)) {
      const params = call.params({ folder, results });
      const what = `${call.method}: ${call.about}`;
      if (!params) {
        yield { what, status: 'unasked', says: 'what it needs was not given before' };
        continue;
      }
      const [finding, result] = await check.calls(call, what, params);
      yield finding;
      if (result && !('error' in result)) results.set(call.method, result);
      // Where it failed with a client open, nothing that follows can be asked.
      if (finding.status === 'dead') return;
    }
    yield await check.ends();
  } finally {
    await check.close();
    await folders.remove();
  }
}

function newCheck(start: (options: DriverOptions) => Connection, silenceMs: number) {
  let connection: Connection | undefined;
  let lastId = 1;
  /** The params by which the client is open, so that a new process can be brought as far. */
  let opened: JsonObject | undefined;

  const drop = async () => {
    await connection?.kill();
    connection = undefined;
  };

  const begin = async (): Promise<DriverInfo> => {
    connection = start({});
    lastId = 1;
    return await initialize(connection, silenceMs);
  };

  const call = async (method: string, params: JsonObject): Promise<JsonObject> => {
    if (!connection) {
      await begin();
      if (opened && method !== 'open') await call('open', opened);
    }
    const result = await callMethod(connection as Connection, {
      id: ++lastId,
      method,
      params,
      ms: silenceMs,
    });
    if (method === 'open' && !('error' in result)) opened = params;
    if (method === 'close' && !('error' in result)) opened = undefined;
    return result;
  };

  return {
    /** Starts the driver and asks what it is. */
    async *starts(): AsyncGenerator<Finding, DriverInfo | undefined> {
      const what = 'initialize';
      try {
        const info = await begin();
        const { name, version, claims, capabilities } = info;
        const offers = capabilities.length === 0 ? 'no capability' : capabilities.join(', ');
        yield {
          what,
          status: 'good',
          says: `${name} ${version}; claims ${claims.join(', ')}; offers ${offers}`,
        };
        return info;
      } catch (error) {
        await drop();
        const finding = { what, ...badOf(error), next: methodOf('initialize').does };
        yield finding.id === 'DRV-1' ? { ...finding, status: 'dead' } : finding;
        return undefined;
      }
    },
    async calls(
      { method, wants, code }: TourCall,
      what: string,
      params: JsonObject,
    ): Promise<[Finding, JsonObject | undefined]> {
      const next = methodOf(method).does;
      try {
        const result = await call(method, params);
        connection?.settle();
        const came = isObject(result['error'] ?? null) ? 'refusal' : 'result';
        const said = saidIn(result);
        if (came === wants && (code === undefined || code === said))
          return [{ what, status: 'good', says: said }, result];
        const says = oddity(came, wants, said, code);
        return [{ what, status: 'odd', says, next }, result];
      } catch (error) {
        await drop();
        return [{ what, ...badOf(error), next }, undefined];
      }
    },
    async ends(): Promise<Finding> {
      const what = 'end of standard input';
      try {
        if (!connection) await begin();
        await connection?.end(silenceMs);
        return { what, status: 'good', says: 'the driver ends' };
      } catch (error) {
        return { what, ...badOf(error) };
      }
    },
    close: drop,
  };
}

function badOf(error: unknown): Pick<Finding, 'status' | 'says' | 'id'> {
  if (!(error instanceof Breach)) throw error;
  const { id, expected, got, at } = error;
  const place = at === '' ? '' : ` at ${at}`;
  return { status: 'bad', id, says: `expected ${inLine(expected)}${place}, got ${inLine(got)}` };
}

function oddity(came: string, wants: string, said: string, code: string | undefined): string {
  if (came === 'result') return 'should have been refused, and was not';
  return wants === 'result' ? `was refused: ${said}` : `was refused with ${said}, not ${code}`;
}

const inLine = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** What came, in a word or two. */
function saidIn({ error, state }: JsonObject): string {
  if (isObject(error)) return `${String(error['code'])}`;
  return typeof state === 'string' ? state : 'done';
}
