import { registry } from '@offline-activation/spec';
import { signArtifact } from '../../oracle/artifact.js';
import { formatInstant } from '../../oracle/calendar.js';
import type { MachineCodeClaims, TokenClaims } from '../../oracle/claims.js';
import { withKey } from '../../oracle/identity.js';
import { bind, issueReceipt, issueToken, NBF_BEFORE_IAT } from '../../oracle/issuer.js';
import { formatPublicKey } from '../../oracle/paserk.js';
import { goodArtifact } from '../../schema-check.js';
import { type ClientBench, OTHER_PRODUCT } from './bench.js';
import type { Answer, ClientStep } from './step.js';

/** The vendor's answer to a code, signed by the suite. Undefined: there is no such code yet. */
export function answerOf(
  bench: ClientBench,
  answer: Answer,
): { text: string; claims: TokenClaims } | undefined {
  const asked = bench.codes.at(-1 - (answer.code ?? 0));
  if (!asked) return undefined;
  const license = `lic-${answer.license ?? 'L'}`;
  const generation = answer.generation ?? (bench.given.get(license) ?? 0) + 1;
  const issuedAt = bench.now + (answer.at ?? 0);
  const profile =
    registry('profiles').profiles[answer.binding === 'file-strict' ? 'file-strict' : 'text-3-seats'];
  if (!profile) throw new TypeError('there is no such profile');
  const { components, quorum } = profile.policy.binding;
  const code = spoiled(bench, asked.claims, answer.spoil);
  const binding = bind(code, { components, quorum });
  if (binding.components.length === 0) return undefined;
  const issuer = bench.issuers[answer.key ?? 'a'];
  const usual = issueToken(issuer, code, {
    issuedAt,
    random: bench.random,
    sub: `act-${license}`,
    license: { id: license, edition: 'standard', entitlements: ['export', 'print'] },
    generation,
    limit: 3,
    mode: answer.mode ?? 'offline',
    binding: answer.binding === 'never' ? { ...binding, quorum: 100_000 } : binding,
    ...(answer.life !== undefined && { expiresAt: issuedAt + answer.life }),
    ...(answer.unlock !== undefined && { unlockAt: issuedAt + answer.unlock }),
  });
  const nbf = formatInstant(issuedAt + (answer.nbf ?? -NBF_BEFORE_IAT));
  const { licenseLife } = answer;
  const claims = {
    ...usual.claims,
    nbf,
    ...(licenseLife !== undefined && {
      license: { ...usual.claims.license, expiresAt: formatInstant(issuedAt + licenseLife) },
    }),
  };
  const token = goodArtifact(signArtifact('token', claims, issuer.keys));
  bench.given.set(license, Math.max(generation, bench.given.get(license) ?? 0));
  return {
    text: answer.spoil === 'signature' ? withFlippedBit(token.text) : token.text,
    claims: token.claims,
  };
}

function spoiled(bench: ClientBench, claims: MachineCodeClaims, spoil: Answer['spoil']): MachineCodeClaims {
  if (spoil === 'product') return { ...claims, aud: OTHER_PRODUCT };
  if (spoil !== 'machine') return claims;
  const key = formatPublicKey(withKey(bench.machine, 7).keys.publicKey);
  return { ...claims, machine: { ...claims.machine, key } };
}

/** Changes the tenth last character before the footer: a bit of the signature. */
export function withFlippedBit(text: string): string {
  const [version, purpose, body = '', ...footer] = text.split('.');
  const at = body.length - 10;
  const flipped = `${body.slice(0, at)}${body[at] === 'A' ? 'B' : 'A'}${body.slice(at + 1)}`;
  return [version, purpose, flipped, ...footer].join('.');
}

/** The vendor's receipt for a deactivation. Undefined: there is no such deactivation yet. */
export function receiptOf(
  bench: ClientBench,
  step: Extract<ClientStep, { op: 'receipt' }>,
): string | undefined {
  const given = bench.deactivations.at(-1 - (step.of ?? 0));
  if (!given) return undefined;
  const { spoil } = step;
  const stranger = withKey(bench.machine, 8).keys.publicKey;
  const releaseClass = step.releaseClass ?? bench.releaseClasses.get(given.jti) ?? 'proved';
  const receipt = goodArtifact(
    issueReceipt(
      bench.issuers[spoil === 'stranger' ? 'stranger' : 'a'],
      {
        kind: 'deactivation',
        ver: 1,
        jti: spoil === 'req' ? 'AAAAAAAAAAAAAAAAAAAAAA' : given.jti,
        iat: '2026-03-01T09:00:00Z',
        aud: spoil === 'product' ? OTHER_PRODUCT : given.product,
        machine: { key: spoil === 'kid' ? formatPublicKey(stranger) : given.key },
      },
      { issuedAt: bench.now, random: bench.random, releaseClass },
    ),
  );
  return spoil === 'signature' ? withFlippedBit(receipt.text) : receipt.text;
}
