import type { TSchema } from '@sinclair/typebox';
import { Deactivation } from './artifact/deactivation.js';
import { Footer } from './artifact/footer.js';
import { MachineCode } from './artifact/machine-code.js';
import { Receipt } from './artifact/receipt.js';
import { Token } from './artifact/token.js';
import { Clock } from './control/clock.js';
import { ControlRoot } from './control/control-root.js';
import { KeysRequest } from './control/keys-request.js';
import { Ledger } from './control/ledger.js';
import { License } from './control/license.js';
import { Outbox } from './control/outbox.js';
import { WorldAnswer } from './control/world-answer.js';
import { WorldSeed } from './control/world-seed.js';
import { DriverComparison } from './driver/comparison.js';
import { DriverDeactivateParams, DriverDeactivateResult } from './driver/deactivate.js';
import { DriverSetFactsParams } from './driver/facts.js';
import { DriverInitializeParams, DriverInitializeResult } from './driver/initialize.js';
import { DriverLoadParams, DriverLoadReceiptParams, DriverLoadReceiptResult } from './driver/load.js';
import { DriverMachineCodeParams, DriverMachineCodeResult } from './driver/machine-code.js';
import { DriverActivateParams, DriverCheckInParams, DriverCheckInResult } from './driver/online.js';
import { DriverCloseParams, DriverNothing, DriverOpenParams } from './driver/open.js';
import { DriverRefusal } from './driver/refusal.js';
import { DriverRequest, DriverResponse } from './driver/rpc.js';
import { DriverSaveParams, DriverSaveResult } from './driver/save.js';
import { DriverStatus, DriverStatusParams } from './driver/status.js';
import {
  DriverCompareParams,
  DriverReadParams,
  DriverReadResult,
  DriverVerifyParams,
  DriverVerifyResult,
} from './driver/verifier.js';
import { ActivationAnswer } from './http/activation-answer.js';
import { ActivationRequest } from './http/activation-request.js';
import { ActivationView } from './http/activation-view.js';
import { ChallengeAnswer, ChallengeRequest } from './http/challenge.js';
import { CheckInRequest } from './http/check-in-request.js';
import { DeactivationAnswer, DeactivationRequest } from './http/deactivation-message.js';
import { Directory } from './http/directory.js';
import { PortalLicenses } from './http/portal-licenses.js';
import { PortalLinkRequest } from './http/portal-link-request.js';
import { PortalSessionAnswer, PortalSessionRequest } from './http/portal-session.js';
import { Problem } from './http/problem.js';
import { ReleaseAnswer } from './http/release-answer.js';
import { Policy } from './policy/policy.js';
import { PolicyOverride } from './policy/policy-override.js';

/**
 * Every artifact and message by its name in the specification.
 *
 * The JSON Schema of each has the `$id` `urn:oap:schema:` and that name.
 */
export const SCHEMAS = {
  'activation-answer': ActivationAnswer,
  'activation-request': ActivationRequest,
  'activation-view': ActivationView,
  'challenge-answer': ChallengeAnswer,
  'challenge-request': ChallengeRequest,
  'check-in-request': CheckInRequest,
  clock: Clock,
  'control-root': ControlRoot,
  deactivation: Deactivation,
  'deactivation-answer': DeactivationAnswer,
  'deactivation-request': DeactivationRequest,
  directory: Directory,
  'driver-activate-params': DriverActivateParams,
  'driver-check-in-params': DriverCheckInParams,
  'driver-check-in-result': DriverCheckInResult,
  'driver-close-params': DriverCloseParams,
  'driver-compare-params': DriverCompareParams,
  'driver-comparison': DriverComparison,
  'driver-deactivate-params': DriverDeactivateParams,
  'driver-deactivate-result': DriverDeactivateResult,
  'driver-initialize-params': DriverInitializeParams,
  'driver-initialize-result': DriverInitializeResult,
  'driver-load-params': DriverLoadParams,
  'driver-load-receipt-params': DriverLoadReceiptParams,
  'driver-load-receipt-result': DriverLoadReceiptResult,
  'driver-machine-code-params': DriverMachineCodeParams,
  'driver-machine-code-result': DriverMachineCodeResult,
  'driver-nothing': DriverNothing,
  'driver-open-params': DriverOpenParams,
  'driver-read-params': DriverReadParams,
  'driver-read-result': DriverReadResult,
  'driver-refusal': DriverRefusal,
  'driver-request': DriverRequest,
  'driver-response': DriverResponse,
  'driver-save-params': DriverSaveParams,
  'driver-save-result': DriverSaveResult,
  'driver-set-facts-params': DriverSetFactsParams,
  'driver-status': DriverStatus,
  'driver-status-params': DriverStatusParams,
  'driver-verify-params': DriverVerifyParams,
  'driver-verify-result': DriverVerifyResult,
  footer: Footer,
  'keys-request': KeysRequest,
  ledger: Ledger,
  license: License,
  'machine-code': MachineCode,
  outbox: Outbox,
  policy: Policy,
  'policy-override': PolicyOverride,
  'portal-licenses': PortalLicenses,
  'portal-link-request': PortalLinkRequest,
  'portal-session-answer': PortalSessionAnswer,
  'portal-session-request': PortalSessionRequest,
  problem: Problem,
  receipt: Receipt,
  'release-answer': ReleaseAnswer,
  token: Token,
  'world-answer': WorldAnswer,
  'world-seed': WorldSeed,
} as const satisfies Record<string, TSchema>;

/** Name of a schema. */
export type SchemaName = keyof typeof SCHEMAS;
