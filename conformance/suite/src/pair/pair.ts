import type { Driver } from '../client/driver.js';
import type { TrustedKey } from '../client/model/state.js';
import { type ClientBench, newClientBench } from '../client/steps/bench.js';
import type { ClientJudge } from '../client/steps/judge.js';
import type { MadeCode } from '../made-code.js';
import { type Machine, machineIdentity } from '../oracle/identity.js';
import type { Kind } from '../oracle/kinds.js';
import type { Random } from '../oracle/random.js';
import type { Cap } from '../requirement.js';
import type { PlayContext } from '../steps/context.js';
import type { KnownLicense, World } from '../target.js';
import { type Courier, courierOf, type Parcel } from './courier/courier.js';
import { type Device, deviceOf } from './device.js';
import { exchangesOf } from './exchanges.js';
import { type Gateway, openGateway } from './gateway.js';
import { type Answer, type Office, officeOf } from './office.js';
import { LICENSE } from './plan.js';

/** What a walk works with: two ends, and whoever goes between them. */
export interface Pair {
  readonly world: World;
  readonly license: KnownLicense;
  readonly office: Office;
  /** The network between the clients and the server. */
  readonly gateway: Gateway;
  /** A machine with its own client and state directory; the same name is the same one. */
  device(name: string): Promise<Device>;
  /** The same machine after its state directory was lost. */
  reinstalled(name: string): Promise<Device>;
  folder(): Promise<string>;
  /** Carries an envelope as text; what the courier does to it is told. */
  carryText(kind: Kind, what: string, content: string): Parcel;
  /** Carries a file: into a page's form as `text`, into a folder as `bytes`. */
  carryFile(kind: Kind, what: string, content: string, as: 'bytes' | 'text', nth?: number): Parcel;
  /** Moves the clock of the world, and with it that of every machine. */
  waitUntil(instant: number): Promise<void>;
  /** Asks for a token with the code that a machine shows, by text. */
  askByText(device: Device, code?: MadeCode): Promise<Answer & { readonly code: MadeCode }>;
  /** Whether both ends claim a feature. */
  bothClaim(feature: string): boolean;
  /** Tells something of what happens. */
  tell(says: string): void;
}

/** What a pair is made of. */
export interface PairParts {
  /** The server's end: world, books, and who decides. */
  readonly context: PlayContext;
  readonly caps: ReadonlySet<Cap>;
  readonly clientCaps: ReadonlySet<Cap>;
  readonly clientJudge: ClientJudge;
  readonly seed: bigint;
  readonly random: Random;
  /** One driver for all machines, each with a state directory of its own. */
  readonly driver: Driver;
  readonly folder: () => Promise<string>;
  readonly tell: (says: string) => void;
}

/** Brings two ends together in a world. */
export async function openPair(parts: PairParts): Promise<Pair> {
  const { context, caps, clientJudge, seed, random, folder, tell } = parts;
  const { world } = context;
  const exchanges = exchangesOf(context);
  const gateway = await openGateway(world, exchanges.judged, exchanges.lost);
  const courier: Courier = courierOf(random.subStream('courier'));
  const office = officeOf(context, caps);
  const license = world.licenses[LICENSE] as KnownLicense;
  const devices = new Map<string, Device>();
  const benches: ClientBench[] = [];
  const trusted: readonly TrustedKey[] = world.directory.keys.map(({ key, status }) => ({
    key,
    status: status === 'retired' || status === 'revoked' ? status : 'active',
  }));

  async function makeRoom(): Promise<void> {
    for (const bench of benches.filter(({ isOpen }) => isOpen)) {
      await parts.driver.call('close', {});
      bench.isOpen = false;
    }
  }

  async function make(name: string, machine: Machine): Promise<Device> {
    const t = { driver: parts.driver, seed, random, folder };
    const bench: ClientBench = {
      ...(await newClientBench(t, name)),
      machine,
      facts: machine.facts,
      trusted,
      product: license.product,
      now: world.now().max,
      directory: gateway.directory,
    };
    benches.push(bench);
    return deviceOf(name, bench, { world, judge: clientJudge, exchanges, folder, makeRoom });
  }

  const device = async (name: string): Promise<Device> => {
    const machine = machineIdentity({ seed, nonce: world.nonce, name });
    const found = devices.get(name) ?? (await make(name, machine));
    devices.set(name, found);
    return found;
  };

  const told = (parcel: Parcel): Parcel => {
    tell(`${parcel.what}: the courier ${parcel.did.join('; ')}`);
    return parcel;
  };

  return {
    world,
    license,
    gateway,
    folder,
    tell,
    office,
    device,
    bothClaim: (feature) => [caps, parts.clientCaps].every((side) => side.has(`feature:${feature}` as Cap)),
    async reinstalled(name) {
      const { bench, play } = await device(name);
      await play({ op: 'close' });
      const fresh = await make(name, { ...bench.machine, facts: bench.facts });
      devices.set(name, fresh);
      return fresh;
    },
    carryText: (kind, what, content) => told(courier.text({ kind, what, content, product: license.product })),
    carryFile: (kind, what, content, as, nth) =>
      told(courier.file({ kind, what, content, product: license.product }, as, nth)),
    waitUntil: (instant) => world.setClock(instant),
    async askByText(asking, shown) {
      const code = shown ?? (await asking.show());
      const parcel = told(
        courier.text({
          kind: 'machine-code',
          what: `the code of ${asking.name}`,
          content: code.text,
          product: license.product,
        }),
      );
      return { ...(await office.activate(code, parcel)), code };
    },
  };
}
