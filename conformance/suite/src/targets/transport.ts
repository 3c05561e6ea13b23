import { registry } from '@offline-activation/spec';
import type { HttpReply, HttpRequest } from '../target.js';

/** Why there is no complete answer. `refused` means that nothing listens; the others that somebody does. */
export type FaultKind = 'refused' | 'hang' | 'flood' | 'closed' | 'broken';

export interface Fault {
  readonly kind: FaultKind;
  /** In words, with figures. */
  readonly says: string;
}

/** A complete answer, or why there is none. `took` is in whole milliseconds. */
export type Sent =
  | { readonly reply: HttpReply; readonly fault?: undefined; readonly took: number }
  | { readonly reply?: undefined; readonly fault: Fault; readonly took: number };

/** Takes requests to a server: over a socket, or to a function. Never follows redirects, never throws for an answer. */
export interface Transport {
  /** Sends one request and answers the whole reply. */
  send(request: HttpRequest): Promise<Sent>;
  /** Ends all connections. */
  close(): Promise<void>;
}

/** How long and how large an answer may be. */
export interface Bounds {
  /** Milliseconds for the whole exchange. */
  readonly timeoutMs: number;
  /** Bytes of an answer's body. */
  readonly answerBytesMax: number;
}

/** The bounds of one request that are used where none are given. */
export const BOUNDS: Bounds = {
  timeoutMs: 10_000,
  answerBytesMax: registry('limits').limits.find(({ name }) => name === 'answerBytesMax')?.value ?? 1_048_576,
};

/** Words for times and sizes in faults. */
export const seconds = (ms: number): string => `${ms / 1000} s`;

/**
 * Calls back once the time is over, and answers how to call that off.
 *
 * Where the suite itself was busy meanwhile, what has come from the server is read first: its answer was in time.
 */
export function afterTime(ms: number, over: () => void): () => void {
  let reading: NodeJS.Immediate | undefined;
  const timer = setTimeout(() => {
    reading = setImmediate(over);
  }, ms);
  return () => {
    clearTimeout(timer);
    clearImmediate(reading);
  };
}
