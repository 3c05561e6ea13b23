import type { ActivationRequest } from '@offline-activation/protocol';
import { activationFinding } from '../checks/activation-finding.js';
import { freshActivationId } from '../issue/fresh-id.js';
import { issueToken } from '../issue/issue-token.js';
import { planActivation } from '../issue/plan-activation.js';
import type { Parts } from '../parts.js';
import type { ActivationSituation } from '../rules/activation-situation.js';
import { currentToken } from '../rules/current-token.js';
import { SEAT_ROWS } from '../rules/decide-activation.js';
import type { Row } from '../rules/decision-table.js';
import { editionOf } from '../rules/edition.js';
import { keyAfterAnswer } from '../rules/key-after-answer.js';
import { matchesCredentials } from '../rules/matches-credentials.js';
import { ownActivation } from '../rules/own-activation.js';
import type { ReadCode } from '../rules/read-code.js';
import { refusal } from '../rules/refusal.js';
import { refusedRow } from '../rules/refused-row.js';
import { signingKey } from '../rules/signing-key.js';
import type { Transaction } from '../store/port.js';
import type { MachineKeyRecord } from '../store/records.js';
import { challengeScope } from '../store/scopes.js';
import { activationView } from './activation-view.js';
import type { TokenAnswer } from './answer.js';
import { attempt } from './attempt.js';
import { byMachineKey } from './by-machine-key.js';
import { isCurrentElsewhere } from './current-elsewhere.js';
import { readCode } from './read-code.js';
import { settledLicense } from './settled-license.js';
import { useChallenge } from './use-challenge.js';

/**
 * Answers an activation request. A refusal changes nothing.
 *
 * @throws {@link ProtocolError} the first of the order of checks that fails.
 * @spec 9.2, 9.4 (ACT-2, SEAT-9)
 */
export async function activate(
  parts: Parts,
  request: ActivationRequest,
  source: string,
): Promise<TokenAnswer> {
  // Step 1.
  const code = await readCode(request.machineCode, parts.ed25519);
  // Steps 2 and 3.
  const license = await attempt(parts, request, source);
  // Steps 4 to 15: deciding, recording and signing are one transaction.
  const { challenge } = code.claims;
  const also = {
    licenseIds: [license.id],
    scopes: challenge === undefined ? [] : [challengeScope(challenge)],
  };
  return byMachineKey(parts.store, code.kid, also, async (tx, key) => {
    const situation = await situationOf(parts, tx, { request, licenseId: license.id, code, key });
    const finding = activationFinding(situation);
    if (finding === undefined) throw new TypeError('the decision table is not total');
    if ('refused' in finding) throw finding.refused;
    return carryOut(parts, tx, situation, finding.row, key);
  });
}

interface Asked {
  readonly request: ActivationRequest;
  readonly licenseId: string;
  readonly code: ReadCode;
  readonly key: MachineKeyRecord;
}

async function situationOf(
  { now: clock, issuerKeys }: Parts,
  tx: Transaction,
  { request, licenseId, code, key }: Asked,
): Promise<ActivationSituation> {
  const now = clock();
  const settled = await settledLicense(tx, licenseId, now);
  // The license may have been replaced since its credentials were looked at.
  if (settled === undefined || !matchesCredentials(request, settled.license))
    throw refusal('license-not-found');
  const { challenge } = code.claims;
  return {
    now,
    ...settled,
    code,
    edition: editionOf(request.edition, settled.license.editions),
    retired: key.retired,
    currentElsewhere: await isCurrentElsewhere(tx, code.kid, key.licenseIds, licenseId, now),
    challenge: challenge === undefined ? undefined : await tx.get('challenges', challenge),
    issuerKeys: issuerKeys(),
  };
}

/** Does what a row of the decision table says. */
async function carryOut(
  parts: Parts,
  tx: Transaction,
  situation: ActivationSituation,
  { row, outcome }: Row,
  key: MachineKeyRecord,
): Promise<TokenAnswer> {
  const { now, license, book, code } = situation;
  const product = license.product;
  if (outcome.does === 'refuse') throw refusedRow(outcome.code, situation);
  if (outcome.does === 'replay') {
    const own = ownActivation(book, code.kid);
    if (own === undefined) throw new TypeError('only an own activation has a token to repeat');
    const token = currentToken(book, own);
    return {
      token: token.text,
      activation: activationView(own, token),
      product,
      created: false,
    };
  }
  const { accepts, challenge } = code.claims;
  const signer = signingKey(parts.issuerKeys(), accepts);
  if (signer === undefined) throw new TypeError('a token is issued only where a key can sign it');
  const challengeAccepted = challenge !== undefined && row >= SEAT_ROWS.from;
  const plan = planActivation(situation, {
    outcome,
    challengeAccepted,
    freshId: freshActivationId(parts.random),
  });
  const { issuer, random } = parts;
  const { book: after, token } = await issueToken(plan, { issuer, random, now, license, code, signer });

  await tx.put('books', license.id, after);
  const answered = { licenseId: license.id, baseline: token.binding, accepts };
  await tx.put('machineKeys', code.kid, keyAfterAnswer(key, answered));
  if (challengeAccepted) await useChallenge(tx, challenge);
  const activation = activationView(plan.activation, token);
  return { token: token.text, activation, product, created: outcome.does === 'create' };
}
