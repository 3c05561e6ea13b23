import type { JsonObject } from '../oracle/json.js';

/** What a driver said of itself. @spec 17.2 */
export interface DriverInfo {
  readonly name: string;
  readonly version: string;
  readonly claims: readonly string[];
  readonly capabilities: readonly string[];
}

/** A started driver. Faults of the driver itself are breaches of DRV-n. @spec 17 */
export interface Driver {
  readonly info: DriverInfo;
  /**
   * Calls a method: the result as it came, checked against the schema. A refusal is a result with `error`.
   *
   * @throws Breach DRV-n where the driver misbehaves; no later call of the case gets an answer then.
   * @throws Killed where {@link Driver.kill} came first.
   * @throws HarnessError where the params break the method's schema.
   */
  call(method: string, params: JsonObject): Promise<JsonObject>;
  /** Kills the process at once, as a power cut would. The next `call` starts a new one. */
  kill(): Promise<void>;
  /**
   * Ends the standard input, and waits for the process to end. The next `call` starts a new one.
   *
   * @throws Breach DRV-7 where it does not end in time.
   */
  end(): Promise<void>;
}

/** How another process of the same driver is started. */
export interface DriverOptions {
  /** No file may grow beyond this many bytes: a write that would fails. Needs `storage`. */
  readonly fileBytes?: number;
  /** Variables of its environment beside those of this process, as `TZ`. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A call that the suite itself cut off by killing the process. */
export class Killed extends Error {
  override readonly name = 'Killed';
}
