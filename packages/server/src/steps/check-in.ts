import type { CheckInRequest } from '@offline-activation/protocol';
import { checkInChecks } from '../checks/check-in-order.js';
import { firstFinding } from '../checks/first-finding.js';
import { issueToken } from '../issue/issue-token.js';
import { planned } from '../issue/planned.js';
import type { Parts } from '../parts.js';
import type { Book, IssuedToken } from '../rules/book.js';
import type { CheckInSituation } from '../rules/check-in-situation.js';
import { confirm } from '../rules/confirm.js';
import { currentToken } from '../rules/current-token.js';
import { deviceOf } from '../rules/device.js';
import { heldToken } from '../rules/held-token.js';
import { keyAfterAnswer } from '../rules/key-after-answer.js';
import { leasesOn } from '../rules/leases-on.js';
import { ownActivation } from '../rules/own-activation.js';
import type { ReadCode } from '../rules/read-code.js';
import { refusal } from '../rules/refusal.js';
import { seatModeOf } from '../rules/seat-mode.js';
import { signingKey } from '../rules/signing-key.js';
import { storedBaseline } from '../rules/stored-baseline.js';
import type { Transaction } from '../store/port.js';
import type { MachineKeyRecord } from '../store/records.js';
import { challengeScope } from '../store/scopes.js';
import { activationView } from './activation-view.js';
import type { TokenAnswer } from './answer.js';
import { byMachineKey } from './by-machine-key.js';
import { readCode } from './read-code.js';
import { settledLicense } from './settled-license.js';
import { useChallenge } from './use-challenge.js';

/**
 * Answers the check-in of a machine that is back on the internet.
 *
 * @throws {@link ProtocolError} of the first step that fails.
 * @spec 10.4 (CHK-1)
 */
export async function checkIn(parts: Parts, request: CheckInRequest): Promise<TokenAnswer> {
  // Step 1.
  const code = await readCode(request.machineCode, parts.ed25519);
  const { challenge } = code.claims;
  const scopes = challenge === undefined ? [] : [challengeScope(challenge)];
  return byMachineKey(parts.store, code.kid, { scopes }, async (tx, key) => {
    // Step 2.
    if (key.retired) throw refusal('machine-key-retired');
    // Step 3.
    const situation = await situationOf(parts, tx, code, key);
    // Steps 4 to 10.
    const finding = firstFinding(checkInChecks, situation);
    if (finding === undefined) return carryOut(parts, tx, situation, key);
    if ('refused' in finding) throw finding.refused;
    return answerOf(situation, situation.book, finding.given);
  });
}

async function situationOf(
  { now: clock, issuerKeys }: Parts,
  tx: Transaction,
  code: ReadCode,
  key: MachineKeyRecord,
): Promise<CheckInSituation> {
  const now = clock();
  for (const licenseId of key.licenseIds) {
    const settled = await settledLicense(tx, licenseId, now);
    const activation = settled && ownActivation(settled.book, code.kid);
    if (settled === undefined || activation?.state !== 'live') continue;
    const { challenge } = code.claims;
    const made = challenge === undefined ? undefined : await tx.get('challenges', challenge);
    return { now, ...settled, activation, code, challenge: made, issuerKeys: issuerKeys() };
  }
  throw refusal('activation-not-found');
}

/** Steps 10 and 11: confirms what is held, and answers the lease or the next generation. */
async function carryOut(
  parts: Parts,
  tx: Transaction,
  situation: CheckInSituation,
  key: MachineKeyRecord,
): Promise<TokenAnswer> {
  const { license, code } = situation;
  const { accepts, challenge } = code.claims;
  const confirmed = confirmedBook(situation);
  const { book, token } = leasesOn(situation)
    ? leased(situation, confirmed)
    : await renewed(parts, situation, confirmed);

  await tx.put('books', license.id, book);
  const answered = { licenseId: license.id, baseline: token.binding, accepts };
  await tx.put('machineKeys', code.kid, keyAfterAnswer(key, answered));
  if (challenge !== undefined) await useChallenge(tx, challenge);
  return answerOf(situation, book, token);
}

function confirmedBook({ book, activation, code, now }: CheckInSituation): Book {
  const { holds } = code.claims;
  const held = holds && heldToken(book, activation, holds, now);
  return held === undefined ? book : confirm(book, activation, held, now);
}

/** The current token once more, with the code among those answered. */
function leased(
  { activation: { id }, code }: CheckInSituation,
  book: Book,
): { readonly book: Book; readonly token: IssuedToken } {
  const token = currentToken(book, { id });
  const { kid, digest, claims } = code;
  const { edition } = token.terms;
  const answer = {
    kid,
    jti: claims.jti,
    digest,
    edition,
    by: 'check-in' as const,
    generation: token.generation,
  };
  const activations = book.activations.map((each) =>
    each.id === id ? { ...each, device: deviceOf(claims) } : each,
  );
  return { book: { ...book, activations, answers: [...book.answers, answer] }, token };
}

/** The next generation: online, with the stored baseline. */
async function renewed(
  { issuer, random, issuerKeys }: Parts,
  { now, license, code, activation: { id } }: CheckInSituation,
  book: Book,
): Promise<{ readonly book: Book; readonly token: IssuedToken }> {
  const activation = book.activations.find((each) => each.id === id);
  const signer = signingKey(issuerKeys(), code.claims.accepts);
  if (activation === undefined || signer === undefined) throw new TypeError('a check-in was not checked');
  const { edition } = currentToken(book, activation).terms;
  const seated = { book, activation, binding: storedBaseline(book, activation) };
  const mode = seatModeOf(true);
  const plan = planned(seated, { now, license, code: code.claims, mode, edition, by: 'check-in' });
  return issueToken(plan, { issuer, random, now, license, code, signer });
}

function answerOf({ license, code }: CheckInSituation, book: Book, token: IssuedToken): TokenAnswer {
  const own = ownActivation(book, code.kid);
  if (own === undefined) throw new TypeError('a check-in has an activation');
  return {
    token: token.text,
    activation: activationView(own, token),
    product: license.product,
    created: false,
  };
}
