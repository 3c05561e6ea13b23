import { formatInstant, type Instant } from '../oracle/calendar.js';
import type { DeactivationClaims, MachineCodeClaims } from '../oracle/claims.js';
import { type Machine, machineIdentity, type Platform } from '../oracle/identity.js';
import { isObject, type Json, type JsonObject } from '../oracle/json.js';
import { readCarried } from '../oracle/read-carried.js';
import type { ClientT } from './case.js';
import { makeVendor, NOW, PRODUCT, type Vendor } from './vendor.js';

/** A machine's facts as a driver's call has them. */
export function factsOf(machine: Machine): Record<string, Json> {
  return Object.fromEntries(machine.facts.map(({ name, value }) => [name, value]));
}

/** The n-th machine of a case. */
export function machineOf(t: ClientT, name = 'A', platform?: Platform): Machine {
  return machineIdentity({ seed: t.seed, nonce: 0, name }, platform);
}

/** What a case opens a client with, where it is not the plain case. */
export interface Installation {
  readonly now?: Instant;
  readonly facts?: Readonly<Record<string, Json>>;
  readonly trust?: readonly JsonObject[];
  readonly product?: string;
  readonly stateDirectory?: string;
  /** Name of the vendor, as its tokens say it. */
  readonly vendorName?: string;
}

/** A client of the plain case, opened on a state directory of its own. */
export interface Installed {
  readonly vendor: Vendor;
  readonly machine: Machine;
  readonly stateDirectory: string;
  /** The answer of `open`. */
  readonly status: JsonObject;
}

/** Opens a client that has not been activated. */
export async function install(t: ClientT, wish: Installation = {}): Promise<Installed> {
  const machine = machineOf(t);
  const vendor = makeVendor(t.random, t.seed, 0, wish.vendorName);
  const stateDirectory = wish.stateDirectory ?? (await t.folder());
  const status = await t.driver.call('open', {
    now: formatInstant(wish.now ?? NOW),
    stateDirectory,
    product: wish.product ?? PRODUCT,
    appVersion: '1.0.0',
    platform: machine.platform,
    osVersion: machine.osVersion,
    trust: wish.trust ?? vendor.trust(),
    facts: wish.facts ?? factsOf(machine),
  });
  return { vendor, machine, stateDirectory, status };
}

/** The claims of the code that the client shows. */
export async function shownCode(
  t: ClientT,
  now: Instant = NOW,
  more: { readonly new?: 'code' } = {},
): Promise<MachineCodeClaims> {
  const { machineCode } = await t.driver.call('machineCode', { now: formatInstant(now), ...more });
  const read = typeof machineCode === 'string' ? readCarried('machine-code', machineCode) : undefined;
  const got = read?.ok === false ? `${read.code}: ${read.reason}` : (machineCode ?? 'none');
  // How it is enveloped and signed is another sentence's than what it says.
  const by = read === undefined || read.ok || read.code === 'claims-invalid' ? 'CODE-1' : 'ENV-1';
  t.that(by, read?.ok === true, 'a machine code that reads well', got, 'machineCode');
  return (read as { claims: MachineCodeClaims }).claims;
}

/** The claims of the deactivation code that the client shows when it gives its key up. */
export async function shownDeactivation(t: ClientT, now: Instant = NOW): Promise<DeactivationClaims> {
  const { deactivation } = await t.driver.call('deactivate', { now: formatInstant(now) });
  const read = typeof deactivation === 'string' ? readCarried('deactivation', deactivation) : undefined;
  const got = read?.ok === false ? `${read.code}: ${read.reason}` : (deactivation ?? 'none');
  t.that('DEACT-1', read?.ok === true, 'a deactivation code that reads well', got, 'deactivation');
  return (read as { claims: DeactivationClaims }).claims;
}

/** The refusal in a result, if it is one. */
export function refusalIn(result: JsonObject): JsonObject | undefined {
  return isObject(result.error ?? null) ? (result.error as JsonObject) : undefined;
}

/** What came of a call in a word: the code of its refusal, or `taken`. */
export function outcomeOf(result: JsonObject, taken = 'taken'): string {
  return String(refusalIn(result)?.code ?? taken);
}

/** Ends the client at hand, so that another can be opened. */
export async function close(t: ClientT): Promise<void> {
  await t.driver.call('close', {});
}
