import { dataOf } from './folder.js';

/** An error of the protocol. */
export interface ErrorRow {
  readonly code: string;
  readonly stage: string;
  /** HTTP statuses that it may travel with, the default first; absent where it never travels over HTTP. */
  readonly status?: readonly number[];
  /** Whether the same request may succeed later. */
  readonly retryable: boolean;
  /** What is the matter, for people. */
  readonly title: string;
  /** When it arises, for implementers. */
  readonly trigger: string;
  /** What the person should do next. */
  readonly remedy: string;
}

/** A number of the protocol. */
export interface LimitRow {
  readonly name: string;
  readonly value: number;
  /** Unit of the value; empty for a plain number. */
  readonly unit: string;
  /** What it limits. */
  readonly of: string;
}

/** A component of the registered scheme. */
export interface ComponentRow {
  readonly name: string;
  readonly class: 'hardware' | 'os' | 'network';
  /** What is read, and its canonical form. */
  readonly value: string;
  /** A shorter value names no machine. */
  readonly charsMin: number;
}

/** A policy preset. */
export interface ProfileRow {
  readonly seatLimit: number;
  /** A complete policy (chapter 15); see the schema `policy`. */
  readonly policy: PolicyRow;
}

/** A complete policy, as data. */
export interface PolicyRow {
  readonly credentials: 'key' | 'key-and-email';
  readonly keyFormat: 'oap-key-1' | 'opaque';
  readonly offlineToken: string;
  readonly lock: string | null;
  readonly lease: string;
  readonly grace: string;
  readonly reissueBudget: number;
  readonly forcedReleaseBudget: number;
  readonly forcedRelease: 'allowed' | 'refused';
  readonly weakFingerprint: 'refuse' | 'online-only';
  readonly binding: {
    readonly components: readonly {
      readonly name: string;
      readonly class: 'hardware' | 'os' | 'network';
      readonly weight: number;
    }[];
    readonly quorum: number;
    readonly required: readonly string[];
  };
}

/** A state of a client. */
export interface StateRow {
  readonly state: string;
  /** When the application may run licensed. */
  readonly usable: 'always' | 'never' | 'within-grace' | 'without-exp';
  /** Error codes that the state may carry; empty for a state that is no error. */
  readonly codes: readonly string[];
  /** What the person is offered. */
  readonly offers: readonly string[];
  /** What is the matter, for people. */
  readonly title: string;
  /** When the client is in it, where no earlier state holds; for implementers. */
  readonly condition: string;
  /** What the person should do next. */
  readonly remedy: string;
}

/** Something that a client offers its person to do. */
export interface OfferRow {
  readonly offer: string;
  /** What is offered. */
  readonly of: string;
  /** Error codes with which it is offered. */
  readonly codes: readonly string[];
}

/** A method of the driver protocol. */
export interface MethodRow {
  readonly method: string;
  /** A driver answers the method if it makes this claim, or one that contains it. */
  readonly claim: 'verifier' | 'core' | 'online' | 'proofs';
  /** Whether the params have `now`. */
  readonly clock: boolean;
  /** Name of the JSON Schema of the params. */
  readonly params: string;
  /** Name of the JSON Schema of the result, where it is no refusal. */
  readonly result: string;
  /** What it does, for implementers. */
  readonly does: string;
}

/** The registries by name. */
export interface Registries {
  readonly errors: { readonly about: string; readonly errors: readonly ErrorRow[] };
  readonly limits: { readonly about: string; readonly limits: readonly LimitRow[] };
  readonly profiles: { readonly about: string; readonly profiles: Readonly<Record<string, ProfileRow>> };
  readonly components: {
    readonly about: string;
    readonly scheme: string;
    readonly components: readonly ComponentRow[];
  };
  readonly states: {
    readonly about: string;
    /** In the order of precedence. */
    readonly states: readonly StateRow[];
    readonly offers: readonly OfferRow[];
  };
  readonly driver: {
    readonly about: string;
    /** Name of this revision of the driver protocol. */
    readonly revision: string;
    readonly methods: readonly MethodRow[];
  };
  readonly denylist: {
    readonly about: string;
    /** Values that name no machine, as they are after folding. */
    readonly values: readonly string[];
    /** Regular expressions with the flag `u`. */
    readonly patterns: readonly { readonly pattern: string; readonly of: string }[];
    /** Public issues where such values were seen. */
    readonly sources: readonly string[];
  };
}

const known = new Map<string, unknown>();

/** Returns a registry: hand-written data that tables and constants are generated from. Read once, and frozen. */
export function registry<N extends keyof Registries>(name: N): Registries[N] {
  if (!known.has(name)) known.set(name, frozen(dataOf(`registries/${name}.json`)));
  return known.get(name) as Registries[N];
}

function frozen(data: unknown): unknown {
  if (typeof data !== 'object' || data === null) return data;
  for (const value of Object.values(data)) frozen(value);
  return Object.freeze(data);
}
