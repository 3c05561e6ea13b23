import type { H, LicensePlan, WorldPlan } from './plan.js';
import type { Cap } from './requirement.js';

/** Instants in whole seconds since the Unix epoch between which the target's clock stands. Equal where it is frozen. */
export interface Now {
  readonly min: number;
  readonly max: number;
}

/** A request as a case states it; URLs come from the directory, never from a case. */
export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text is sent as UTF-8. */
  readonly body?: string | Uint8Array;
}

/** A complete answer to a request. */
export interface HttpReply {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** One request and what came of it, kept for the transcript. */
export interface Exchange {
  readonly request: HttpRequest;
  readonly reply?: HttpReply;
  /** Why there is no reply, in words: refused, hung, closed, too large. */
  readonly fault?: string;
  /** Whole milliseconds. */
  readonly took: number;
  /** Where the world's clock stood, in seconds since the Unix epoch; absent where it does not stand still. */
  readonly clock?: number;
}

/** Bytes for a connection of their own. Only host and port of the URL are used to connect. */
export interface RawRequest {
  readonly url: string;
  /** Written one after the other, each once the one before has left. */
  readonly chunks: readonly (string | Uint8Array)[];
}

/** Where a world's control interface is. @spec 13 */
interface ControlAddress {
  readonly root: string;
  /** URL of the world itself. */
  readonly world: string;
  readonly token: string;
}

/** The directory as the suite uses it. @spec 11.1 */
export interface Directory {
  readonly protocol: string;
  readonly issuer: string;
  readonly claims: readonly string[];
  readonly keys: readonly { kid: string; key: string; status: string }[];
  readonly products: readonly { id: string; name: string; editions: readonly string[] }[];
  readonly resources: Readonly<Record<string, string>>;
  /** Where `pages` is claimed. */
  readonly pages?: Readonly<Record<string, string>>;
}

/** A license of a world as the target made it: what a customer knows, and the plan it came from. */
export interface KnownLicense {
  readonly id: string;
  readonly key: string;
  readonly email: string;
  readonly product: string;
  readonly plan: LicensePlan;
  /** RFC 3339; absent where it does not expire. */
  readonly expiresAt?: string;
}

/** The books of one license. @spec 13.3 */
export interface LedgerLicense {
  readonly id: string;
  readonly limit: number;
  readonly activations: readonly {
    id: string;
    kid: string;
    state: string;
    generation: number;
    mode: string;
    unlockAt?: string;
    createdAt: string;
  }[];
  readonly exposures: readonly { kid: string; cause: string; since: string }[];
  readonly counted: readonly { at: string; kind: string }[];
}
/** The books of a world. @spec 13.3 */
export interface Ledger {
  readonly licenses: readonly LedgerLicense[];
  readonly retiredKeys: readonly string[];
}

/** A mail that a world has sent. @spec 13.3 */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly link: string;
}

/**
 * An isolated namespace of a target. Methods that need a capability throw {@link Untestable} where the target lacks it,
 * and {@link Unmeasured} where the control interface breaks.
 */
export interface World {
  readonly plan: WorldPlan;
  /** What identity material derives from beside the seed; `0` in a fresh world. */
  readonly nonce: string;
  readonly directory: Directory;
  /** Where the directory was read; for cases about the directory itself. */
  readonly directoryUrl: string;
  /** The control interface, for cases about it; absent where the target has none. */
  readonly control?: ControlAddress;
  readonly licenses: Readonly<Record<H, KnownLicense>>;
  readonly log: readonly Exchange[];
  /** Answers where the world's clock stands. */
  now(): Now;
  /**
   * Sends one request; bounded in bytes and time; always recorded.
   *
   * @throws Breach HTTP-2 where a complete answer does not come: a hang, a flood, a connection closed early.
   * @throws Unmeasured where nothing listens any more.
   */
  send(request: HttpRequest): Promise<HttpReply>;
  /** Writes bytes to a connection of their own, well-formed or not; recorded like any request. Needs `socket`. */
  sendRaw(request: RawRequest): Promise<HttpReply>;
  /**
   * Sends one request to the control interface as it stands: no token is added. For cases about it; recorded too.
   *
   * @throws Untestable where the target has none.
   */
  sendControl(request: HttpRequest): Promise<HttpReply>;
  /** Moves the frozen clock. Needs `clock`. */
  setClock(to: number): Promise<void>;
  /** Replaces a license, keeping its activations. Needs `seed`. */
  setLicense(license: H, plan: LicensePlan): Promise<void>;
  /** Sets the statuses of the world's issuer keys, newest first; a longer list adds new keys at the front. Needs `keys`. */
  setKeys(statuses: readonly ('active' | 'retired' | 'revoked')[]): Promise<void>;
  /** Answers the books. Needs `ledger`. */
  ledger(): Promise<Ledger>;
  /** Answers the mails sent so far, oldest first. Needs `outbox`. */
  outbox(): Promise<readonly Mail[]>;
  /** Stops the server and starts it again on the same state. Needs `restart`. */
  restart(): Promise<void>;
  /** Ends the world; nothing of it is asked for after that. */
  close(): Promise<void>;
}

/** A server that can be attached, however it is reached. */
export interface ServerTarget {
  readonly name: string;
  readonly caps: ReadonlySet<Cap>;
  /** Set where there is no control interface: what is asked of one does not apply. */
  readonly uncontrolled?: true;
  /** Makes a world true to the plan. @throws Untestable where the target cannot hold such a world. */
  world(plan: WorldPlan, identity: { seed: bigint; run: string }): Promise<World>;
  /** Ends what was started for the target. */
  close(): Promise<void>;
}
