import type { ServerTarget } from '../target.js';
import { clockEstimate } from './clock-estimate.js';
import type { ControlOptions } from './control-client.js';
import { controlledTarget } from './controlled-target.js';
import { httpTransport } from './http-transport.js';
import { BOUNDS, type Bounds } from './transport.js';

/** A server reached over HTTP that has a control interface. */
export interface ServerHttpOptions {
  readonly control: ControlOptions;
  /** Directory URL of the server itself, where claims are read. Default: that of an empty world. */
  readonly directory?: string;
  readonly bounds?: Partial<Bounds>;
}

/**
 * Attaches a server over HTTP by its control interface: every case gets a fresh world.
 *
 * @throws Unmeasured where the control interface cannot be used.
 */
export async function serverHttp(options: ServerHttpOptions): Promise<ServerTarget> {
  const bounds: Bounds = { ...BOUNDS, ...options.bounds };
  const transport = httpTransport(bounds);
  try {
    return await controlledTarget({
      name: options.directory ?? options.control.url,
      wire: { transport, bounds, socket: true, clock: clockEstimate() },
      control: options.control,
      ...(options.directory !== undefined && { directory: options.directory }),
    });
  } catch (error) {
    await transport.close();
    throw error;
  }
}
