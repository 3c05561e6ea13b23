import type { JsonObject } from '../oracle/json.js';

/** The resources that a client of the suite asks. */
export const PLACES = ['directory', 'challenges', 'activations', 'checkIns', 'deactivations'] as const;
export type Place = (typeof PLACES)[number];

/** Where a directory may lead astray. */
export type Astray =
  /** Another port of the same host. */
  | 'stranger'
  /** The same host and port by another name. */
  | 'other-host'
  /** The same host and port over TLS. */
  | 'other-scheme'
  /** A URL that begins with the directory's origin, as user information, and names another port. */
  | 'lookalike'
  /** No absolute URL. */
  | 'relative'
  | 'absent';

/** What is wrong with a token that is answered; all else is as it should be. */
export type TokenFault =
  | 'other-key'
  | 'other-machine'
  | 'wrong-kind'
  | 'bad-signature'
  | 'unknown-key'
  | 'other-product'
  | 'lower-generation'
  | 'claims'
  | 'critical'
  | 'other-version';

/** What happens in place of a good answer. `carries out`: the request has its effect all the same. */
export type Deed =
  /** Carries out and answers well, and nothing listens any more. */
  | { readonly kind: 'gone' }
  /** Closes the connection without a word. */
  | { readonly kind: 'close' }
  /** Carries out, and closes the connection without a word. */
  | { readonly kind: 'lost' }
  /** Carries out, and answers well so late that nobody should be there any more. */
  | { readonly kind: 'late' }
  /** Carries out, and answers well bit by bit, so that the last comes as late. */
  | { readonly kind: 'drip' }
  /** Carries out, and answers well in some pieces, soon after each other. */
  | { readonly kind: 'pieces' }
  /** Carries out, and closes the connection in the middle of the answer. */
  | { readonly kind: 'half' }
  /** Carries out, and answers with white space up to so many bytes. */
  | { readonly kind: 'padded'; readonly bytes: number }
  /** Sends a body of so many bytes, and then nothing, the connection left open. */
  | { readonly kind: 'flood'; readonly bytes: number; readonly status?: number; readonly type?: string }
  /** Answers so. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly type?: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    }
  /** Answers with a problem document; `members` may overwrite any. */
  | {
      readonly kind: 'problem';
      readonly code: string;
      readonly status: number;
      readonly type?: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly members?: JsonObject;
    }
  /** Redirects: to the same resource under another path, to a stranger, or to itself. */
  | { readonly kind: 'redirect'; readonly status: number; readonly to: 'elsewhere' | 'stranger' | 'itself' }
  /** Carries out, and answers with another status, media type or further headers. */
  | {
      readonly kind: 'restated';
      readonly status?: number;
      readonly type?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** Carries out, and replaces members of the answer; null leaves one out. */
  | { readonly kind: 'members'; readonly members: JsonObject }
  /** The directory leads astray. */
  | { readonly kind: 'astray'; readonly resources: Readonly<Record<string, Astray>> }
  /** The answer has a token with a fault. */
  | { readonly kind: 'token'; readonly fault: TokenFault }
  /** The answer has a receipt for another machine key. */
  | { readonly kind: 'receipt-of-another' };

/** A fault laid on top of what the stage does by itself: plain JSON, counted. */
export interface Fault {
  readonly at: Place;
  /** How many requests for the place go well before; default none. */
  readonly skip?: number;
  /** How many requests it hits; default 1. */
  readonly times?: number;
  readonly does: Deed;
}

/** Faults laid and not yet spent. */
export interface Faults {
  lay(...faults: readonly Fault[]): void;
  /** Takes away what is left. */
  clear(): void;
  /** The deed for a request that has come, if one is due: of several faults the first laid. */
  due(at: Place): Deed | undefined;
}

/** Counts faults. */
export function countedFaults(): Faults {
  let laid: { at: Place; skip: number; times: number; does: Deed }[] = [];
  return {
    lay: (...faults) => {
      for (const fault of faults) laid.push({ skip: 0, times: 1, ...fault });
    },
    clear: () => {
      laid = [];
    },
    due(at) {
      let found: Deed | undefined;
      for (const fault of laid) {
        if (fault.at !== at) continue;
        if (fault.skip > 0) fault.skip--;
        else if (fault.times > 0 && found === undefined) {
          fault.times--;
          found = fault.does;
        }
      }
      return found;
    },
  };
}
