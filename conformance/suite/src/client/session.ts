import type { JsonObject } from '../oracle/json.js';
import { Breach, HarnessError } from '../outcome.js';
import type { TimeLimit } from '../runner/time-limit.js';
import { callMethod } from './call.js';
import type { Connection } from './connection.js';
import { type Driver, type DriverOptions, Killed } from './driver.js';
import { methodOf } from './methods.js';
import type { ClientTarget } from './target.js';

/** One call of a case and what came of it, kept for the transcript. */
export interface DriverCall {
  readonly method: string;
  readonly params: JsonObject;
  readonly result?: JsonObject;
  /** Why there is no result, in words. */
  readonly fault?: string;
  /** Whole milliseconds. */
  readonly took: number;
}

/** A driver as one case uses it. */
export interface Session {
  readonly driver: Driver;
  /** What the driver has written to its standard error in this case, as far as it is kept. */
  stderr(): string;
  /** Ends the case's use of the driver: it is given back if it is as good as new. @throws Breach */
  finish(): Promise<void>;
  /** Ends the process, whatever it is doing. */
  drop(): Promise<void>;
}

interface SessionParts {
  readonly target: ClientTarget;
  readonly limit: TimeLimit;
  /** Every call of the case, in order. */
  readonly log: DriverCall[];
  /** How its processes are started, where that is not as usual. */
  readonly options?: DriverOptions;
}

/** HTTP requests that one call makes at most: two tries of an exchange, and the confirmation of a check-in. @spec 16.8 */
const REQUESTS_MAX = 8;
const REQUEST_SECONDS = 30;

/** Request ids grow over all processes, so that no two requests of a run look alike. */
let lastId = 1;

/** Makes a driver for one case. Nothing is started before the first call. */
export function openSession({ target, limit, log, options }: SessionParts): Session {
  let connection: Connection | undefined;
  let fault: Breach | undefined;
  let isOpen = false;
  let requestSeconds = REQUEST_SECONDS;
  let stderr = '';

  const current = async (): Promise<Connection> => {
    if (connection) return connection;
    connection = await (options ? target.connect(options) : target.take());
    return connection;
  };
  const leave = (): Connection | undefined => {
    const left = connection;
    stderr += left?.stderr() ?? '';
    connection = undefined;
    isOpen = false;
    return left;
  };
  const drop = async () => await leave()?.kill();

  /** Whatever misbehaves once is not asked again. */
  const guarded = async <A>(work: (connection: Connection) => Promise<A>): Promise<A> => {
    limit.check();
    if (fault) throw fault;
    let used: Connection | undefined;
    try {
      used = await current();
      return await work(used);
    } catch (error) {
      if (used && connection !== used) throw new Killed('the process was killed during the call');
      if (error instanceof Breach) fault = error;
      await drop();
      throw error;
    }
  };

  const call = async (method: string, params: JsonObject): Promise<JsonObject> => {
    const started = performance.now();
    const note = (more: Pick<DriverCall, 'result' | 'fault'>) =>
      log.push({ method, params, ...more, took: Math.round(performance.now() - started) });
    try {
      const result = await guarded((used) =>
        callMethod(used, { id: ++lastId, method, params, ms: patience(method, params) }),
      );
      note({ result });
      if (!('error' in result)) {
        if (method === 'close') isOpen = false;
        if (method === 'open') {
          isOpen = true;
          const { timeoutSeconds } = params;
          requestSeconds = typeof timeoutSeconds === 'number' ? timeoutSeconds : REQUEST_SECONDS;
        }
      }
      return result;
    } catch (error) {
      if (!(error instanceof HarnessError)) note({ fault: faultText(error) });
      throw error;
    }
  };

  /** Methods that go online take as long as their HTTP answers do. */
  const patience = (method: string, params: JsonObject): number => {
    const online = methodOf(method).claim === 'online' || params['online'] === true;
    return target.silenceMs + (online ? REQUESTS_MAX * requestSeconds * 1000 : 0);
  };

  return {
    driver: {
      info: target.info,
      call,
      kill: drop,
      async end() {
        await guarded(async (used) => await used.end(target.silenceMs));
        await drop();
      },
    },
    stderr: () => stderr + (connection?.stderr() ?? ''),
    async finish() {
      if (!connection || fault) return await drop();
      if (isOpen) await call('close', {});
      await guarded(async (used) => used.settle());
      const good = leave();
      // What a process said at its start is told with its first case only.
      good?.forgetStderr();
      if (good && !options) target.giveBack(good);
      else await good?.kill();
    },
    drop,
  };
}

const FAULT_CHARS = 300;

/** What came in place of a result, in one line. What was in another form is told by the breach. */
function faultText(error: unknown): string {
  const got = error instanceof Breach ? error.got : (error as Error).message;
  const text = typeof got === 'string' ? got : 'an answer of another form';
  return (text.split('\n', 1)[0] ?? '').slice(0, FAULT_CHARS);
}
