import type { Check } from '../model/books.js';
import { decideDeactivation } from '../model/decide-deactivation.js';
import { signingKey } from '../model/issuer-keys.js';
import { recordProved } from '../model/record.js';
import { force, release, settle } from '../model/settle.js';
import { makeDeactivation } from '../oracle/deactivation.js';
import type { Component } from '../oracle/fingerprint.js';
import { fingerprintOf } from '../oracle/machine-code.js';
import { readArtifact } from '../oracle/read-artifact.js';
import type { H } from '../plan.js';
import { goodArtifact, outgoingText } from '../schema-check.js';
import { judgeAll, type PlayContext, type Played } from './context.js';
import { asRead, digestOf } from './make-code.js';
import { anchorsOf, type Observed, observe } from './observe.js';
import type { DeactivateStep } from './step.js';

/** The machine gives up its key. @spec 6.2 */
export async function deactivate(
  c: PlayContext,
  step: DeactivateStep,
): Promise<Omit<Played, 'step' | 'at'> | string> {
  const url = c.world.directory.resources['deactivations'];
  if (url === undefined) return 'the server has no deactivations';
  const { books } = c.bench;
  const actor = c.bench.actor(step.machine);
  if (step.repeat && !actor.deactivation) return 'nothing to repeat';
  const { kid } = actor.machine;
  const home = Object.values(books.licenses).find((book) => book.tokens.some((token) => token.kid === kid));
  const own = home?.product ?? c.world.directory.products[0]?.id ?? '';
  const product = step.aud === 'other' ? `${own}-other` : own;
  const sub = step.sub === undefined ? undefined : activationOf(c, step.sub);
  if (step.sub !== undefined && sub === undefined) return 'there is no such activation';
  const machine = asRead(actor);
  const made = goodArtifact(
    makeDeactivation(machine, {
      product,
      issuedAt: c.world.now().min + (step.iatOffset ?? 0),
      random: c.bench.random,
      ...(!step.proof && { fingerprint: 'none' as const }),
      ...(sub !== undefined && { sub }),
      ...(step.generation !== undefined && { generation: step.generation }),
    }),
  );
  const sent =
    step.repeat && actor.deactivation
      ? actor.deactivation
      : { text: made.text, digest: digestOf(made.text), kid: actor.machine.kid };
  actor.deactivation = sent;
  const reply = await c.world.send({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json' },
    body: outgoingText('deactivation-request', { deactivation: sent.text }),
  });
  const given = {
    digest: sent.digest,
    kid,
    jti: made.claims.jti,
    product,
    components: step.proof ? fingerprintOf(machine, product).components : undefined,
  };
  return judgeDeactivation(c, given, observe(reply, c.world.directory));
}

/** A deactivation code that was sent, whoever has made it. */
export interface GivenDeactivation {
  /** SHA-256 of the envelope, in hex. */
  readonly digest: string;
  readonly kid: string;
  readonly jti: string;
  readonly product: string;
  /** Absent where it carries no fingerprint. */
  readonly components: readonly Component[] | undefined;
}

/** Judges the answer to a deactivation by the books, and writes it into them. @spec 6.2 */
export function judgeDeactivation(
  c: PlayContext,
  { digest, kid, jti, product, components }: GivenDeactivation,
  { status, body, code }: Pick<Observed, 'status' | 'body' | 'code'>,
): Omit<Played, 'step' | 'at'> {
  const { books } = c.bench;
  const home = Object.values(books.licenses).find((book) => book.tokens.some((token) => token.kid === kid));
  const text = typeof body?.['receipt'] === 'string' ? body['receipt'] : undefined;
  const got = text === undefined ? (code ?? `status ${status}`) : 'a receipt';
  c.judge.that('DEACT-10', text !== undefined, 'a receipt', got, 'receipt');
  const now = c.world.now();
  settle(books, now.max);
  const before = books.receipts[digest];
  if (before) {
    c.judge.that('DEACT-12', text === before.text, 'the same receipt', 'another receipt', 'receipt');
    c.judge.that('HTTP-40', status === 200, 200, status, 'status', true);
    const repeated = body?.['releaseClass'];
    c.judge.that(
      'HTTP-40',
      repeated === before.releaseClass,
      before.releaseClass,
      repeated ?? null,
      'releaseClass',
      true,
    );
    return { expected: { receipt: 'the same' }, observed: { status }, by: 'DEACT-12' };
  }
  const { by, releaseClass, book, own: activation } = decideDeactivation(books, kid, components, now.max);
  const got2 = body?.['releaseClass'] ?? null;
  c.judge.that(by, got2 === releaseClass, releaseClass, got2, 'releaseClass');
  if (!books.retired.includes(kid)) books.retired.push(kid);
  if (releaseClass === 'proved') recordProved(books, kid);
  if (book && activation) {
    if (releaseClass === 'ending') {
      Object.assign(activation, { state: 'ending', endingBy: 'deactivation', endingSince: now.max });
    } else release(book, activation);
    if (releaseClass === 'forced') force(book, kid, now.max);
  }
  books.receipts[digest] = { text: text ?? '', releaseClass };
  judgeAll(
    c.judge,
    receiptChecks(c, {
      text: text ?? '',
      status,
      releaseClass,
      kid,
      jti,
      product,
      sub: activation?.sub,
      isKnown: home !== undefined,
    }),
  );
  return { expected: { releaseClass }, observed: { status, releaseClass: got2 }, by };
}

/** Id of the activation that a machine has now. */
function activationOf(c: PlayContext, handle: H): string | undefined {
  const { kid } = c.bench.actor(handle).machine;
  const all = Object.values(c.bench.books.licenses).flatMap(({ activations }) => activations);
  return all.find((activation) => activation.kid === kid)?.sub;
}

interface Receipt {
  readonly text: string;
  readonly status: number;
  readonly releaseClass: string;
  readonly kid: string;
  readonly jti: string;
  readonly product: string;
  /** The activation that was the key's; undefined: it had none. */
  readonly sub: string | undefined;
  /** Whether the key has ever been given a token. */
  readonly isKnown: boolean;
}

function receiptChecks(c: PlayContext, receipt: Receipt): Check[] {
  const { directory } = c.world;
  const read = readArtifact('receipt', receipt.text, anchorsOf(directory));
  const check = (by: Check['by'], at: string, expected: unknown, got: unknown): Check => ({
    by,
    at,
    holds: expected === got,
    expected,
    got: got ?? null,
  });
  if (!read.ok)
    return [check('RCPT-1', 'receipt', 'a receipt that verifies', `${read.code}: ${read.reason}`)];
  // Of a key that has had an activation a receipt may name it; of one that was never seen there is none to name.
  const ofKey = receipt.sub !== undefined || !receipt.isKnown;
  const accepts = c.bench.books.accepted[receipt.kid] ?? directory.keys.map(({ kid }) => kid);
  const newest = directory.keys.find(({ status }) => status === 'active')?.kid;
  const signer = signingKey(directory.keys, accepts) ?? newest;
  return [
    check('HTTP-40', 'status', 201, receipt.status),
    check('RCPT-1', 'receipt.kid', receipt.kid, read.claims.kid),
    check('RCPT-1', 'receipt.req', receipt.jti, read.claims.req),
    check('RCPT-1', 'receipt.aud', receipt.product, read.claims.aud),
    check('RCPT-1', 'receipt.iss', directory.issuer, read.claims.iss),
    check('RCPT-1', 'receipt.releaseClass', receipt.releaseClass, read.claims.releaseClass),
    ...(ofKey ? [check('RCPT-1', 'receipt.sub', receipt.sub, read.claims.sub)] : []),
    check('RCPT-2', 'receipt.footer.kid', signer, read.kid),
  ];
}
