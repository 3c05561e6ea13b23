import { componentsOf, type Facts } from '@offline-activation/fingerprint';
import { COMPONENTS, type Component } from '@offline-activation/protocol';
import { type TrustStore, trustStore } from '@offline-activation/verifier';
import type { ClientOptions } from './inputs.js';
import { type Store, storeIn } from './state/store.js';

/** A client between its opening and its end: what it is built with, the machine as it is, and the state. */
export interface Session {
  readonly options: ClientOptions;
  readonly trust: TrustStore;
  readonly store: Store;
  /** What can be read of the machine now. */
  components: readonly Component[];
}

/** Begins a session. Reads nothing yet. */
export function sessionOf(options: ClientOptions): Session {
  return {
    options,
    trust: trustStore(options.trust),
    store: storeIn(options.storage),
    components: readable(options.product, options.facts),
  };
}

/** Digests what can be read of a machine, in the registry's order, so that equal facts make equal codes. @spec 8.1 */
export function readable(product: string, facts: Facts): readonly Component[] {
  const known = COMPONENTS.flatMap(({ name }) => {
    const value = Object.hasOwn(facts, name) ? facts[name] : null;
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  return componentsOf(product, Object.fromEntries(known));
}
