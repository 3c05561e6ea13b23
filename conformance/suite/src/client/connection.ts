import type { Json, JsonObject } from '../oracle/json.js';

/** A way to one running driver: requests in, responses out. Everything that misbehaves on it is a Breach. */
export interface Connection {
  /**
   * Sends a request, and waits for its response.
   *
   * @throws Breach DRV-1 or DRV-2 where no response comes, or not only it. Nothing can be sent after that.
   */
  exchange(request: JsonObject, ms: number): Promise<Json>;
  /** What the driver has done wrong since it was last asked. @throws Breach */
  settle(): void;
  /** The end of what it has written to its standard error since this was last forgotten. */
  stderr(): string;
  /** Forgets what the driver has written to its standard error so far. */
  forgetStderr(): void;
  /** Ends the driver at once, without asking it. */
  kill(): Promise<void>;
  /** @throws Breach DRV-7 where it does not end with its input. */
  end(ms: number): Promise<void>;
}
