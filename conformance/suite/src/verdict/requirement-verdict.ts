import type { Binds, Requirement } from '@offline-activation/spec';
import { type Baseline, entryFor } from '../baseline/baseline.js';
import type { Id } from '../requirement.js';
import { isBinding, type Spec } from '../requirements.js';
import type { Row, Status } from '../runner/row.js';
import { type SeenPreparing, seenPreparing } from './seen-preparing.js';

/** What can be said of a requirement after a run. */
export type RequirementStatus =
  | 'failed'
  /** A sentence that says SHOULD or MAY was not followed. */
  | 'warned'
  | 'passed'
  /** Failed only as the baseline of the implementation has it. */
  | 'expected-fail'
  /** Passed, though the baseline names it as failing. */
  | 'stale'
  | 'blocked'
  | 'untestable'
  /** A case is about it, but none came to look at it. */
  | 'not-exercised'
  /** Of a feature that the target does not claim, or of an interface that it does not have. */
  | 'not-applicable'
  /** Not judged by this version of the suite. */
  | 'no-case'
  /** The specification says that it cannot be observed. */
  | 'excluded'
  /** Only sums up others, and no case looked at it as such. */
  | 'derived';

export const REQUIREMENT_STATUSES: readonly RequirementStatus[] = [
  'failed',
  'warned',
  'passed',
  'expected-fail',
  'stale',
  'blocked',
  'untestable',
  'not-exercised',
  'not-applicable',
  'no-case',
  'excluded',
  'derived',
];

export interface RequirementVerdict {
  readonly id: string;
  readonly level: string;
  readonly status: RequirementStatus;
  readonly sentence: string;
  readonly section: string;
  /** Cases that declare it and were run. */
  readonly cases: readonly string[];
  /** Where cases about something else met it broken; absent where none did. */
  readonly seenPreparing?: readonly SeenPreparing[];
}

/** What is judged: one end, both together, or answers to test vectors, which may be of a part of one. */
export type Role = 'server' | 'client' | 'pair' | 'vectors';

/** What the verdict on a requirement rests on. */
export interface Evidence {
  readonly rows: readonly Row[];
  /** What is judged. Default: a server. */
  readonly role?: Role;
  /** Every case of the suite for that role, run or not. */
  readonly cases: readonly { readonly asserts: readonly Id[] }[];
  /** Class and features that the target claims. */
  readonly claims: readonly string[];
  /** Whether the target has a control interface. */
  readonly control: boolean;
  /** Failures that are expected. Rows are as `expectedRow` leaves them. */
  readonly baseline?: Baseline | undefined;
  readonly spec: Spec;
}

/** Whether a requirement can be asked of a server, or of a client, at all. */
export const concerns = (requirement: Requirement, role: Role = 'server'): boolean =>
  bindingOn(requirement, role).length > 0;

/** Whom a requirement binds, of those that such a target is: readers and writers are both servers and clients. */
const bindingOn = (requirement: Requirement, role: Role): Binds[] =>
  [requirement, ...(requirement.also ?? [])].filter((binds) => !OTHERS[role].includes(binds.role));

const OTHERS: Readonly<Record<Role, readonly Binds['role'][]>> = {
  server: ['client', 'driver'],
  client: ['server', 'control'],
  pair: [],
  vectors: [],
};

/** The verdict on one requirement: failed if any case saw it broken, be it on the way, passed if one saw it hold, else why not. */
export function requirementVerdict(requirement: Requirement, evidence: Evidence): RequirementVerdict {
  const { id, level, text, section } = requirement;
  const rows = evidence.rows.filter(
    ({ asserts, decided }) => asserts.includes(id as Id) || decided.some((one) => one.id === id),
  );
  const preparing = seenPreparing(id, evidence.rows);
  const brokenIn = [...brokenInCases(id, rows), ...preparing.map((seen) => seen.case)];
  const status =
    brokenIn.length > 0 ? brokenStatus(id, brokenIn, evidence) : heldStatus(requirement, rows, evidence);
  const cases = rows.map((row) => row.case);
  const more = preparing.length > 0 && { seenPreparing: preparing };
  return { id, level, status, sentence: text, section, cases, ...more };
}

const brokenInCases = (id: string, rows: readonly Row[]): string[] =>
  rows.filter(({ decided }) => decided.some((one) => one.id === id && !one.ok)).map((row) => row.case);

function brokenStatus(id: string, brokenIn: readonly string[], evidence: Evidence): RequirementStatus {
  if (brokenIn.every((name) => entryFor(evidence.baseline, id, name) !== undefined)) return 'expected-fail';
  return isBinding(id as Id, evidence.spec) ? 'failed' : 'warned';
}

/** What is expected to fail and passes is stale, once every case about it has been judged. */
function heldStatus(requirement: Requirement, rows: readonly Row[], evidence: Evidence): RequirementStatus {
  const { id } = requirement;
  const status = statusOf(requirement, rows, evidence);
  if (status !== 'passed' || !evidence.baseline?.expected.some((entry) => entry.id === id)) return status;
  const all = evidence.cases.filter(({ asserts }) => asserts.includes(id as Id)).length;
  const judged = rows.filter((row) => row.asserts.includes(id as Id) && isJudgedBy(row, id)).length;
  return judged >= all ? 'stale' : status;
}

/** Whether a case has come to whatever it looks at of a requirement. */
const isJudgedBy = ({ status, decided }: Row, id: string): boolean =>
  ENDED_WELL.includes(status) || decided.some((one) => one.id === id);

const ENDED_WELL: readonly Status[] = ['pass', 'stale', 'not-applicable'];

/** The status of a requirement that nobody saw broken. */
function statusOf(requirement: Requirement, rows: readonly Row[], evidence: Evidence): RequirementStatus {
  const { id, excluded, derivedFrom } = requirement;
  if (rows.some(({ decided }) => decided.some((one) => one.id === id))) return 'passed';
  if (excluded !== undefined) return 'excluded';
  if (!isClaimed(requirement, evidence)) return 'not-applicable';
  const noneApplies = rows.every((row) => row.status === 'not-applicable');
  if (derivedFrom !== undefined && noneApplies) return 'derived';
  if (!evidence.cases.some(({ asserts }) => asserts.includes(id as Id))) return 'no-case';
  return ofRows(rows);
}

function ofRows(rows: readonly Row[]): RequirementStatus {
  const has = (status: Status) => rows.some((row) => row.status === status);
  // An expected failure keeps a case from coming to what else it is about.
  if (has('blocked') || has('expected-fail')) return 'blocked';
  if (has('untestable')) return 'untestable';
  if (rows.length > 0 && rows.every(({ status }) => status === 'not-applicable')) return 'not-applicable';
  return 'not-exercised';
}

function isClaimed(requirement: Requirement, evidence: Evidence): boolean {
  const role = evidence.role ?? 'server';
  // What a station or a vector is about it is about only where it is asked.
  if (role === 'pair' || role === 'vectors') return true;
  const isMade = role === 'server' ? madeByServer : madeByClient;
  return bindingOn(requirement, role).some((binds) => isMade(binds, evidence));
}

function madeByServer({ role, claim }: Binds, { claims, control }: Evidence): boolean {
  if (role === 'control') return control;
  // Every server claims the class `core`, also one whose directory could not be read.
  return role !== 'server' || claim === undefined || claim === 'core' || claims.includes(claim);
}

/** `core` contains `verifier`, and a bare verifier writes nothing. @spec 17.2 */
function madeByClient({ role, claim }: Binds, { claims }: Evidence): boolean {
  if (role === 'driver' || role === 'reader') return true;
  if (role === 'writer') return claims.includes('core');
  return claim === undefined || claims.includes(claim) || (claim === 'verifier' && claims.includes('core'));
}
