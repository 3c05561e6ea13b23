import type { MadeCode } from '../made-code.js';
import type { BookToken, Check, LicenseBook } from '../model/books.js';
import { coreOfIssue, type IssueContext, sideChecksOfIssue, viewChecks } from '../model/checks-of-issue.js';
import { checksOfRefusal } from '../model/checks-of-refusal.js';
import { licenseNamed } from '../model/credentials.js';
import { type Ask, type Decision, decideActivation } from '../model/decide-activation.js';
import { recordAnswered, recordIssue } from '../model/record.js';
import { settle } from '../model/settle.js';
import { seenTerms } from '../model/terms.js';
import { type Instant, parseInstant } from '../oracle/calendar.js';
import { writeFile } from '../oracle/carrier-file.js';
import { NOISES } from '../oracle/carrier-noise.js';
import type { Json } from '../oracle/json.js';
import { makeLicenseKey } from '../oracle/license-key.js';
import { sloppyLicenseKey } from '../oracle/license-key-spellings.js';
import { randomId } from '../oracle/machine-code.js';
import { outgoingText } from '../schema-check.js';
import type { KnownLicense, Now } from '../target.js';
import { getChallenge } from './challenge.js';
import { type Judge, judgeAll, type PlayContext } from './context.js';
import { judgeReading } from './judge-reading.js';
import { makeCode } from './make-code.js';
import { claimsOf, type Observed, observe } from './observe.js';
import type { ActivateStep } from './step.js';

/** An activation request that is ready to be sent. */
export interface Prepared {
  readonly step: ActivateStep;
  readonly code: MadeCode;
  readonly licenseKey: string;
  readonly email?: string;
  readonly body: string;
}

/** Makes the code and the request of a step. Undefined: a handle that it needs does not exist. */
export async function prepareActivation(c: PlayContext, step: ActivateStep): Promise<Prepared | undefined> {
  const { world, bench } = c;
  const known = world.licenses[step.license];
  if (!known) return undefined;
  const code = step.code === undefined ? await freshCode(c, step, known) : bench.codes.get(step.code);
  if (!code) return undefined;
  if (step.as !== undefined) bench.codes.set(step.as, code);
  const licenseKey = typedKey(c, known, step);
  const email = typedEmail(c, known, step);
  const body = outgoingText('activation-request', {
    machineCode: carried(c, code, step),
    licenseKey,
    ...(email !== undefined && { email }),
    ...(step.edition !== undefined && { edition: step.edition }),
  });
  return { step, code, licenseKey, ...(email !== undefined && { email }), body };
}

async function freshCode(
  c: PlayContext,
  step: ActivateStep,
  known: KnownLicense,
): Promise<MadeCode | undefined> {
  const { spoil } = step;
  let challenge: string | undefined;
  if (spoil?.challenge === 'unknown') challenge = randomId(c.bench.random);
  else if (spoil?.challenge === 'used') challenge = c.bench.books.usedChallenges.at(-1);
  else if (step.online) challenge = await getChallenge(c);
  if ((step.online || spoil?.challenge) && challenge === undefined) return undefined;
  return makeCode(c.bench, c.world, step.machine, known.product, {
    ...(challenge !== undefined && { challenge }),
    ...(spoil && { spoil }),
  });
}

/** A code as it is carried. */
export function carried(c: PlayContext, code: MadeCode, step: Pick<ActivateStep, 'carrier'>): string {
  if (step.carrier === 'file') {
    return writeFile('machine-code', code.text, { product: code.claims.aud, created: c.world.now().min });
  }
  if (step.carrier === 'noisy-text') return c.bench.random.pick(NOISES).apply(code.text, c.bench.random);
  return code.text;
}

function typedKey(c: PlayContext, known: KnownLicense, step: ActivateStep): string {
  switch (step.spoil?.licenseKey) {
    case 'sloppy':
      return sloppyLicenseKey(known.key, c.bench.random);
    case 'no-such':
      return makeLicenseKey(c.bench.random);
    case 'garbage':
      return 'not a license key';
    case 'beginning':
      return known.key.slice(0, 5);
    case 'longer':
      return `${known.key}-${known.key.slice(0, 5)}`;
    case 'other-case':
      return known.key.replace(/[a-zA-Z]/g, (letter) =>
        letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase(),
      );
    case 'other':
      return (
        Object.values(c.world.licenses).find(({ id }) => id !== known.id)?.key ??
        makeLicenseKey(c.bench.random)
      );
    default:
      return known.key;
  }
}

function typedEmail(c: PlayContext, known: KnownLicense, step: ActivateStep): string | undefined {
  const asked = c.bench.books.licenses[step.license]?.policy.credentials === 'key-and-email';
  switch (step.spoil?.email) {
    case 'missing':
      return undefined;
    case 'other':
      return `not-${known.email}`;
    case 'upper-case':
      return known.email.toUpperCase();
    case 'padded':
      return ` \t${known.email}\u00A0\u0085\n`;
    case 'unwanted':
      return 'somebody@example.net';
    default:
      return asked ? known.email : undefined;
  }
}

export async function sendActivation(c: PlayContext, prepared: Prepared): Promise<Observed> {
  const reply = await c.world.send({
    method: 'POST',
    url: c.world.directory.resources['activations'] ?? '',
    headers: {
      'content-type': 'application/json',
      ...(prepared.step.accept && { accept: 'application/vnd.offline-activation.license+xml' }),
    },
    body: prepared.body,
  });
  return observe(reply, c.world.directory);
}

/** What the books ask for. Changes the books only by what time brings about. */
function decide(c: PlayContext, prepared: Prepared, now: Now): { decision: Decision; edition: string } {
  const { books } = c.bench;
  settle(books, now.max);
  const license = licenseNamed(books, c.world, prepared);
  const { edition } = prepared.step;
  const ask: Ask = { code: prepared.code, license, ...(edition !== undefined && { edition }) };
  const rateLimits = c.world.plan.rateLimits ?? false;
  const { keys, claims } = c.world.directory;
  const decision = decideActivation(books, ask, now.max, keys, { rateLimits, claims });
  return {
    decision,
    edition: edition ?? (license === null ? '' : (books.licenses[license]?.editions[0] ?? '')),
  };
}

/** Judges an answer by the decision, and writes it into the books. Side checks are handed back. */
export function judgeActivation(
  c: PlayContext,
  judge: Judge,
  prepared: Prepared,
  observed: Observed,
  now: Now,
): { decision: Decision; side: Check[] } {
  const { decision, edition } = decide(c, prepared, now);
  const { books } = c.bench;
  judgeReading(judge, prepared.step.carrier, prepared.code.fault, observed);
  if (decision.kind === 'refuse') {
    judge.that(decision.by, observed.code === decision.code, decision.code, outcomeOf(observed), 'code');
    if (decision.code === 'license-not-found') books.failures.push(now.max);
    return { decision, side: checksOfRefusal(decision, observed) };
  }
  const book = books.licenses[licenseNamed(books, c.world, prepared) as string] as LicenseBook;
  if (decision.kind === 'same') {
    const got = observed.token?.text === decision.token.text ? 'the current token' : outcomeOf(observed);
    judge.that(decision.by, got === 'the current token', 'the current token', got, 'token');
    return {
      decision,
      side: [
        { by: 'ACT-3', at: 'status', holds: observed.status === 200, expected: 200, got: observed.status },
        ...viewChecks(book, decision.order, decision.token, observed),
      ],
    };
  }
  const isNew =
    observed.token !== undefined && !book.tokens.some(({ text }) => text === observed.token?.text);
  const outcome = isNew ? 'a new token' : observed.token ? 'a token given before' : outcomeOf(observed);
  judge.that(decision.by, isNew, 'a new token', outcome, 'token');
  const seen = observed.token;
  const claims = claimsOf(seen);
  if (!seen || !claims || !('claims' in seen)) {
    judge.that(
      'TOK-1',
      false,
      'a token that verifies',
      seen && 'fault' in seen ? seen.fault : 'none',
      'token',
    );
    return { decision, side: [] };
  }
  const context: IssueContext = {
    books,
    book,
    known: c.world.licenses[book.handle] as KnownLicense,
    code: prepared.code,
    edition,
    named: prepared.step.edition !== undefined,
    mode: prepared.code.claims.challenge === undefined || decision.unchallenged ? 'offline' : 'online',
    decision,
    keys: c.world.directory.keys,
    issuer: c.world.directory.issuer,
    now,
  };
  judgeAll(judge, coreOfIssue(context, seen));
  const side = sideChecksOfIssue(context, seen, observed);
  const token = tokenOf(context, seen);
  recordIssue(books, book, prepared.code, decision, token, claims.sub, now);
  recordAnswered(book, prepared.code, edition);
  const order = book.activations.find(({ kid }) => kid === token.kid)?.order as number;
  return { decision, side: [...side, ...viewChecks(book, order, token, observed)] };
}

/**
 * A seen token as the books keep it: as the server has signed it, right or wrong, so that one wrong member is one fault and
 * what comes later is judged by what stands in the token.
 */
export function tokenOf(c: IssueContext, seen: Extract<Observed['token'], { claims: unknown }>): BookToken {
  const { claims } = seen;
  return {
    text: seen.text,
    jti: claims.jti,
    kid: c.code.kid,
    sub: claims.sub,
    mode: c.mode,
    generation: claims.seat.generation,
    iat: parseInstant(claims.iat) as Instant,
    exp: claims.exp === undefined ? null : (parseInstant(claims.exp) as Instant),
    issuerKid: seen.issuerKid,
    terms: seenTerms(claims.license),
    binding: claims.binding,
    unlockAt: claims.seat.unlockAt ?? null,
    covered: false,
  };
}

/** An answer in a few words. */
export const outcomeOf = (observed: Observed): string =>
  observed.code ??
  (observed.token
    ? `a token (status ${observed.status})`
    : `status ${observed.status} with neither a token nor an error code`);

/** A decision as a trace keeps it: in handles. */
export function describe(decision: Decision): Json {
  if (decision.kind === 'refuse') return { refuse: decision.code };
  if (decision.kind === 'same') return { same: `token of activation ${decision.order}` };
  const { order, takeOver, freshBaseline, counted, rekeys } = decision;
  return {
    issue: order === null ? 'new activation' : `activation ${order}`,
    takeOver,
    freshBaseline,
    counted,
    rekeys,
  };
}

/** An observation as a trace keeps it. */
export function summarise(observed: Observed): Json {
  const claims = claimsOf(observed.token);
  return {
    status: observed.status,
    ...(observed.code !== undefined && { code: observed.code }),
    ...(claims && { token: { generation: claims.seat.generation, mode: claims.seat.mode, iat: claims.iat } }),
  };
}
