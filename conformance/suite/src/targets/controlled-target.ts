import { Unmeasured } from '../outcome.js';
import type { Cap } from '../requirement.js';
import { checkOutgoing } from '../schema-check.js';
import type { ServerTarget } from '../target.js';
import { type ControlClient, type ControlOptions, controlClient } from './control-client.js';
import { controlledWorld } from './controlled-world.js';
import { recordedWire, type Wire } from './http-world.js';
import { realise } from './realise.js';
import type { Transport } from './transport.js';

/** A server with a control interface, however it is reached. */
export interface ControlledTargetOptions {
  readonly name: string;
  readonly wire: Wire;
  readonly control: ControlOptions;
  /** How the control interface is reached, where that is not the server's own transport. */
  readonly controlTransport?: Transport;
  /** Where claims are read; without it, in an empty world that is made for this. */
  readonly directory?: string;
}

/**
 * Attaches a server with a control interface.
 *
 * @throws Unmeasured where the control interface does not answer as chapter 13 has it.
 */
export async function controlledTarget(options: ControlledTargetOptions): Promise<ServerTarget> {
  const { wire } = options;
  const { controlTransport = wire.transport } = options;
  const control = controlClient(controlTransport, options.control);
  const root = await control.root();
  const claims = await claimsOf(options, control, root.worlds);
  const caps = new Set<Cap>([...root.capabilities, ...claims.map((claim): Cap => `feature:${claim}`)]);
  if (wire.socket) caps.add('socket');
  return {
    name: options.name,
    caps,
    world: (plan, { seed }) => controlledWorld({ control, root, wire, controlTransport }, plan, seed),
    async close() {
      await wire.transport.close();
      await options.controlTransport?.close();
    },
  };
}

async function claimsOf(
  { wire, directory }: ControlledTargetOptions,
  control: ControlClient,
  worlds: string,
) {
  const own = recordedWire(wire);
  if (directory !== undefined) return await claimsAt(own, directory);
  const { issuerKeys: _, ...seed } = realise({ licenses: {} }, { seed: 0n, nonce: '0' });
  checkOutgoing('world-seed', seed);
  const made = await control.makeWorld(worlds, seed);
  try {
    return await claimsAt(own, made.directory);
  } finally {
    await control.deleteWorld(made.world);
  }
}

/** No directory here is for the preflight and the cases to judge; a run needs to know the claims. */
async function claimsAt(wire: ReturnType<typeof recordedWire>, url: string): Promise<readonly string[]> {
  try {
    return (await wire.directory(url)).claims;
  } catch (error) {
    throw new Unmeasured(`there is no directory at ${url} to read the claims from`, { cause: error });
  }
}
