import { policyOf } from '../model/policy.js';
import type { Artifact } from '../oracle/artifact.js';
import { formatInstant, type Instant, parseInstant } from '../oracle/calendar.js';
import type { DeactivationClaims, MachineCodeClaims, TokenClaims } from '../oracle/claims.js';
import { bind, type Issuer, issueReceipt, issueToken } from '../oracle/issuer.js';
import type { JsonObject } from '../oracle/json.js';
import { randomId } from '../oracle/machine-code.js';
import { keyId, parsePublicKey } from '../oracle/paserk.js';
import type { Random } from '../oracle/random.js';
import { goodArtifact } from '../schema-check.js';
import { text } from '../server/plans.js';
import { type Answer, jsonAnswer, problemAnswer } from './answer.js';

/** The one license that a stage sells. */
export interface StageLicense {
  readonly id: string;
  readonly key: string;
  readonly edition: string;
  readonly entitlements: readonly string[];
  /** Life of an online token in seconds. */
  readonly leaseSeconds: number;
}

/** What a stage knows and does: a vendor of one license without seats, locks and budgets. */
export interface StageBooks {
  challenge(now: Instant): Answer;
  activate(code: MachineCodeClaims, licenseKey: unknown, now: Instant): Answer;
  checkIn(code: MachineCodeClaims, now: Instant): Answer;
  deactivate(deactivation: DeactivationClaims, now: Instant): Answer;
  /** Issues an offline token as if the code had been carried by hand. */
  issue(code: MachineCodeClaims, now: Instant): Artifact<'token'>;
  /** Every token issued, oldest first. */
  readonly tokens: readonly Artifact<'token'>[];
  /** The newest generation that a check-in has confirmed with `holds`, 0 where none has. */
  readonly confirmed: number;
}

interface Activation {
  readonly sub: string;
  token: Artifact<'token'>;
  /** The code that it answered. */
  jti: string;
}

const CHALLENGE_SECONDS = 300;

/** Opens the books. */
export function stageBooks(issuer: Issuer, license: StageLicense, random: Random): StageBooks {
  const activations = new Map<string, Activation>();
  const challenges = new Map<string, { until: Instant; used: boolean }>();
  const receipts = new Map<string, { jti: string; receipt: string }>();
  const tokens: Artifact<'token'>[] = [];
  let confirmed = 0;

  function tokenFor(code: MachineCodeClaims, now: Instant, mode: 'offline' | 'online'): Artifact<'token'> {
    const kid = kidOf(code.machine.key);
    const sub = activations.get(kid)?.sub ?? `act-${activations.size + 1}`;
    const token = goodArtifact(
      issueToken(issuer, code, {
        issuedAt: now,
        random,
        sub,
        license: { id: license.id, edition: license.edition, entitlements: license.entitlements },
        generation: tokens.length + 1,
        limit: 3,
        mode,
        ...(mode === 'online' && { expiresAt: now + license.leaseSeconds }),
        binding: bind(code, policyOf(text().policy).binding),
      }),
    );
    tokens.push(token);
    activations.set(kid, { sub, token, jti: code.jti });
    return token;
  }

  /** Whether a challenge is good; it is used up then. */
  function takes(challenge: string | undefined, now: Instant): boolean {
    const known = challenges.get(challenge ?? '');
    if (!known || known.used || now >= known.until) return false;
    known.used = true;
    return true;
  }

  return {
    tokens,
    get confirmed() {
      return confirmed;
    },
    issue: (code, now) => tokenFor(code, now, 'offline'),
    challenge(now) {
      const challenge = randomId(random);
      challenges.set(challenge, { until: now + CHALLENGE_SECONDS, used: false });
      return jsonAnswer(201, { challenge, expiresAt: formatInstant(now + CHALLENGE_SECONDS) });
    },
    activate(code, licenseKey, now) {
      const kid = kidOf(code.machine.key);
      const known = activations.get(kid);
      if (licenseKey !== license.key) return problemAnswer('license-not-found');
      if (receipts.has(kid)) return problemAnswer('machine-key-retired');
      if (known?.jti === code.jti) return tokenAnswer(200, known.token.claims, known.token.text);
      if (code.challenge !== undefined && !takes(code.challenge, now))
        return problemAnswer('challenge-invalid');
      const { claims, text } = tokenFor(code, now, code.challenge === undefined ? 'offline' : 'online');
      return tokenAnswer(known ? 200 : 201, claims, text);
    },
    checkIn(code, now) {
      const kid = kidOf(code.machine.key);
      const known = activations.get(kid);
      if (receipts.has(kid)) return problemAnswer('machine-key-retired');
      if (!known) return problemAnswer('activation-not-found');
      if (!takes(code.challenge, now)) return problemAnswer('challenge-invalid');
      if (code.holds) {
        const held = tokens.find(({ claims }) => claims.seat.generation === code.holds?.generation)?.claims;
        const good = held?.seat.mode === 'online' && held.cnf.kid === kid && held.sub === code.holds.sub;
        if (!good || now >= instantOf(held.exp))
          return problemAnswer('claims-invalid', 400, { pointer: '/holds' });
        confirmed = Math.max(confirmed, code.holds.generation);
      }
      const { claims, text } = isFresh(known.token.claims, now) ? known.token : tokenFor(code, now, 'online');
      return tokenAnswer(200, claims, text);
    },
    deactivate(deactivation, now) {
      const kid = kidOf(deactivation.machine.key);
      const before = receipts.get(kid);
      if (before) return jsonAnswer(200, { receipt: before.receipt, releaseClass: 'proved' });
      const sub = activations.get(kid)?.sub;
      const options = {
        issuedAt: now,
        random,
        releaseClass: 'proved',
        ...(sub !== undefined && { sub }),
      } as const;
      const receipt = goodArtifact(issueReceipt(issuer, deactivation, options)).text;
      receipts.set(kid, { jti: deactivation.jti, receipt });
      activations.delete(kid);
      return jsonAnswer(201, { receipt, releaseClass: 'proved' });
    },
  };
}

/** Whether a token is answered again rather than renewed: online, and before the middle of its life. @spec 10.4 */
function isFresh(token: TokenClaims, now: Instant): boolean {
  if (token.seat.mode !== 'online') return false;
  const from = instantOf(token.iat);
  return now < from + Math.floor((instantOf(token.exp) - from) / 2);
}

function tokenAnswer(status: number, claims: TokenClaims, token: string): Answer {
  const activation: JsonObject = {
    id: claims.sub,
    state: 'live',
    mode: claims.seat.mode,
    generation: claims.seat.generation,
    createdAt: claims.iat,
    device: { platform: 'other' },
  };
  return jsonAnswer(status, { token, activation });
}

const instantOf = (time: string | undefined): Instant => parseInstant(time ?? '') ?? 0;

function kidOf(publicKeyText: string): string {
  return keyId(parsePublicKey(publicKeyText) ?? new Uint8Array(32));
}
