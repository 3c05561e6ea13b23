import type { Instant } from '../../oracle/calendar.js';
import type { MachineCodeClaims, ReleaseClass, TokenClaims } from '../../oracle/claims.js';
import { type Fact, type Machine, machineIdentity } from '../../oracle/identity.js';
import { type Issuer, makeIssuer } from '../../oracle/issuer.js';
import type { JsonObject } from '../../oracle/json.js';
import { formatPublicKey } from '../../oracle/paserk.js';
import type { Random } from '../../oracle/random.js';
import { seed32 } from '../../seed.js';
import type { ClientT } from '../case.js';
import type { Driver } from '../driver.js';
import { type ClientInputs, type ClientState, EMPTY_STATE, type TrustedKey } from '../model/state.js';
import type { IssuerHandle } from './step.js';

/** Where every client's clock begins: 2026-03-01T09:00:00Z. */
export const START: Instant = 1_772_355_600;
export const PRODUCT = 'example-editor';
export const OTHER_PRODUCT = 'example-viewer';

/** What is around one client while steps are played on it; the steps change it. */
export interface ClientBench {
  driver: Driver;
  readonly random: Random;
  readonly issuers: Readonly<Record<IssuerHandle, Issuer>>;
  /** As it was made; {@link facts} is what can be read of it now. */
  readonly machine: Machine;
  facts: readonly Fact[];
  trust: Partial<Record<IssuerHandle, 'active' | 'retired' | 'revoked'>>;
  /** Issuer keys that it trusts in place of {@link trust}: those of a vendor that is not the suite's own. */
  readonly trusted?: readonly TrustedKey[];
  /** URL of the directory that it is built with; absent: it has none. */
  directory?: string;
  product: string;
  appVersion: string;
  stateDirectory: string;
  now: Instant;
  isOpen: boolean;
  /** What the client must remember. */
  state: ClientState;
  /** Codes seen, oldest first. */
  readonly codes: { readonly text: string; readonly claims: MachineCodeClaims; readonly kid: string }[];
  readonly tokens: { readonly text: string; readonly claims: TokenClaims }[];
  readonly deactivations: {
    readonly text: string;
    readonly kid: string;
    readonly jti: string;
    readonly key: string;
    readonly product: string;
  }[];
  /** Highest generation that the vendor has given, by license. */
  readonly given: Map<string, number>;
  readonly copies: Map<string, { readonly folder: string; readonly state: ClientState }>;
  /** What the client last said of itself. */
  lastStatus: JsonObject | undefined;
  /** The last answer of a step that asked for something. */
  lastAnswer: JsonObject | undefined;
  readonly releaseClasses: Map<string, ReleaseClass>;
}

/** A client that was never opened, on an empty state directory. */
export async function newClientBench(
  t: Pick<ClientT, 'driver' | 'seed' | 'random' | 'folder'>,
  label = 'own',
): Promise<ClientBench> {
  const seed = String(seed32(t.seed));
  const machine = machineIdentity({ seed, nonce: '0', name: label }, 'linux');
  const issuer = (n: number) => makeIssuer(seed, 'Example Software', n);
  return {
    driver: t.driver,
    random: t.random.subStream(`bench ${label}`),
    issuers: { a: issuer(0), b: issuer(1), c: issuer(2), stranger: makeIssuer(seed, 'Another Vendor') },
    machine,
    facts: machine.facts,
    trust: { a: 'active', b: 'retired' },
    product: PRODUCT,
    appVersion: '2.4.0',
    stateDirectory: await t.folder(),
    now: START,
    isOpen: false,
    state: EMPTY_STATE,
    codes: [],
    tokens: [],
    deactivations: [],
    given: new Map(),
    copies: new Map(),
    lastStatus: undefined,
    lastAnswer: undefined,
    releaseClasses: new Map(),
  };
}

/** What the client is given beside the clock. */
export function inputsOf(bench: ClientBench): ClientInputs {
  return {
    product: bench.product,
    appVersion: bench.appVersion,
    platform: bench.machine.platform,
    osVersion: bench.machine.osVersion,
    label: bench.machine.label,
    trust: bench.trusted ?? ownTrust(bench),
    facts: bench.facts,
  };
}

const ownTrust = (bench: ClientBench): TrustedKey[] =>
  (['c', 'a', 'b', 'stranger'] as const).flatMap((handle) => {
    const status = bench.trust[handle];
    return status ? [{ key: formatPublicKey(bench.issuers[handle].keys.publicKey), status }] : [];
  });

/** Closes the client where it is open. One that failed may not be there to be closed: the failure is what is told. */
export async function leave(bench: ClientBench): Promise<void> {
  if (!bench.isOpen) return;
  bench.isOpen = false;
  try {
    await bench.driver.call('close', {});
  } catch {
    // The case has failed already.
  }
}
