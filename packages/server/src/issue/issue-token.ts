import type { Instant } from '@offline-activation/codec';
import type { RandomSource } from '@offline-activation/keys';
import { type IssuerSigner, signToken } from '@offline-activation/signer/issuer';
import type { Answer, Book, IssuedToken } from '../rules/book.js';
import { expiryOf } from '../rules/expiry.js';
import type { LicenseRecord } from '../rules/license-record.js';
import { nextGeneration } from '../rules/next-generation.js';
import type { ReadCode } from '../rules/read-code.js';
import { tokenClaims } from '../rules/token-claims.js';
import { freshJti } from './fresh-id.js';
import type { Planned } from './planned.js';

/** What issuing needs beside the plan. */
export interface Issue {
  readonly issuer: string;
  readonly now: Instant;
  readonly license: LicenseRecord;
  readonly code: ReadCode;
  readonly signer: IssuerSigner;
  readonly random: RandomSource;
}

/** The book with the token in it, ready to be stored, and the token. */
export interface Issued {
  readonly book: Book;
  readonly token: IssuedToken;
}

/**
 * Issues a planned token: signs it, and records it with the code that it answers. Nothing is stored here: record and
 * token go into the store together.
 *
 * @spec 9.7 (SEAT-10, TOK-12)
 */
export async function issueToken(plan: Planned, issue: Issue): Promise<Issued> {
  const { now, license, code, signer } = issue;
  const { activation, mode, binding, edition } = plan;
  const generation = nextGeneration(plan.book);
  const jti = freshJti(issue.random);
  const unlockAt = activation.lock?.unlockAt;
  const claims = tokenClaims({
    issuer: issue.issuer,
    jti,
    now,
    license,
    edition,
    activationId: activation.id,
    kid: code.kid,
    request: code.claims.jti,
    generation,
    mode,
    unlockAt,
    binding,
  });
  const { envelope: text } = await signToken(claims, signer);
  const exp = expiryOf(mode, now, license);
  const token: IssuedToken = {
    text,
    jti,
    generation,
    activationId: activation.id,
    kid: code.kid,
    issuerKid: signer.kid,
    mode,
    iat: now,
    ...(exp !== null && { exp }),
    terms: claims.license,
    binding,
    ...(unlockAt !== undefined && { unlockAt }),
    covered: false,
  };
  const answer: Answer = {
    kid: code.kid,
    jti: code.claims.jti,
    digest: code.digest,
    edition,
    by: plan.by,
    generation,
  };
  const { book } = plan;
  const recorded = {
    ...book,
    generation,
    tokens: [...book.tokens, token],
    answers: [...book.answers, answer],
  };
  return { book: recorded, token };
}
