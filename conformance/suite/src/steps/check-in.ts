import { codeKey } from '../model/books.js';
import { coreOfIssue, type IssueContext, sideChecksOfIssue, viewChecks } from '../model/checks-of-issue.js';
import { checksOfRefusal } from '../model/checks-of-refusal.js';
import { decideCheckIn } from '../model/decide-check-in.js';
import { recordAnswered, recordConfirmed, recordIssue } from '../model/record.js';
import { settle } from '../model/settle.js';
import type { KnownLicense } from '../target.js';
import { describe, outcomeOf, summarise, tokenOf } from './activate.js';
import { getChallenge } from './challenge.js';
import { judgeAll, type PlayContext, type Played } from './context.js';
import { makeCode } from './make-code.js';
import { observe } from './observe.js';
import type { CheckInStep } from './step.js';

/** The machine is back on the internet. @spec 10.4 */
export async function checkIn(
  c: PlayContext,
  step: CheckInStep,
): Promise<Omit<Played, 'step' | 'at'> | string> {
  const url = c.world.directory.resources['checkIns'];
  if (url === undefined) return 'the server has no check-ins';
  const { books } = c.bench;
  const kid = c.bench.actor(step.machine).machine.kid;
  const home = Object.values(books.licenses).find((book) => book.activations.some((a) => a.kid === kid));
  const own = home?.activations.find((a) => a.kid === kid);
  const held = [...(home?.tokens ?? [])]
    .reverse()
    .find((token) => token.kid === kid && token.mode === 'online');
  if (step.holds && (!held || !own)) return 'the machine has no online token';
  const challenge = await getChallenge(c);
  if (challenge === undefined) return 'no challenge';
  const product = home?.product ?? c.world.directory.products[0]?.id ?? '';
  const code = makeCode(c.bench, c.world, step.machine, product, {
    challenge,
    ...(step.holds && held && own && { holds: { sub: own.sub, generation: held.generation } }),
  });
  if (!code) return 'no code';
  const from = c.world.now().min;
  const reply = await c.world.send({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ machineCode: code.text }),
  });
  const observed = observe(reply, c.world.directory);
  const now = { min: from, max: c.world.now().max };
  settle(books, now.max);
  const { keys, claims } = c.world.directory;
  const { decision, book, own: activation, confirms } = decideCheckIn(books, code, now.max, keys, claims);
  const played = { expected: describe(decision), observed: summarise(observed), by: decision.by };
  if (decision.kind === 'refuse') {
    c.judge.that(decision.by, observed.code === decision.code, decision.code, outcomeOf(observed), 'code');
    judgeAll(c.judge, checksOfRefusal(decision, observed));
    return played;
  }
  if (!book || !activation) throw new TypeError('an accepted check-in has an activation');
  books.usedChallenges.push(challenge);
  const { edition } = JSON.parse(activation.current.terms) as { edition: string };
  recordAnswered(book, code, edition);
  if (confirms !== undefined) recordConfirmed(book, activation, confirms, now.max);
  if (decision.kind === 'same') {
    c.judge.that(
      decision.by,
      observed.token?.text === decision.token.text,
      'the current token',
      outcomeOf(observed),
    );
    books.checkIns[codeKey(code.kid, code.claims.jti)] = {
      generation: decision.token.generation,
      license: book.handle,
    };
    judgeAll(c.judge, viewChecks(book, activation.order, decision.token, observed));
    return played;
  }
  const seen = observed.token;
  const isNew = seen !== undefined && !book.tokens.some(({ text }) => text === seen.text);
  c.judge.that(decision.by, isNew, 'a new token', outcomeOf(observed), 'token');
  if (!seen || !('claims' in seen)) {
    c.judge.that('TOK-1', false, 'a token that verifies', seen?.fault, 'token');
    return played;
  }
  const context: IssueContext = {
    books,
    book,
    known: c.world.licenses[book.handle] as KnownLicense,
    code,
    edition,
    named: true,
    mode: 'online',
    decision,
    keys,
    issuer: c.world.directory.issuer,
    now,
  };
  judgeAll(c.judge, coreOfIssue(context, seen));
  const side = sideChecksOfIssue(context, seen, observed);
  const token = tokenOf(context, seen);
  recordIssue(books, book, code, decision, token, seen.claims.sub, now);
  books.checkIns[codeKey(code.kid, code.claims.jti)] = { generation: token.generation, license: book.handle };
  judgeAll(c.judge, [...side, ...viewChecks(book, activation.order, token, observed)]);
  return played;
}
