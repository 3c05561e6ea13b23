import type { ErrorCode, Holds } from '@offline-activation/protocol';

/** A machine code that is sent. */
export interface SentCode {
  readonly code: string;
  /** The code's `jti`, which a token that answers it names. */
  readonly jti: string;
}

/** The stored token, as an exchange sees it. */
export interface Held {
  /** The envelope. */
  readonly token: string;
  /** What a code's `holds` says of it: only of an online token of the present machine key that has not expired. */
  readonly holds: Holds | null;
}

/** What an exchange asks of the client that it is for. Each call is whole and durable once it answers. */
export interface Party {
  /** Makes a code that carries a challenge. Nothing of it is kept but the machine key. */
  challengedCode(challenge: string, holds?: Holds): Promise<SentCode>;
  /** Answers the pending code, made where there is none. */
  pendingCode(): Promise<SentCode>;
  /** Accepts a token as one that is loaded, or refuses it; `jti` is that of the code that was sent. */
  accept(token: string, jti: string): Promise<void>;
  /** Takes note of a server's refusal of the pending code. */
  pendingRefused(jti: string, code: ErrorCode): Promise<void>;
  /** Answers the stored token; null where there is none. */
  held(): Promise<Held | null>;
}
