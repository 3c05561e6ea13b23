import type { CarrierFile, Instant } from '@offline-activation/codec';
import type { Facts } from '@offline-activation/fingerprint';
import type { ReleaseClass } from '@offline-activation/protocol';
import type { Carrier } from '@offline-activation/verifier';
import { observe } from './clock/observe.js';
import { type PendingCodeRequest, pendingCode } from './code/pending-code.js';
import { giveUp } from './giving-up/deactivation.js';
import { takeReceipt } from './giving-up/receipt.js';
import type { ClientOptions } from './inputs.js';
import { type ActivateRequest, activate } from './online/activate.js';
import { type CheckInResult, checkIn } from './online/check-in.js';
import { type DeactivateResult, sendDeactivation } from './online/deactivate.js';
import { fileOf, type SaveRequest } from './save.js';
import { readable, type Session, sessionOf } from './session.js';
import { corruptStatus, type Status, statusOf } from './status/status.js';
import { storageCorrupt } from './storage-error.js';
import { accept } from './token/accept.js';
import { readStored } from './token/stored-token.js';

/** When a call is made: seconds since 1970, as the client's clock shows them. */
export interface Call {
  readonly now: Instant;
}

/** What a person loads: text as pasted, or a file's bytes. */
export interface LoadRequest extends Call {
  readonly carrier: Carrier;
}

/** What a person gives the machine up with. */
export interface DeactivateRequest extends Call {
  /** Whether the code is sent to the server as well. Default: false. */
  readonly online?: boolean;
}

/**
 * A client: keeps a machine key, asks, loads, and says whether the application may run licensed.
 *
 * It has no clock, thread or timer of its own. Every call with `now` is an observation. Calls refuse with
 * `ProtocolError`; `refusalOf` says what a person is told of one. One call at a time.
 *
 * @spec 16
 */
export interface Client {
  /** Says which state the client is in. Never refuses. */
  status(call: Call): Promise<Status>;
  /** Replaces the machine's facts, as they are read now. */
  setFacts(facts: Facts): void;
  /** Shows the pending machine code, or makes one. @throws `client-outdated`, `storage-corrupt`, `storage-unwritable` */
  machineCode(request: PendingCodeRequest): Promise<string>;
  /** Makes the request file, or the deactivation file. @throws as `machineCode`; `activation-not-found` */
  save(request: SaveRequest): Promise<CarrierFile>;
  /** Loads an activation token. @throws the code of each step of reading, `storage-corrupt`, `storage-unwritable` */
  load(request: LoadRequest): Promise<void>;
  /** Activates online. */
  activate(request: ActivateRequest): Promise<void>;
  /** Checks in, as chosen by the person or when due. */
  checkIn(call: Call): Promise<CheckInResult>;
  /** Gives the machine key up, and answers the deactivation code. @throws `activation-not-found`, `machine-key-retired` */
  deactivate(request: DeactivateRequest): Promise<DeactivateResult>;
  /** Loads the receipt of a deactivation. @throws the code of steps 1 to 8, `machine-key-mismatch` */
  loadReceipt(request: LoadRequest): Promise<{ readonly releaseClass: ReleaseClass }>;
}

/**
 * Opens a client on its storage. Nothing is read, written or sent yet, and nothing has to be closed.
 *
 * @throws TypeError for a trusted key that is none, or is listed twice.
 * @spec 16, 17.3
 */
export function openClient(options: ClientOptions): Client {
  const session = sessionOf(options);
  return {
    status: ({ now }) => status(session, now),
    setFacts: (facts) => {
      session.components = readable(options.product, facts);
    },
    machineCode: async (request) => {
      await observeUnlessAnew(session, request);
      return pendingCode(session, request);
    },
    save: (request) => fileOf(session, request),
    load: async ({ now, carrier }) => {
      await observe(session, now);
      await accept(session, carrier, now);
    },
    activate: async (request) => {
      await observe(session, request.now);
      await activate(session, request);
    },
    checkIn: async ({ now }) => {
      await observe(session, now);
      return checkIn(session, now);
    },
    deactivate: async ({ now, online = false }) => {
      await observe(session, now);
      const { code } = await giveUp(session, now);
      return online ? sendDeactivation(session, code) : { deactivation: code };
    },
    loadReceipt: async ({ now, carrier }) => {
      await observe(session, now);
      const { releaseClass } = await takeReceipt(session, carrier);
      return { releaseClass };
    },
  };
}

async function status(session: Session, now: Instant): Promise<Status> {
  try {
    const state = await observe(session, now);
    return statusOf(state, await readStored(session, state), now);
  } catch (error) {
    if (storageCorrupt.is(error)) return corruptStatus();
    throw error;
  }
}

/** Observes; a damaged state stands in the way of everything but a new key. */
async function observeUnlessAnew(session: Session, { now, new: anew }: PendingCodeRequest): Promise<void> {
  try {
    await observe(session, now);
  } catch (error) {
    if (anew !== 'key' || !storageCorrupt.is(error)) throw error;
  }
}
