import type { MachineCodeClaims } from './oracle/claims.js';
import type { H } from './plan.js';

/** A machine code that the suite has made, with all that it knows of it. */
export interface MadeCode {
  readonly machine: H;
  /** The envelope. */
  readonly text: string;
  /** SHA-256 of the envelope, in hex. */
  readonly digest: string;
  readonly kid: string;
  readonly claims: MachineCodeClaims;
  /** The error code that a reader must refuse it with, where it was forged. */
  readonly fault?: string;
}
