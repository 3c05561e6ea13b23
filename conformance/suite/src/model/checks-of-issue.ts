import { firstDifference } from '../json-difference.js';
import type { MadeCode } from '../made-code.js';
import { clamped, formatInstant, type Instant, parseInstant } from '../oracle/calendar.js';
import { canonicalText } from '../oracle/canonical-json.js';
import type { TokenClaims } from '../oracle/claims.js';
import { isObject, type Json, type JsonObject } from '../oracle/json.js';
import type { Id } from '../requirement.js';
import type { Observed, SeenToken } from '../steps/observe.js';
import type { KnownLicense, Now } from '../target.js';
import type { Books, BookToken, Check, LicenseBook } from './books.js';
import { checksOfLock } from './checks-of-lock.js';
import type { Decision } from './decide-activation.js';
import { type IssuerKeys, signingKey } from './issuer-keys.js';
import { NBF } from './limits.js';
import { lockAfter } from './lock.js';
import { expiryOf, licenseClaims } from './terms.js';

type Issue = Extract<Decision, { kind: 'issue' }>;
type Readable = Extract<SeenToken, { claims: TokenClaims }>;

/** What an issued token is judged by. */
export interface IssueContext {
  readonly books: Books;
  readonly book: LicenseBook;
  readonly known: KnownLicense;
  readonly code: MadeCode;
  readonly edition: string;
  /** Whether the request named the edition. */
  readonly named: boolean;
  readonly mode: 'offline' | 'online';
  readonly decision: Issue;
  readonly keys: IssuerKeys;
  readonly issuer: string;
  readonly now: Now;
}

/** Whether it is this activation, or a new one: what the books go by. */
export function coreOfIssue(c: IssueContext, seen: Readable): Check[] {
  const { sub } = seen.claims;
  const existing = c.book.activations.find(({ order }) => order === c.decision.order);
  const known = c.books.subs.includes(sub);
  return [
    {
      by: c.decision.by,
      at: 'token.sub',
      core: true,
      holds: existing ? sub === existing.sub : !known,
      expected: existing ? `activation ${existing.order}` : 'a new activation',
      got: nameOf(c.book, sub, known),
    },
    {
      by: 'TOK-2',
      at: 'token.cnf.kid',
      core: true,
      holds: seen.claims.cnf.kid === c.code.kid,
      expected: c.code.kid,
      got: seen.claims.cnf.kid,
    },
  ];
}

const nameOf = (book: LicenseBook, sub: string, known: boolean): string => {
  const activation = book.activations.find((candidate) => candidate.sub === sub);
  if (activation) return `activation ${activation.order}`;
  return known ? 'an activation that was released, or is another license’s' : 'a new activation';
};

/** Everything else that a token and its answer must say. @spec 5.1 */
export function sideChecksOfIssue(c: IssueContext, seen: Readable, observed: Observed): Check[] {
  const { claims } = seen;
  const { book, code, decision } = c;
  const iat = parseInstant(claims.iat) as Instant;
  const is = (by: Id, at: string, expected: Json | undefined, got: Json | undefined): Check => ({
    by,
    at,
    holds: same(expected, got),
    expected: expected ?? null,
    got: got ?? null,
  });
  const exp = expiryOf(book, c.mode, iat);
  const lock = lockAfter(book, decision, { mode: c.mode, iat }, c.now.max);
  const before = book.activations.find(({ order }) => order === decision.order);
  const highest = Math.max(0, ...book.tokens.map(({ generation }) => generation));
  const status = decision.order === null ? 201 : 200;
  return [
    is('ACT-3', 'status', status, observed.status),
    is('TOK-1', 'token.iss', c.issuer, claims.iss),
    is('KEY-1', 'token.footer.kid', signingKey(c.keys, code.claims.accepts), seen.issuerKid),
    is('TOK-2', 'token.req', code.claims.jti, claims.req),
    is('TOK-2', 'token.aud', code.claims.aud, claims.aud),
    is(c.named ? 'TOK-3' : 'ACT-1', 'token.license.edition', c.edition, claims.license.edition),
    is(
      'TOK-3',
      'token.license',
      withoutEdition(licenseClaims(book, c.edition)),
      withoutEdition(claims.license as unknown as JsonObject),
    ),
    {
      by: 'TOK-4',
      at: 'token.iat',
      holds: iat >= c.now.min && iat <= c.now.max,
      expected: formatInstant(c.now.max),
      got: claims.iat,
    },
    is('TOK-4', 'token.nbf', formatInstant(clamped(iat - NBF)), claims.nbf),
    is(c.mode === 'online' ? 'TOK-6' : 'TOK-5', 'token.exp', timeOf(exp), claims.exp),
    is(
      isBaselineKept(c, claims) ? decision.by : 'TOK-7',
      'token.binding',
      decision.binding as unknown as Json,
      claims.binding as unknown as Json,
    ),
    is('TOK-8', 'token.seat.limit', book.limit, claims.seat.limit),
    is('TOK-9', 'token.seat.mode', c.mode, claims.seat.mode),
    ...checksOfLock(
      { before, takeOver: decision.takeOver, duration: book.policy.lock },
      lock,
      claims.seat.unlockAt,
    ),
    {
      by: 'TOK-12',
      at: 'token.jti',
      holds: !c.books.jtis.includes(claims.jti),
      expected: 'a new id',
      got: claims.jti,
    },
    {
      by: 'TOK-11',
      at: 'token',
      holds: !secretsOf(c.known).some((secret) => canonicalText(claims as unknown as Json).includes(secret)),
      expected: 'no license key and no e-mail address',
      got: 'one of them',
    },
    {
      by: 'SEAT-10',
      at: 'token.seat.generation',
      holds: claims.seat.generation > highest,
      expected: `above ${highest}`,
      got: claims.seat.generation,
    },
  ];
}

/** Whether the stored baseline is asked for, or given though a new one is: then the fault is the decision's. */
function isBaselineKept({ book, code, decision }: IssueContext, { binding }: TokenClaims): boolean {
  if (!decision.freshBaseline) return true;
  const before = book.activations.find(({ order }) => order === decision.order)?.current.binding;
  const { components } = code.claims.machine.fingerprint;
  const isOfCode = binding.components.every(({ name, digest }) =>
    components.some((component) => component.name === name && component.digest === digest),
  );
  return !isOfCode && same(before as unknown as Json, binding as unknown as Json);
}

const secretsOf = (known: KnownLicense): string[] => [known.key, known.key.replaceAll('-', ''), known.email];

/** The activation view of an answer. @spec 11.4 (HTTP-30) */
export function viewChecks(book: LicenseBook, order: number, token: BookToken, observed: Observed): Check[] {
  const activation = book.activations.find((candidate) => candidate.order === order);
  if (!activation || !observed.body) return [];
  const expected = {
    id: activation.sub,
    state: activation.state,
    mode: token.mode,
    generation: token.generation,
    device: { platform: activation.platform, ...(activation.label !== null && { label: activation.label }) },
  };
  // As the token states it, or as it should: that it states another is a fault of its own.
  const unlockAt = activation.lifted ? undefined : (token.unlockAt ?? undefined);
  const inForce = activation.lock?.until;
  const got = observed.body['activation'];
  const shownLock = isObject(got) ? got['unlockAt'] : undefined;
  const said = isObject(got) ? got['createdAt'] : undefined;
  const { min, max } = activation.created;
  const createdAt = typeof said === 'string' ? parseInstant(said) : undefined;
  return [
    {
      by: 'HTTP-30',
      at: 'activation',
      holds: has(got, expected as unknown as Json),
      expected,
      got: got ?? null,
    },
    {
      by: 'HTTP-30',
      at: 'activation.unlockAt',
      holds: same(unlockAt, shownLock) || (inForce !== undefined && shownLock === formatInstant(inForce)),
      expected: unlockAt ?? 'absent',
      got: shownLock ?? null,
    },
    {
      by: 'HTTP-30',
      at: 'activation.createdAt',
      holds: createdAt !== undefined && createdAt >= min && createdAt <= max,
      expected: formatInstant(max),
      got: said ?? null,
    },
  ];
}

const timeOf = (at: Instant | null): string | undefined => (at === null ? undefined : formatInstant(at));

/** `license` without its edition, and without members that this revision does not name. @spec 3.2 (JSON-6) */
function withoutEdition({ id, expiresAt, entitlements }: JsonObject): JsonObject {
  return {
    id: id ?? null,
    entitlements: entitlements ?? null,
    ...(expiresAt !== undefined && { expiresAt }),
  };
}

export const same = (a: Json | undefined, b: Json | undefined): boolean =>
  firstDifference(a, b) === undefined;

/** Whether everything that is expected is there; members beyond it are the server's own affair. */
const has = (got: Json | undefined, expected: Json): boolean =>
  isObject(expected)
    ? isObject(got) && Object.entries(expected).every(([name, member]) => has(got[name], member))
    : same(expected, got);
