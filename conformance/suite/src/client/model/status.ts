import { registry } from '@offline-activation/spec';
import { formatInstant, type Instant, parseInstant } from '../../oracle/calendar.js';
import type { TokenClaims } from '../../oracle/claims.js';
import type { Match } from '../../oracle/match.js';
import { GRACE, SKEW } from './numbers.js';
import { isRolledBack } from './observe.js';
import type { ClientInputs, ClientState } from './state.js';
import { readStored, type StoredReading } from './stored.js';

/** What a client must say of itself. */
export interface ExpectedStatus {
  readonly state: string;
  /** Every state whose condition holds, the reported one first. @spec 16.1 (STATE-1) */
  readonly holding: readonly string[];
  readonly usable: boolean;
  readonly code: string | undefined;
  readonly offers: readonly string[];
  /** The token where it passes steps 1 to 8. */
  readonly claims: TokenClaims | undefined;
  readonly match: Match | undefined;
  readonly pending: string | undefined;
  readonly graceEndsAt: string | undefined;
  readonly deactivations: readonly string[];
  /** Whether the clock is more than a day before the floor. */
  readonly rolledBack: boolean;
}

/** The status after the observation of the same instant. @spec 16.1 */
export function statusOf(state: ClientState, inputs: ClientInputs, now: Instant): ExpectedStatus {
  const reading = state.corrupt ? undefined : readStored(state, inputs);
  const holding = statesHolding(state, reading, now);
  const name = holding[0] ?? 'unactivated';
  const row = registry('states').states.find((candidate) => candidate.state === name);
  if (!row) throw new TypeError(`${name} is no state`);
  const read = reading && reading.fails !== 'early' ? reading : undefined;
  const graceEnds = name === 'machine-indeterminate' ? (state.firstSight ?? now) + GRACE : undefined;
  const rolledBack = isRolledBack(state, now);
  const endless = read?.claims.exp === undefined;
  const inTime = !holding.includes('not-yet-valid') && !holding.includes('expired');
  const usable = {
    always: true,
    never: false,
    'within-grace': graceEnds !== undefined && now < graceEnds && !rolledBack && (endless || inTime),
    'without-exp': endless,
  }[row.usable];
  const early = reading?.fails === 'early' ? reading.code : undefined;
  return {
    state: name,
    holding,
    usable,
    code: name === 'invalid' ? early : row.codes[0],
    offers: row.offers,
    claims: read?.claims,
    match: read?.match,
    pending: state.corrupt ? undefined : state.pending?.claims.jti,
    graceEndsAt: graceEnds === undefined ? undefined : formatInstant(graceEnds),
    deactivations: state.corrupt
      ? []
      : state.deactivations.filter(({ hasReceipt }) => !hasReceipt).map(({ text }) => text),
    rolledBack,
  };
}

/** The states whose conditions hold, in the order of precedence. */
function statesHolding(state: ClientState, reading: StoredReading | undefined, now: Instant): string[] {
  if (state.corrupt) return ['storage-corrupt'];
  if (!state.token) {
    const given = state.deactivations.length > 0 && !state.pending ? ['deactivated'] : [];
    return [...given, state.pending ? 'pending' : 'unactivated'];
  }
  const holds = new Set<string>();
  if (isRolledBack(state, now)) holds.add('clock-rollback');
  if (reading?.fails === 'early') holds.add('invalid');
  else if (reading) {
    const { claims, match, fails } = reading;
    if (fails === 'machine-key') holds.add('machine-key-mismatch');
    if (match.verdict === 'mismatch') holds.add('machine-mismatch');
    if (match.verdict === 'indeterminate') holds.add('machine-indeterminate');
    if (match.verdict === 'drifted') holds.add('machine-drifted');
    if (now < instantOf(claims.nbf) - SKEW) holds.add('not-yet-valid');
    if (claims.exp !== undefined && now >= instantOf(claims.exp)) holds.add('expired');
  }
  const inOrder = registry('states')
    .states.map((row) => row.state)
    .filter((name) => holds.has(name));
  return inOrder.length > 0 ? inOrder : ['active'];
}

/** A time of the wire as an instant. */
export function instantOf(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === undefined) throw new TypeError('not a time');
  return instant;
}
