import type { TokenClaims } from '../../oracle/claims.js';
import { isObject, type JsonObject } from '../../oracle/json.js';
import type { Match } from '../../oracle/match.js';
import type { Id } from '../../requirement.js';
import type { ExpectedStatus } from '../model/status.js';
import { type ClientJudge, sameList } from './judge.js';

/** The states in the order of precedence, each with the sentence that a client is in it. */
const SENTENCES: Readonly<Record<string, Id>> = {
  deactivated: 'END-1',
  'storage-corrupt': 'STORE-3',
  invalid: 'STATE-4',
  'machine-key-mismatch': 'STATE-5',
  'machine-mismatch': 'STATE-6',
  'machine-indeterminate': 'STATE-6',
  'clock-rollback': 'CLOCK-6',
  'not-yet-valid': 'STATE-7',
  expired: 'STATE-7',
  'machine-drifted': 'STATE-6',
  active: 'STATE-1',
  pending: 'STATE-3',
  unactivated: 'STATE-3',
};
const ORDER = Object.keys(SENTENCES);

/** Judges a status against what it must be. @spec 16.1, 17.4 */
export function judgeStatus(judge: ClientJudge, expected: ExpectedStatus, got: JsonObject): void {
  judgeRuled(judge, expected, got);
  const state = String(got['state'] ?? (isObject(got['error']) ? got['error']['code'] : undefined));
  judge.that(sentenceOf(expected, state), state === expected.state, expected.state, state, 'state');
  // How long a client is usable in this state is for sentences of its own, in whatever case.
  const bounds = expected.state === 'machine-indeterminate' ? judge.given : judge.that;
  bounds(usableBy(expected), got['usable'] === expected.usable, expected.usable, got['usable'], 'usable');
  // Of `invalid` it says which step failed; any other state has one code at most.
  const says = expected.state === 'invalid' ? judge.that : judge.aside;
  says('STATE-2', got['code'] === expected.code, expected.code, got['code'], 'code');
  judge.aside('TELL-3', sameList(got['offers'], expected.offers), expected.offers, got['offers'], 'offers');
  judge.aside('CODE-3', got['pending'] === expected.pending, expected.pending, got['pending'], 'pending');
  judge.aside(
    'TELL-6',
    got['graceEndsAt'] === expected.graceEndsAt,
    expected.graceEndsAt,
    got['graceEndsAt'],
    'graceEndsAt',
  );
  const deactivations = got['deactivations'] ?? [];
  judge.aside(
    'END-3',
    JSON.stringify(deactivations) === JSON.stringify(expected.deactivations),
    expected.deactivations,
    deactivations,
    'deactivations',
  );
  judgeToken(judge, expected.claims, got['token']);
  judgeFingerprint(judge, expected, got['fingerprint']);
}

/** A client that tells a wrong verdict, and is in the state that it leads to, has the rule wrong: no sentence about states. */
function judgeRuled(judge: ClientJudge, { match, state }: ExpectedStatus, got: JsonObject): void {
  const told = isObject(got['fingerprint']) ? got['fingerprint']['verdict'] : undefined;
  if (!match || told === undefined || told === match.verdict || got['state'] === state) return;
  const led = got['state'] === `machine-${told}` || !['mismatch', 'indeterminate'].includes(String(told));
  if (led) judge.given('MATCH-1', false, match.verdict, told, 'fingerprint.verdict');
}

/** The sentence that a wrong state breaks: which of several holds, or the condition of the one that stands first. */
function sentenceOf(expected: ExpectedStatus, got: string): Id {
  if (got === expected.state) return SENTENCES[expected.state] ?? 'STATE-1';
  if (expected.holding.includes(got)) return 'STATE-1';
  const wanted = ORDER.indexOf(expected.state);
  const found = ORDER.indexOf(got);
  const first = found >= 0 && found < wanted ? got : expected.state;
  return SENTENCES[first] ?? 'STATE-1';
}

function usableBy({ state, rolledBack }: ExpectedStatus): Id {
  if (state !== 'machine-indeterminate') return 'STATE-2';
  return rolledBack ? 'CLOCK-9' : 'FP-4';
}

function judgeToken(judge: ClientJudge, claims: TokenClaims | undefined, got: unknown): void {
  const token = isObject(got as never) ? (got as JsonObject) : undefined;
  judge.aside('TELL-4', (token !== undefined) === (claims !== undefined), claims?.jti, token, 'token');
  if (!claims || !token) return;
  const { jti, sub, license, seat, exp } = claims;
  const { id, edition, entitlements, expiresAt } = license;
  const said = isObject(token['license']) ? token['license'] : {};
  const members: [string, unknown, unknown][] = [
    ['token.jti', jti, token['jti']],
    ['token.sub', sub, token['sub']],
    ['token.license.id', id, said['id']],
    ['token.license.edition', edition, said['edition']],
    ['token.license.entitlements', JSON.stringify(entitlements), JSON.stringify(said['entitlements'])],
    ['token.license.expiresAt', expiresAt, said['expiresAt']],
    ['token.generation', seat.generation, token['generation']],
    ['token.mode', seat.mode, token['mode']],
    ['token.exp', exp, token['exp']],
    ['token.unlockAt', seat.unlockAt, token['unlockAt']],
  ];
  for (const [at, wanted, found] of members) judge.aside('TELL-4', wanted === found, wanted, found, at);
}

function judgeFingerprint(judge: ClientJudge, { match, state }: ExpectedStatus, got: unknown): void {
  const said = isObject(got as never) ? (got as JsonObject) : undefined;
  const id: Id = state === 'machine-key-mismatch' ? 'TELL-5' : 'TELL-7';
  judge.aside(id, (said !== undefined) === (match !== undefined), match, said, 'fingerprint');
  if (said && match) judgeMatch(judge, id, match, said, 'fingerprint');
}

/** Judges a comparison: verdict and weights by one sentence, the names by MATCH-2. */
export function judgeMatch(judge: ClientJudge, id: Id, match: Match, said: JsonObject, at: string): void {
  for (const member of ['verdict', 'score', 'unreadable', 'total'] as const)
    judge.aside(id, said[member] === match[member], match[member], said[member], `${at}.${member}`);
  if (match.verdict === 'match') return;
  for (const member of ['changed', 'missing'] as const)
    judge.aside(
      'MATCH-2',
      sameList(said[member], match[member]),
      match[member],
      said[member],
      `${at}.${member}`,
    );
}
