import type { Instant } from '@offline-activation/codec';
import type { Ed25519, RandomSource } from '@offline-activation/keys';
import type { Mail, Product } from '@offline-activation/protocol';
import type { IssuerSigner } from '@offline-activation/signer/issuer';
import type { IssuerKeyState } from './rules/issuer-keys.js';
import type { Store } from './store/port.js';

/** An issuer key as a server has it: it signs, and has a status. */
export interface IssuerKey extends IssuerKeyState, IssuerSigner {
  /** 32 bytes, for the directory. */
  readonly publicKey: Uint8Array;
}

/** Where a server's mails go. A rejection is a fault that is reported, never an answer. */
export type MailPort = (mail: Mail) => Promise<void>;

/** Where the current time comes from. */
export type Clock = () => Instant;

/** What every step of a server works with. */
export interface Parts {
  readonly issuer: string;
  readonly products: readonly Product[];
  /** Newest first. */
  readonly issuerKeys: () => readonly IssuerKey[];
  readonly store: Store;
  readonly now: Clock;
  readonly random: RandomSource;
  readonly mail: MailPort;
  readonly rateLimits: boolean;
  readonly ed25519: Ed25519;
  /** Told of faults of the server, of which an answer says nothing. */
  readonly onFault: (fault: unknown) => void;
}
