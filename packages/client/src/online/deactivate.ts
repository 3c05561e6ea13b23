import { ProtocolError, type ReleaseClass } from '@offline-activation/protocol';
import { takeReceipt } from '../giving-up/receipt.js';
import { type Refusal, refusalOf } from '../refusal.js';
import type { Session } from '../session.js';
import { receiptFor } from './exchange.js';

/** A deactivation: it has happened, whatever became of sending its code. */
export interface DeactivateResult {
  readonly deactivation: string;
  /** That of the receipt, where one came back. */
  readonly releaseClass?: ReleaseClass;
  /** Why there is no receipt, where the code was to be sent. */
  readonly failure?: Refusal;
}

/** Sends a deactivation code to the server, and takes its receipt. Refuses nothing. @spec 16.7 (END-4), 16.8 */
export async function sendDeactivation(session: Session, code: string): Promise<DeactivateResult> {
  try {
    const { releaseClass } = await takeReceipt(session, await receiptFor(code, session.options));
    return { deactivation: code, releaseClass };
  } catch (error) {
    if (!ProtocolError.is(error)) throw error;
    return { deactivation: code, failure: refusalOf(error) };
  }
}
