import type { Binding, Policy } from '@offline-activation/protocol';
import { PROFILES } from '@offline-activation/protocol';
import type { Activation, Book, IssuedToken } from '../../src/rules/book.js';
import { emptyBook } from '../../src/rules/book.js';
import type { LicenseRecord } from '../../src/rules/license-record.js';
import { digest } from '../machine.js';

/** 2026-03-01T09:30:00Z. */
export const NOW = 1_772_357_400;
export const DAY = 86_400;
/** How long a token stays outstanding after its `exp`. */
export const TOLERANCE = 86_400 + 300;

/** A key id that is told from others by its last character. */
export const kid = (name: string) => `k4.pid.${name.padStart(44, '0')}` as const;

export const bindingOf = (values: Readonly<Record<string, string>>, quorum = 3): Binding => ({
  scheme: 'oap-fp-1',
  components: Object.entries(values).map(([name, value]) => ({
    name,
    class: 'hardware',
    digest: digest(value),
    weight: 2,
  })),
  quorum,
});

export const policyOf = (changes: Partial<Policy> = {}): Policy => ({
  ...structuredClone(PROFILES['text-3-seats'].policy),
  ...changes,
});

export const licenseRecordOf = ({
  policy,
  ...changes
}: Partial<Omit<LicenseRecord, 'policy'>> & { readonly policy?: Partial<Policy> } = {}): LicenseRecord => ({
  id: 'lic-1',
  key: '0FJHB-YTKES-PGFQS-GXXY5-KZNZE',
  email: 'ada@example.com',
  product: 'example-editor',
  state: 'active',
  editions: ['standard', 'pro'],
  limit: 3,
  entitlements: [],
  policy: policyOf(policy),
  ...changes,
});

export function activationOf(name: string, changes: Partial<Activation> = {}): Activation {
  return {
    id: `act-${name}`,
    kid: kid(name),
    state: 'live',
    createdAt: NOW,
    device: { platform: 'linux' },
    ...changes,
  };
}

export function tokenOf(name: string, generation: number, changes: Partial<IssuedToken> = {}): IssuedToken {
  return {
    text: `token ${generation}`,
    jti: `jti ${generation}`,
    generation,
    activationId: `act-${name}`,
    kid: kid(name),
    issuerKid: kid('issuer'),
    mode: 'offline',
    iat: NOW,
    terms: { id: 'lic-1', edition: 'standard', entitlements: [] },
    binding: bindingOf({ a: `${name} a`, b: `${name} b` }),
    covered: false,
    ...changes,
  };
}

/** An activation with its token. */
export interface Row {
  readonly name: string;
  readonly activation?: Partial<Activation>;
  readonly token?: Partial<IssuedToken>;
}

/** A book in which each named activation has one token, in this order. */
export function bookOf(...rows: readonly Row[]): Book {
  return {
    ...emptyBook('lic-1', NOW),
    generation: rows.length,
    activations: rows.map(({ name, activation }) => activationOf(name, activation)),
    tokens: rows.map(({ name, token }, index) => tokenOf(name, index + 1, token)),
  };
}
