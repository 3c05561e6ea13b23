import type { ServerTarget } from '../target.js';
import { clockEstimate } from './clock-estimate.js';
import type { ControlOptions } from './control-client.js';
import { controlledTarget } from './controlled-target.js';
import { type FetchHandler, fetchTransport } from './fetch-transport.js';
import { BOUNDS, type Bounds } from './transport.js';

/** A server that is a function in this process, and its control interface. */
export interface ServerInProcessOptions {
  readonly name?: string;
  readonly fetch: FetchHandler;
  readonly control: ControlOptions & { readonly fetch: FetchHandler };
  readonly bounds?: Partial<Bounds>;
}

/** Attaches a server as a function: no socket, otherwise as over HTTP. @throws Unmeasured */
export async function serverInProcess(options: ServerInProcessOptions): Promise<ServerTarget> {
  const bounds: Bounds = { ...BOUNDS, ...options.bounds };
  const { fetch, url, token } = options.control;
  return await controlledTarget({
    name: options.name ?? 'in process',
    wire: { transport: fetchTransport(options.fetch, bounds), bounds, socket: false, clock: clockEstimate() },
    control: { url, token },
    controlTransport: fetchTransport(fetch, bounds),
  });
}
