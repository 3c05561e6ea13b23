/** Issuer keys of the suite's vendor; an application trusts `a` and `b` at first, and never `stranger`. */
export type IssuerHandle = 'a' | 'b' | 'c' | 'stranger';

/** What a token says, or is made of, beside what follows from the code that it answers. */
export interface Answer {
  /** How many codes back: 0 answers the newest one. */
  readonly code?: number;
  readonly license?: 'L' | 'M';
  /** Default: one more than the highest that the vendor has given for the license. */
  readonly generation?: number;
  /** When it is issued, in seconds from now. */
  readonly at?: number;
  /** Seconds from its issue to `exp`; absent: perpetual. */
  readonly life?: number;
  /** Seconds from its issue to the end of the license, which is only informative; absent: as `life` says. */
  readonly licenseLife?: number;
  /** Seconds from its issue to `nbf`; a day before it unless said. */
  readonly nbf?: number;
  /** Seconds from its issue to `unlockAt`. */
  readonly unlock?: number;
  readonly mode?: 'offline' | 'online';
  readonly key?: IssuerHandle;
  readonly binding?: 'text-3-seats' | 'file-strict' | 'never';
  /** For a key that this machine never had, or a product that this is not; a flipped bit in the signature. */
  readonly spoil?: 'machine' | 'product' | 'signature';
}

/** One step of a client's life: plain JSON. */
export type ClientStep =
  | { readonly op: 'open' }
  | { readonly op: 'close' }
  | { readonly op: 'restart' }
  /** Kills the process and opens the state directory in a new one. */
  | { readonly op: 'kill' }
  | { readonly op: 'status' }
  /** Moves the clock by seconds, backwards too; or to seconds after the start. */
  | { readonly op: 'clock'; readonly by?: number; readonly to?: number }
  | {
      readonly op: 'facts';
      readonly restore?: boolean;
      readonly change?: readonly string[];
      readonly hide?: readonly string[];
    }
  /** An update of the application: other trusted keys or another product, and a restart. */
  | {
      readonly op: 'update';
      readonly trust?: Readonly<Partial<Record<IssuerHandle, 'active' | 'retired' | 'revoked' | 'absent'>>>;
      readonly product?: 'own' | 'other';
      readonly appVersion?: string;
    }
  | { readonly op: 'code'; readonly new?: 'code' | 'key'; readonly shareLabel?: boolean }
  | { readonly op: 'answer'; readonly answer: Answer }
  /** Loads a token, counted back from the newest answer. */
  | { readonly op: 'load'; readonly token?: number; readonly as?: 'text' | 'file' | 'text-file' }
  /** Gives the key up; `online` asks the client to send the code as well. */
  | { readonly op: 'deactivate'; readonly online?: true }
  | {
      readonly op: 'receipt';
      /** How many deactivations back. */
      readonly of?: number;
      readonly spoil?: 'kid' | 'req' | 'product' | 'signature' | 'stranger';
      readonly releaseClass?: 'proved' | 'lapsed' | 'forced' | 'ending' | 'none';
    }
  /** Copies the state directory, or puts a copy in its place; the client is closed meanwhile. */
  | { readonly op: 'copy'; readonly as: string }
  | { readonly op: 'putBack'; readonly copy: string };
