import type { Check } from '../model/books.js';
import { decideDeactivation } from '../model/decide-deactivation.js';
import { signingKey } from '../model/issuer-keys.js';
import { recordProved } from '../model/record.js';
import { force, release, settle } from '../model/settle.js';
import { makeDeactivation } from '../oracle/deactivation.js';
import { fingerprintOf } from '../oracle/machine-code.js';
import { readArtifact } from '../oracle/read-artifact.js';
import { judgeAll, type PlayContext, type Played } from './context.js';
import { asRead, digestOf } from './make-code.js';
import { anchorsOf, observe } from './observe.js';
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
  const product = home?.product ?? c.world.directory.products[0]?.id ?? '';
  const machine = asRead(actor);
  const made = makeDeactivation(machine, {
    product,
    issuedAt: c.world.now().min,
    random: c.bench.random,
    ...(!step.proof && { fingerprint: 'none' as const }),
  });
  const sent =
    step.repeat && actor.deactivation
      ? actor.deactivation
      : { text: made.text, digest: digestOf(made.text), kid: actor.machine.kid };
  actor.deactivation = sent;
  const reply = await c.world.send({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ deactivation: sent.text }),
  });
  const { status, body, code } = observe(reply, c.world.directory);
  const text = typeof body?.['receipt'] === 'string' ? body['receipt'] : undefined;
  const got = text === undefined ? (code ?? `status ${status}`) : 'a receipt';
  c.judge.that('DEACT-10', text !== undefined, 'a receipt', got, 'receipt');
  const now = c.world.now();
  settle(books, now.max);
  const before = books.receipts[sent.digest];
  if (before) {
    c.judge.that('DEACT-12', text === before.text, 'the same receipt', 'another receipt', 'receipt');
    c.judge.that('HTTP-40', status === 200, 200, status, 'status', true);
    return { expected: { receipt: 'the same' }, observed: { status }, by: 'DEACT-12' };
  }
  const components = step.proof ? fingerprintOf(machine, product).components : undefined;
  const { by, releaseClass, book, own } = decideDeactivation(books, kid, components, now.max);
  const got2 = body?.['releaseClass'] ?? null;
  c.judge.that(by, got2 === releaseClass, releaseClass, got2, 'releaseClass');
  if (!books.retired.includes(kid)) books.retired.push(kid);
  if (releaseClass === 'proved') recordProved(books, kid);
  if (book && own) {
    if (releaseClass === 'ending') {
      Object.assign(own, { state: 'ending', endingBy: 'deactivation', endingSince: now.max });
    } else release(book, own);
    if (releaseClass === 'forced') force(book, kid, now.max);
  }
  books.receipts[sent.digest] = { text: text ?? '', releaseClass };
  judgeAll(
    c.judge,
    receiptChecks(c, { text: text ?? '', status, releaseClass, kid, jti: made.claims.jti, product }),
  );
  return { expected: { releaseClass }, observed: { status, releaseClass: got2 }, by };
}

interface Receipt {
  readonly text: string;
  readonly status: number;
  readonly releaseClass: string;
  readonly kid: string;
  readonly jti: string;
  readonly product: string;
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
  const accepts = c.bench.books.accepted[receipt.kid] ?? directory.keys.map(({ kid }) => kid);
  return [
    check('HTTP-40', 'status', 201, receipt.status),
    check('RCPT-1', 'receipt.kid', receipt.kid, read.claims.kid),
    check('RCPT-1', 'receipt.req', receipt.jti, read.claims.req),
    check('RCPT-1', 'receipt.aud', receipt.product, read.claims.aud),
    check('RCPT-1', 'receipt.iss', directory.issuer, read.claims.iss),
    check('RCPT-1', 'receipt.releaseClass', receipt.releaseClass, read.claims.releaseClass),
    check('RCPT-2', 'receipt.footer.kid', signingKey(directory.keys, accepts), read.kid),
  ];
}
