/**
 * TypeBox schemas and types of every artifact and message of the Offline Activation Protocol, with the constants,
 * registries and error of its specification.
 *
 * {@link compileCheck} makes a check of data from outside out of a schema; {@link SCHEMAS} has all schemas by name.
 * There is no I/O, no cryptography and no clock in this package; it does not read artifacts, it says what is in them.
 *
 * @packageDocumentation
 */
export { Binding, BoundComponent, ComponentClass } from './artifact/binding.js';
export { Deactivation } from './artifact/deactivation.js';
export { Component, Fingerprint } from './artifact/fingerprint.js';
export { Footer } from './artifact/footer.js';
export { ARTIFACT_KINDS, type ArtifactKind } from './artifact/kind.js';
export { Holds, MachineCode, Platform } from './artifact/machine-code.js';
export { Receipt, ReleaseClass } from './artifact/receipt.js';
export { Seat, SeatMode, Token, TokenLicense } from './artifact/token.js';
export { type Checked, compileCheck } from './check/compile-check.js';
export { critFault } from './check/crit.js';
export { distinctBy } from './check/distinct.js';
export {
  CLIENT_STATES,
  type ClientState,
  OFFERED_WITH,
  OFFERS,
  type Offer,
  STATES,
  type StateEntry,
} from './client-state.js';
export { Clock } from './control/clock.js';
export { Capability, ControlRoot } from './control/control-root.js';
export { IssuerKey, KeysRequest } from './control/keys-request.js';
export { CountedEvent, Ledger, LedgerActivation, LedgerExposure, LedgerLicense } from './control/ledger.js';
export { License } from './control/license.js';
export { Mail, Outbox } from './control/outbox.js';
export { WorldAnswer } from './control/world-answer.js';
export { WorldSeed } from './control/world-seed.js';
export { DriverComparison } from './driver/comparison.js';
export { DriverDeactivateParams, DriverDeactivateResult } from './driver/deactivate.js';
export { DriverSetFactsParams, MachineFacts } from './driver/facts.js';
export { DriverInitializeParams, DriverInitializeResult } from './driver/initialize.js';
export { DriverLoadParams, DriverLoadReceiptParams, DriverLoadReceiptResult } from './driver/load.js';
export { DriverMachineCodeParams, DriverMachineCodeResult } from './driver/machine-code.js';
export {
  CLIENT_CLAIMS,
  type ClientClaim,
  DRIVER_CAPABILITIES,
  DRIVER_METHODS,
  DRIVER_REVISION,
  type DriverCapability,
  type DriverMethod,
} from './driver/method.js';
export { DriverActivateParams, DriverCheckInParams, DriverCheckInResult } from './driver/online.js';
export { DriverCloseParams, DriverNothing, DriverOpenParams, DriverTrustedKey } from './driver/open.js';
export { DriverError, DriverRefusal } from './driver/refusal.js';
export { DriverRequest, DriverResponse } from './driver/rpc.js';
export { DriverSaveParams, DriverSaveResult } from './driver/save.js';
export { DriverStatus, DriverStatusParams, DriverToken } from './driver/status.js';
export {
  DriverCompareParams,
  DriverReadParams,
  DriverReadResult,
  DriverVerifyParams,
  DriverVerifyResult,
} from './driver/verifier.js';
export { ERROR_CODES, ERROR_STAGES, type ErrorCode, type ErrorStage } from './error-code.js';
export {
  COMPONENT_SCHEME,
  COMPONENTS,
  type ComponentName,
  type RegisteredComponent,
} from './generated/components.js';
export { DENYLIST_PATTERNS, DENYLIST_VALUES } from './generated/denylist.js';
export { ERRORS, type ErrorEntry } from './generated/errors.js';
export { LIMITS } from './generated/limits.js';
export { PROFILE_NAMES, PROFILES, type Profile, type ProfileName } from './generated/profiles.js';
export { ActivationAnswer } from './http/activation-answer.js';
export { ActivationRequest } from './http/activation-request.js';
export { ActivationState, ActivationView, Device } from './http/activation-view.js';
export { ChallengeAnswer, ChallengeRequest } from './http/challenge.js';
export { CheckInRequest } from './http/check-in-request.js';
export { DeactivationAnswer, DeactivationRequest } from './http/deactivation-message.js';
export { Directory, DirectoryKey, KeyStatus, Product, Resources, ServerClaim } from './http/directory.js';
export {
  ExposureCause,
  LicenseState,
  PortalActivation,
  PortalExposure,
  PortalLicense,
  PortalLicenses,
} from './http/portal-licenses.js';
export { PortalLinkRequest } from './http/portal-link-request.js';
export { PortalSessionAnswer, PortalSessionRequest } from './http/portal-session.js';
export { MALFORMED_REASONS, type MalformedReason, Problem } from './http/problem.js';
export { ReleaseAnswer } from './http/release-answer.js';
export { MEDIA_TYPE_JSON, MEDIA_TYPE_LICENSE, MEDIA_TYPE_PROBLEM, MEDIA_TYPE_REQUEST } from './media-type.js';
export { FILE_EXTENSIONS, FILE_ROOTS, fileNameOf, PROBLEM_TYPE_PREFIX, XML_NAMESPACE } from './names.js';
export { BindingPolicy, Policy, PolicyComponent } from './policy/policy.js';
export { type PolicyFault, policyFaults } from './policy/policy-faults.js';
export { PolicyOverride } from './policy/policy-override.js';
export { type ResolvedPolicy, resolvePolicy } from './policy/resolve-policy.js';
export { PROBLEM_MEMBERS, type ProblemMember, problemMembersOf, problemOf } from './problem-of.js';
export { ProtocolError } from './protocol-error.js';
export { SCHEMAS, type SchemaName } from './schemas.js';
export { VERDICTS, type Verdict } from './verdict.js';
