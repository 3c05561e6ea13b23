/** Where Node keeps what its `fetch` sends through: undici's agreement with other copies of itself. */
const DISPATCHER = Symbol.for('undici.globalDispatcher.1');

interface Dispatcher {
  destroy(): Promise<void>;
}

/**
 * Gives Node's `fetch` new pools of connections.
 *
 * It keeps one for each origin for as long as the process lives, and every stage that a client talks to is another origin:
 * one more to each case. Without this the soak would measure that.
 */
export async function renewFetchPools(): Promise<void> {
  const holder = globalThis as unknown as {
    [DISPATCHER]?: Dispatcher & { constructor: new () => Dispatcher };
  };
  const before = holder[DISPATCHER];
  // It is there once something has been fetched.
  if (!before) return;
  Object.assign(holder, { [DISPATCHER]: new before.constructor() });
  await before.destroy();
}
