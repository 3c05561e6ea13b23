import { type ComponentRow, registry } from '@offline-activation/spec';
import { formatInstant } from '../../../oracle/calendar.js';
import type { MachineCodeClaims } from '../../../oracle/claims.js';
import { componentDigest } from '../../../oracle/fingerprint.js';
import { componentsOf, type Machine } from '../../../oracle/identity.js';
import type { Json, JsonObject } from '../../../oracle/json.js';
import type { Id } from '../../../requirement.js';
import type { ClientT } from '../../case.js';
import { shownCode } from '../../installed.js';
import { NOW, PRODUCT } from '../../vendor.js';

/** The registered components, with the least characters of their values. */
export const COMPONENTS: readonly ComponentRow[] = registry('components').components;
export const NAMES: readonly string[] = COMPONENTS.map(({ name }) => name);

/** Facts by name; null is unreadable. */
export type Facts = Readonly<Record<string, string | null>>;

/** The same value for every fact. */
export const allOf = (value: string | null): Facts => Object.fromEntries(NAMES.map((name) => [name, value]));

export async function setFacts(t: ClientT, facts: Facts): Promise<void> {
  await t.driver.call('setFacts', { facts: facts as Readonly<Record<string, Json>> });
}

/** What a code carries that the client makes now, by name: how long one that is shown stays is for CODE-3. */
export async function emitted(t: ClientT): Promise<ReadonlyMap<string, string>> {
  await shownCode(t);
  const { machine } = await shownCode(t, NOW, { new: 'code' });
  return new Map(machine.fingerprint.components.map(({ name, digest }) => [name, digest]));
}

/** Judges that a fact is carried, under the digest of its value. */
export function judgeCarried(
  t: ClientT,
  components: ReadonlyMap<string, string>,
  name: string,
  value: string,
  product = PRODUCT,
): void {
  const expected = componentDigest(product, name, value);
  const got = components.get(name);
  const at = `${name} of ${JSON.stringify(value)}`;
  // Whatever can be used is in the code; and what is in it has this digest.
  t.that('CODE-1', got !== undefined, expected, 'absent', at);
  t.that('FP-1', got === expected, expected, got ?? 'absent', at);
}

/** Judges that a fact is left out. */
export function judgeLeftOut(
  t: ClientT,
  id: Id,
  components: ReadonlyMap<string, string>,
  name: string,
  value: string | null,
): void {
  const got = components.get(name);
  t.that(id, got === undefined, 'left out', got ?? 'absent', `${name} of ${JSON.stringify(value)}`);
}

export const statusNow = (t: ClientT, now = NOW): Promise<JsonObject> =>
  t.driver.call('status', { now: formatInstant(now) });

/** Asks that a code carries the digests of a machine: only then the suite's verdict on it is the client's too. */
export async function carriesOwnDigests(
  t: ClientT,
  machine: Machine,
  code: MachineCodeClaims,
): Promise<void> {
  const carried = new Map(code.machine.fingerprint.components.map(({ name, digest }) => [name, digest]));
  await t.arrange(async () => {
    for (const { name, digest } of componentsOf(machine, PRODUCT)) {
      const got = carried.get(name);
      t.that('FP-1', got === digest, digest, got ?? 'absent', name);
    }
  });
}
