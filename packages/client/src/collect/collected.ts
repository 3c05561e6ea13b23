import type { ComponentName, Platform } from '@offline-activation/protocol';

/** A fact, and where it is from or why it cannot be read: for a person, never sent. */
export interface Fact {
  /** In the canonical form of the component registry; null where it cannot be read. */
  readonly value: string | null;
  /** For example `/etc/machine-id`, or `lsblk: no serial`. Never the value. */
  readonly source: string;
}

/** What a machine says of itself. */
export interface Collected {
  readonly platform: Platform;
  /** Operating system and version, for people; null where it cannot be read. */
  readonly osVersion: string | null;
  /** What the machine is called; only to be sent with the person's consent. */
  readonly label: string | null;
  /** Every registered component. */
  readonly facts: Readonly<Record<ComponentName, Fact>>;
}

/** The values alone, as a client takes them. */
export function factsOf({ facts }: Pick<Collected, 'facts'>): Record<ComponentName, string | null> {
  const values = Object.entries(facts).map(([name, { value }]) => [name, value]);
  return Object.fromEntries(values) as Record<ComponentName, string | null>;
}
