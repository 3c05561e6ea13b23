/**
 * Conformance suite of the Offline Activation Protocol: cases, and what runs them against any server or client.
 *
 * Attach a server ({@link serverHttp}, {@link serverFixtures}, {@link serverInProcess}), {@link run} the {@link cases},
 * and fold the rows that come out with {@link summarise} and the reporters. {@link probe} asks for the directory first.
 * A client is attached by its driver ({@link attachDriver}), and judged by the {@link clientCases} ({@link runClient}).
 * The suite shares no code with the implementation that it judges; its own reading of the specification is in
 * `@offline-activation/conformance/oracle`.
 *
 * @packageDocumentation
 */
export type { Baseline, BaselineEntry } from './baseline/baseline.js';
export { beginBaseline } from './baseline/begin.js';
export { expectedRow } from './baseline/expected-row.js';
export type { EntryState, JudgedBaseline, JudgedEntry } from './baseline/judged.js';
export { type Nameable, parseBaseline } from './baseline/parse.js';
export type { Bench } from './bench.js';
export { type Case, type Example, isProperty, type Property, type T } from './case.js';
export { cases } from './cases.js';
export { type Attached, attachDriver, type DriverStartOptions } from './client/attach.js';
export type { ClientCase, ClientT } from './client/case.js';
export { clientCases } from './client/cases.js';
export { checkDriver, type Finding } from './client/check.js';
export type { Connection } from './client/connection.js';
export { type Driver, type DriverInfo, type DriverOptions, Killed } from './client/driver.js';
export { clientInProcess, type LineDriver } from './client/in-process.js';
export type { ClientRunOptions } from './client/options.js';
export { runClient } from './client/run.js';
export { commandText, type DriverCommand } from './client/stdio/command.js';
export { attachClient, type ClientTarget, type ClientTargetOptions } from './client/target.js';
export { FAMILIES, type Family, familyOf } from './families.js';
export type { Difference } from './json-difference.js';
export { Blocked, Breach, HarnessError, Unmeasured, Untestable } from './outcome.js';
export type { Download, RealBrowser, SavedFile } from './pages/real-browser.js';
export type { PairOptions } from './pair/options.js';
export { type PairTargets, runPair } from './pair/run.js';
export type { Station, Walk } from './pair/walk.js';
export { WALKS } from './pair/walks/all.js';
export type { BindingPolicy, H, LicensePlan, LicenseState, PolicyPlan, WorldPlan } from './plan.js';
export { type Replayed, replay, type StepDifference } from './replay.js';
export { COLOURED, type Paint, PLAIN } from './reports/paint.js';
export {
  jsonText,
  parseReport,
  type Report,
  type RunInfo,
  reportOf,
  suiteVersion,
} from './reports/report.js';
export {
  htmlReporter,
  jsonReporter,
  junitReporter,
  markdownReporter,
  type Reporter,
} from './reports/reporter.js';
export { type TerminalOptions, type TerminalStream, terminalReporter } from './reports/terminal.js';
export { failureText } from './reports/terminal-failure.js';
export { walkReporter } from './reports/terminal-walk.js';
export type { Cap, Id } from './requirement.js';
export { isBinding, type Spec, sentence, spec, specOf } from './requirements.js';
export type { Engine } from './runner/engine.js';
export type { RunOptions } from './runner/options.js';
export { type Decided, type Row, type RowBreach, type RowStep, STATUSES, type Status } from './runner/row.js';
export { run } from './runner/runner.js';
export { randomNonce, randomSeed, seedOfCase } from './seed.js';
export { casesInBrowser } from './server/pages/in-browser.js';
export type { Observed } from './steps/observe.js';
export type {
  ActivateStep,
  ChallengeStep,
  CheckInStep,
  DeactivateStep,
  DriftStep,
  LicenseChange,
  Moment,
  ReadStep,
  ReleaseStep,
  Step,
} from './steps/step.js';
export type {
  Directory,
  Exchange,
  HttpReply,
  HttpRequest,
  KnownLicense,
  Ledger,
  LedgerLicense,
  Mail,
  Now,
  RawRequest,
  ServerTarget,
  World,
} from './target.js';
export { type Started, type StartOptions, startServer } from './targets/command.js';
export type { ControlOptions } from './targets/control-client.js';
export type { FetchHandler } from './targets/fetch-transport.js';
export { type Fixture, type Fixtures, readFixtures } from './targets/fixtures.js';
export { type Probed, probe } from './targets/probe.js';
export { type ServerFixturesOptions, serverFixtures } from './targets/server-fixtures.js';
export { type ServerHttpOptions, serverHttp } from './targets/server-http.js';
export { type ServerInProcessOptions, serverInProcess } from './targets/server-in-process.js';
export { BOUNDS, type Bounds, type Transport } from './targets/transport.js';
export { type WantedFixtures, wantedFixtures } from './targets/wanted-fixtures.js';
export { CaseFailed } from './tests/case-failed.js';
export { describeClientBy } from './tests/describe-client.js';
export { describeServerBy } from './tests/describe-server.js';
export type { TestContext, TestFramework } from './tests/framework.js';
export type { DescribeOptions, DescribeSettings } from './tests/options.js';
export { parseTrace, type Trace } from './trace.js';
export type { WireExchange } from './transcript.js';
export type { ExitCode, Verdict } from './verdict/ending.js';
export type { RequirementStatus, Role } from './verdict/requirement-verdict.js';
export { isJudgedAllTheSame } from './verdict/seen-preparing.js';
export {
  type Blocker,
  type FamilyVerdict,
  type Summary,
  type SummaryOptions,
  summarise,
  worstFirst,
} from './verdict/summary.js';
