import { formatInstant, type Instant } from '@offline-activation/codec';
import type { KeyId } from '@offline-activation/keys';
import { type Binding, LIMITS, type SeatMode, type Token } from '@offline-activation/protocol';
import { expiryOf } from './expiry.js';
import type { LicenseRecord } from './license-record.js';
import { termsOf } from './terms.js';
import { timeMember } from './time-member.js';
import { timeText } from './time-text.js';

/** What a token is made of. */
export interface TokenFacts {
  readonly issuer: string;
  readonly jti: string;
  readonly now: Instant;
  readonly license: LicenseRecord;
  readonly edition: string;
  readonly activationId: string;
  /** The machine key that it is bound to. */
  readonly kid: KeyId;
  /** `jti` of the code that it answers. */
  readonly request: string;
  readonly generation: number;
  readonly mode: SeatMode;
  readonly unlockAt: Instant | undefined;
  readonly binding: Binding;
}

/**
 * Writes what a token says.
 *
 * @spec 5, 5.1 (TOK-1 to TOK-12)
 */
export function tokenClaims(facts: TokenFacts): Token {
  const { now, license } = facts;
  return {
    kind: 'token',
    ver: 1,
    iss: facts.issuer,
    jti: facts.jti,
    iat: formatInstant(now),
    nbf: timeText(now - LIMITS.rollbackToleranceSeconds),
    ...timeMember('exp', expiryOf(facts.mode, now, license)),
    aud: license.product,
    sub: facts.activationId,
    req: facts.request,
    cnf: { kid: facts.kid },
    license: termsOf(license, facts.edition),
    seat: {
      generation: facts.generation,
      limit: license.limit,
      mode: facts.mode,
      ...timeMember('unlockAt', facts.unlockAt),
    },
    binding: facts.binding,
  };
}
