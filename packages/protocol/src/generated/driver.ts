// Generated from spec/registries/driver.json by "npm run generate". Do not edit.

/**
 * Name of this revision of the driver protocol.
 *
 * @spec 17.2
 */
export const DRIVER_REVISION = 'oap-driver/1';

/**
 * What a client may claim; `core` contains `verifier`, and the others contain `core`.
 *
 * @spec 1.2
 */
export const CLIENT_CLAIMS = ['verifier', 'core', 'online', 'proofs'] as const;

/**
 * The methods of the driver protocol: the claim that each belongs to, whether its params have `now`, and the names
 * of the schemas of its params and of its result.
 *
 * @spec 17.3
 */
export const DRIVER_METHODS = {
  /** Says what the driver is and what it claims. */
  initialize: {
    claim: 'verifier',
    clock: false,
    params: 'driver-initialize-params',
    result: 'driver-initialize-result',
  },
  /** Reads a token or receipt, without any stored state. */
  verify: { claim: 'verifier', clock: false, params: 'driver-verify-params', result: 'driver-verify-result' },
  /** Compares a fingerprint with a binding. */
  compare: { claim: 'verifier', clock: false, params: 'driver-compare-params', result: 'driver-comparison' },
  /** Finds the envelope in a carrier, and does not open it. */
  read: { claim: 'verifier', clock: false, params: 'driver-read-params', result: 'driver-read-result' },
  /** Starts a client on a state directory. */
  open: { claim: 'core', clock: true, params: 'driver-open-params', result: 'driver-status' },
  /** Says which state the client is in. */
  status: { claim: 'core', clock: true, params: 'driver-status-params', result: 'driver-status' },
  /** Replaces the machine's facts, as if parts were changed while the application runs. */
  setFacts: { claim: 'core', clock: false, params: 'driver-set-facts-params', result: 'driver-nothing' },
  /** Shows the pending machine code, or makes one. */
  machineCode: {
    claim: 'core',
    clock: true,
    params: 'driver-machine-code-params',
    result: 'driver-machine-code-result',
  },
  /** Saves the request file, or the deactivation file. */
  save: { claim: 'core', clock: true, params: 'driver-save-params', result: 'driver-save-result' },
  /** Loads an activation token as text, or a license file. */
  load: { claim: 'core', clock: true, params: 'driver-load-params', result: 'driver-nothing' },
  /** Ends the client; its state directory stays. */
  close: { claim: 'core', clock: false, params: 'driver-close-params', result: 'driver-nothing' },
  /** Activates online. */
  activate: { claim: 'online', clock: true, params: 'driver-activate-params', result: 'driver-nothing' },
  /** Checks in, as chosen by the person or when due. */
  checkIn: {
    claim: 'online',
    clock: true,
    params: 'driver-check-in-params',
    result: 'driver-check-in-result',
  },
  /** Gives the machine key up, and shows the deactivation code. */
  deactivate: {
    claim: 'proofs',
    clock: true,
    params: 'driver-deactivate-params',
    result: 'driver-deactivate-result',
  },
  /** Loads the receipt of a deactivation. */
  loadReceipt: {
    claim: 'proofs',
    clock: true,
    params: 'driver-load-receipt-params',
    result: 'driver-load-receipt-result',
  },
} as const;
