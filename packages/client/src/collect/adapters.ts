import { isUniversal } from './canonical.js';
import type { Fact } from './collected.js';

/** A network adapter, as far as it can be read. */
export interface Adapter {
  /** As the system calls it. */
  readonly name: string;
  /** The address that it was made with; null where that cannot be told from one that was set. */
  readonly permanent: string | null;
  /** Whether there is a device, and not only software: no bridge, tunnel, bond or virtual machine's own end. */
  readonly isPhysical: boolean;
  /** Whether it can be unplugged: a dock's, a dongle's. */
  readonly isRemovable: boolean;
}

/**
 * Chooses the address that names a machine: the lowest permanent, universally administered one of a physical adapter,
 * of one that can be unplugged only where there is no other. So neither a dock nor the order of adapters changes it.
 *
 * @spec 15.2
 */
export function chosenMac(adapters: readonly Adapter[], from: string): Fact {
  const fit = adapters.filter(
    ({ permanent, isPhysical }) => isPhysical && permanent !== null && isUniversal(permanent),
  );
  const builtIn = fit.filter(({ isRemovable }) => !isRemovable);
  const candidates = builtIn.length > 0 ? builtIn : fit;
  const [best] = candidates.toSorted((one, other) => compare(one.permanent, other.permanent));
  if (best === undefined) return { value: null, source: `${from}: ${whyNone(adapters)}` };
  const kind = best.isRemovable ? 'removable' : 'built-in';
  const why =
    candidates.length > 1 ? `the lowest of ${candidates.length} ${kind} adapters` : `the only ${kind} one`;
  return { value: best.permanent, source: `${from}: ${best.name}, ${why}` };
}

function whyNone(adapters: readonly Adapter[]): string {
  const physical = adapters.filter(({ isPhysical }) => isPhysical);
  if (physical.length === 0) return 'no physical adapter';
  return physical.every(({ permanent }) => permanent === null)
    ? 'the permanent address of no adapter can be read'
    : 'no adapter has a universally administered address';
}

const compare = (one: string | null, other: string | null): number => ((one ?? '') < (other ?? '') ? -1 : 1);
