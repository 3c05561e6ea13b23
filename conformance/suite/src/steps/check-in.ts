import type { MadeCode } from '../made-code.js';
import { codeKey, type LicenseBook } from '../model/books.js';
import { coreOfIssue, type IssueContext, sideChecksOfIssue, viewChecks } from '../model/checks-of-issue.js';
import { checksOfRefusal } from '../model/checks-of-refusal.js';
import { decideCheckIn } from '../model/decide-check-in.js';
import { recordAnswered, recordConfirmed, recordIssue } from '../model/record.js';
import { settle } from '../model/settle.js';
import { randomId } from '../oracle/machine-code.js';
import { outgoingText } from '../schema-check.js';
import type { KnownLicense, Now } from '../target.js';
import { carried, describe, outcomeOf, summarise, tokenOf } from './activate.js';
import { getChallenge } from './challenge.js';
import { judgeAll, type PlayContext, type Played } from './context.js';
import { makeCode } from './make-code.js';
import { type Observed, observe } from './observe.js';
import type { CheckInStep, HoldsChoice } from './step.js';

/** The machine is back on the internet. @spec 10.4 */
export async function checkIn(
  c: PlayContext,
  step: CheckInStep,
): Promise<Omit<Played, 'step' | 'at'> | string> {
  const url = c.world.directory.resources['checkIns'];
  if (url === undefined) return 'the server has no check-ins';
  const code = step.code === undefined ? await freshCode(c, step) : c.bench.codes.get(step.code);
  if (!code) return 'a handle or a token that it needs does not exist';
  if (typeof code === 'string') return code;
  if (step.as !== undefined) c.bench.codes.set(step.as, code);
  const from = c.world.now().min;
  const reply = await c.world.send({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json' },
    body: outgoingText('check-in-request', { machineCode: carried(c, code, step) }),
  });
  const now = { min: from, max: c.world.now().max };
  return judgeCheckIn(c, code, observe(reply, c.world.directory), now);
}

/** Judges the answer to a check-in by the books, and writes it into them, whoever has made the code. @spec 10.4 */
export function judgeCheckIn(
  c: PlayContext,
  code: MadeCode,
  observed: Observed,
  now: Now,
): Omit<Played, 'step' | 'at'> {
  const { books } = c.bench;
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
  const name = codeKey(code.kid, code.claims.jti);
  const repeated = books.checkIns[name] !== undefined;
  const { challenge } = code.claims;
  const { edition } = JSON.parse(activation.current.terms) as { edition: string };
  if (!repeated) {
    if (challenge !== undefined) books.usedChallenges.push(challenge);
    recordAnswered(book, code, edition);
    books.accepted[code.kid] = code.claims.accepts;
  }
  if (confirms !== undefined) recordConfirmed(book, activation, confirms, now.max);
  if (decision.kind === 'same') {
    c.judge.that(
      decision.by,
      observed.token?.text === decision.token.text,
      'the current token',
      outcomeOf(observed),
    );
    books.checkIns[name] = { generation: decision.token.generation, license: book.handle };
    c.judge.that('CHK-1', observed.status === 200, 200, observed.status, 'status', true);
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
  books.checkIns[name] = { generation: token.generation, license: book.handle };
  judgeAll(c.judge, [...side, ...viewChecks(book, activation.order, token, observed)]);
  return played;
}

/** The code of a check-in. A text says why there is none. */
async function freshCode(c: PlayContext, step: CheckInStep): Promise<MadeCode | string | undefined> {
  const { machine: handle, spoil } = step;
  const { licenses } = c.bench.books;
  const kid = c.bench.actor(handle).machine.kid;
  const home = Object.values(licenses).find((book) => book.activations.some((a) => a.kid === kid));
  const holds = step.holds ? heldIn(home, kid, step.holds === true ? {} : step.holds) : undefined;
  if (step.holds && !holds) return 'there is no such token to hold';
  const challenge = await challengeOf(c, step);
  if (challenge === undefined && spoil?.challenge !== 'none') return 'no challenge';
  const product = home?.product ?? c.world.directory.products[0]?.id ?? '';
  const { challenge: _, ...faults } = spoil ?? {};
  return makeCode(c.bench, c.world, handle, product, {
    spoil: faults,
    ...(challenge !== undefined && { challenge }),
    ...(holds && { holds }),
  });
}

async function challengeOf(c: PlayContext, { challenge, spoil }: CheckInStep): Promise<string | undefined> {
  if (challenge !== undefined) return c.bench.challenges.get(challenge);
  switch (spoil?.challenge) {
    case 'none':
      return undefined;
    case 'unknown':
      return randomId(c.bench.random);
    case 'used':
      return c.bench.books.usedChallenges.at(-1);
    default:
      return getChallenge(c);
  }
}

/** What `holds` says. Undefined: the books know no such activation or token. */
function heldIn(
  home: LicenseBook | undefined,
  kid: string,
  { sub = 'own', token = 'latest' }: HoldsChoice,
): { readonly sub: string; readonly generation: number } | undefined {
  const activation = home?.activations.find((a) => (a.kid === kid) === (sub === 'own'));
  const online = home?.tokens.filter(({ mode }) => mode === 'online') ?? [];
  const own = online.filter((each) => each.kid === kid);
  const generations = {
    latest: own.at(-1)?.generation,
    first: own[0]?.generation,
    offline: home?.tokens.filter((each) => each.kid === kid && each.mode === 'offline').at(-1)?.generation,
    'of-other-key': online.filter((each) => each.kid !== kid).at(-1)?.generation,
    none: Math.max(0, ...(home?.tokens ?? []).map(({ generation }) => generation)) + 1,
  };
  const generation = generations[token];
  return activation && generation !== undefined ? { sub: activation.sub, generation } : undefined;
}
