import { Breach, Unmeasured } from '../outcome.js';
import type { Cap } from '../requirement.js';
import type { Connection } from './connection.js';
import type { DriverInfo, DriverOptions } from './driver.js';
import { initialize } from './initialize.js';
import { limit } from './methods.js';

/** Tries of `initialize` in a row after which a driver has not been measured. @spec 17.1 */
const TRIES_MAX = 3;

/** A client that can be attached, however its driver is reached. */
export interface ClientTarget {
  readonly name: string;
  readonly info: DriverInfo;
  /** Claims as features, and capabilities. */
  readonly caps: ReadonlySet<Cap>;
  /** Milliseconds that a driver may be silent. */
  readonly silenceMs: number;
  /** Why nothing can be measured any more; undefined: it can. */
  readonly dead: string | undefined;
  /**
   * A driver that has been initialised: one that a case has given back, or a new one.
   *
   * @throws Breach DRV-n where it misbehaves at once.
   * @throws Unmeasured where it did not answer `initialize` three times in a row.
   */
  take(): Promise<Connection>;
  /** A new driver. Throws like {@link ClientTarget.take}. */
  connect(options?: DriverOptions): Promise<Connection>;
  /** Takes back a driver that has done nothing wrong and has no client open. */
  giveBack(connection: Connection): void;
  /** Ends every driver that it has started. */
  close(): Promise<void>;
}

/** What a client is attached by. */
export interface ClientTargetOptions {
  readonly name: string;
  /** Milliseconds that a driver may be silent. Default: the limit of the specification. */
  readonly silenceMs?: number;
  /** Starts one driver. */
  readonly start: (options: DriverOptions) => Connection;
}

/**
 * Attaches a client: starts its driver, and asks what it is.
 *
 * @throws Breach DRV-n where the driver misbehaves.
 * @throws Unmeasured where it does not answer.
 */
export async function attachClient(options: ClientTargetOptions): Promise<ClientTarget> {
  const { name, start, silenceMs = limit('driverSilenceSeconds') * 1000 } = options;
  const idle: Connection[] = [];
  let dead: string | undefined;
  let about: DriverInfo | undefined;

  /** A driver that does not answer is tried again; that it did not is told all the same, once one has answered. */
  async function connect(of: DriverOptions = {}): Promise<Connection> {
    let unanswered: Breach | undefined;
    for (let tries = 0; tries < TRIES_MAX && dead === undefined; tries++) {
      const connection = start(of);
      try {
        about = await initialize(connection, silenceMs);
        if (!unanswered) return connection;
        await connection.kill();
        throw unanswered;
      } catch (error) {
        await connection.kill();
        if (!isUnanswered(error) || error === unanswered) throw error;
        unanswered ??= error;
      }
    }
    dead ??= `the driver did not answer initialize ${TRIES_MAX} times in a row: ${String(unanswered?.got)}`;
    throw new Unmeasured(dead);
  }

  idle.push(await connect());
  const info = about as unknown as DriverInfo;
  return {
    name,
    info,
    caps: capsOf(info),
    silenceMs,
    get dead() {
      return dead;
    },
    take: async () => idle.pop() ?? (await connect()),
    connect,
    giveBack: (connection) => void idle.push(connection),
    async close() {
      await Promise.all(idle.splice(0).map((connection) => connection.kill()));
    },
  };
}

/** Whether no answer came at all. */
const isUnanswered = (error: unknown): error is Breach => error instanceof Breach && error.id === 'DRV-1';

function capsOf({ claims, capabilities }: DriverInfo): ReadonlySet<Cap> {
  const features = claims.includes('core') ? [...claims, 'verifier'] : claims;
  return new Set([...features.map((claim) => `feature:${claim}`), ...capabilities] as Cap[]);
}
