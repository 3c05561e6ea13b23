import { formatInstant, parseInstant } from '../oracle/calendar.js';
import { HarnessError } from '../outcome.js';
import { type H, START, type WorldPlan } from '../plan.js';
import type { Cap } from '../requirement.js';
import type { Directory, KnownLicense, World } from '../target.js';
import type { ControlClient, ControlRoot } from './control-client.js';
import { type RecordedWire, recordedWire, type Wire } from './http-world.js';
import { Lacks } from './lacks.js';
import { type Identities, knownLicense, realise, realiseKeys, realiseLicense } from './realise.js';
import type { Transport } from './transport.js';

/** What every world of a controlled server shares. */
export interface ControlledServer {
  readonly control: ControlClient;
  readonly root: ControlRoot;
  readonly wire: Wire;
  /** How the control interface is reached. */
  readonly controlTransport: Transport;
}

/** Makes a fresh world true to a plan. The world is isolated, so its nonce is always `0`. @spec 13.2 */
export async function controlledWorld(
  server: ControlledServer,
  plan: WorldPlan,
  seed: bigint,
): Promise<World> {
  const { control, root } = server;
  const identities: Identities = { seed, nonce: '0' };
  needed(plan, root.capabilities);
  const { issuerKeys, ...bare } = realise(plan, identities);
  const withKeys = root.capabilities.has('keys') && issuerKeys !== undefined;
  const made = await control.makeWorld(root.worlds, withKeys ? { ...bare, issuerKeys } : bare);
  const frozen = root.capabilities.has('clock') ? { at: instantOf(plan) } : undefined;
  const wire = recordedWire(server.wire, () => frozen?.at);
  try {
    const directory = await wire.directory(made.directory);
    const licenses = Object.fromEntries(
      Object.entries(plan.licenses).map(([handle, license]) => {
        return [handle, knownLicense(realiseLicense(plan, handle, identities), license)];
      }),
    );
    return worldOf({ server, plan, identities, made, wire, frozen, directory, licenses });
  } catch (error) {
    await control.deleteWorld(made.world).catch(() => undefined);
    throw error;
  }
}

interface Parts {
  readonly server: ControlledServer;
  readonly plan: WorldPlan;
  readonly identities: Identities;
  readonly made: { readonly world: string; readonly directory: string };
  readonly wire: RecordedWire;
  /** Where the clock stands; undefined where it runs. */
  readonly frozen: { at: number } | undefined;
  directory: Directory;
  readonly licenses: Record<H, KnownLicense>;
}

function worldOf(parts: Parts): World {
  const { server, plan, identities, made, wire, frozen, licenses } = parts;
  const { control, root } = server;
  return {
    plan,
    nonce: identities.nonce,
    get directory() {
      return parts.directory;
    },
    directoryUrl: made.directory,
    control: { root: control.address.url, world: made.world, token: control.address.token },
    licenses,
    log: wire.log,
    now: () => (frozen ? { min: frozen.at, max: frozen.at } : server.wire.clock.now()),
    send: wire.send,
    sendRaw: wire.sendRaw,
    sendControl: (request) => wire.sendOver(server.controlTransport, request),
    async setClock(to) {
      if (!frozen) throw new Lacks('clock');
      await control.putClock(made.world, formatInstant(to));
      frozen.at = to;
    },
    async setLicense(handle, license) {
      need('seed', root.capabilities);
      const seed = realiseLicense(plan, handle, identities, license);
      await control.putLicense(made.world, seed);
      licenses[handle] = knownLicense(seed, license);
    },
    async setKeys(statuses) {
      need('keys', root.capabilities);
      await control.putKeys(made.world, realiseKeys(statuses, identities));
      parts.directory = await wire.directory(made.directory);
    },
    async ledger() {
      need('ledger', root.capabilities);
      return await control.ledger(made.world);
    },
    async outbox() {
      need('outbox', root.capabilities);
      return await control.outbox(made.world);
    },
    async restart() {
      need('restart', root.capabilities);
      await control.restart(made.world);
    },
    close: () => control.deleteWorld(made.world),
  };
}

function instantOf(plan: WorldPlan): number {
  const instant = parseInstant(plan.now ?? START);
  if (instant === undefined) throw new HarnessError(`${plan.now} is no instant`);
  return instant;
}

/** What a plan asks of the control interface before anything is played. */
function needed(plan: WorldPlan, capabilities: ReadonlySet<Cap>): void {
  if (Object.keys(plan.licenses).length > 0 || plan.rateLimits) need('seed', capabilities);
  if (plan.issuerKeys) need('keys', capabilities);
  if (plan.now !== undefined) need('clock', capabilities);
}

function need(cap: Cap, capabilities: ReadonlySet<Cap>): void {
  if (!capabilities.has(cap)) throw new Lacks(cap);
}
