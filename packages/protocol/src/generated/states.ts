// Generated from spec/registries/states.json by "npm run generate". Do not edit.

import type { ERROR_CODES } from './errors.js';

/**
 * The states of a client, in the order of precedence.
 *
 * @spec 16.1
 */
export const CLIENT_STATES = [
  'deactivated',
  'storage-corrupt',
  'invalid',
  'machine-key-mismatch',
  'machine-mismatch',
  'machine-indeterminate',
  'clock-rollback',
  'not-yet-valid',
  'expired',
  'machine-drifted',
  'active',
  'pending',
  'unactivated',
] as const;

/**
 * What a client may offer its person to do.
 *
 * @spec 16.9
 */
export const OFFERS = ['manual-activation', 'new-code', 'new-key'] as const;

/**
 * What the registry says of a state.
 */
export interface StateEntry {
  /** When the application may run licensed. */
  readonly usable: 'always' | 'never' | 'within-grace' | 'without-exp';
  /** Error codes that the state may carry; empty for a state that is no error. */
  readonly codes: readonly (typeof ERROR_CODES)[number][];
  /** What the person is offered. */ readonly offers: readonly (typeof OFFERS)[number][];
  /** What is the matter, for people. */ readonly title: string;
  /** What the person should do next. */ readonly remedy: string;
}

/**
 * The states by name.
 *
 * @spec 16.1
 */
export const STATES: Readonly<Record<(typeof CLIENT_STATES)[number], StateEntry>> = {
  deactivated: {
    usable: 'never',
    codes: [],
    offers: ['manual-activation'],
    title: 'This machine was deactivated.',
    remedy: 'Carry the deactivation code to the vendor; to use the application here again, activate it anew.',
  },
  'storage-corrupt': {
    usable: 'never',
    codes: ['storage-corrupt'],
    offers: ['new-key'],
    title: 'The stored state cannot be read.',
    remedy: 'Start anew with a new key: the damaged state is kept aside. Then activate again.',
  },
  invalid: {
    usable: 'never',
    codes: [
      'too-large',
      'malformed',
      'version-unsupported',
      'wrong-kind',
      'key-unknown',
      'key-revoked',
      'signature-invalid',
      'claims-invalid',
      'extension-unsupported',
      'product-mismatch',
    ],
    offers: ['manual-activation'],
    title: 'The stored license is not valid for this application.',
    remedy: "Follow the code's remedy, or make a new machine code and activate again.",
  },
  'machine-key-mismatch': {
    usable: 'never',
    codes: ['machine-key-mismatch'],
    offers: ['manual-activation'],
    title: "The stored license is bound to another key than this installation's.",
    remedy: 'Make a new machine code on this machine and activate again.',
  },
  'machine-mismatch': {
    usable: 'never',
    codes: ['machine-mismatch'],
    offers: ['manual-activation'],
    title: 'This is no longer the machine that was activated.',
    remedy: 'If the named parts were changed for good, make a new machine code and activate again.',
  },
  'machine-indeterminate': {
    usable: 'within-grace',
    codes: ['machine-indeterminate'],
    offers: ['manual-activation'],
    title: 'Too much of this machine cannot be read.',
    remedy: 'Restart the machine, or run with the rights to read the named parts, before the date given.',
  },
  'clock-rollback': {
    usable: 'without-exp',
    codes: [],
    offers: ['manual-activation'],
    title: 'The clock has been set back.',
    remedy: 'Set the clock right. If it is right, make a new machine code and activate again.',
  },
  'not-yet-valid': {
    usable: 'without-exp',
    codes: [],
    offers: [],
    title: 'The license is not valid yet.',
    remedy: 'Check the clock, or wait until the date given.',
  },
  expired: {
    usable: 'never',
    codes: [],
    offers: ['manual-activation'],
    title: 'The license has expired.',
    remedy:
      'Renew the license if it has ended; then check in, or make a new machine code and activate again.',
  },
  'machine-drifted': {
    usable: 'always',
    codes: [],
    offers: [],
    title: 'The machine has changed a little.',
    remedy: 'Nothing has to be done. Activating again takes the present parts as the new reference.',
  },
  active: {
    usable: 'always',
    codes: [],
    offers: [],
    title: 'The license is active.',
    remedy: 'Nothing has to be done.',
  },
  pending: {
    usable: 'never',
    codes: [],
    offers: ['manual-activation'],
    title: 'A machine code is waiting for its answer.',
    remedy: 'Carry the machine code to the vendor, and load the license that comes back.',
  },
  unactivated: {
    usable: 'never',
    codes: [],
    offers: ['manual-activation'],
    title: 'The application is not activated.',
    remedy: 'Activate online, or show the machine code and carry it to the vendor.',
  },
};

/**
 * The error codes with which each offer is made.
 *
 * @spec 16.9
 */
export const OFFERED_WITH: Readonly<
  Record<(typeof OFFERS)[number], readonly (typeof ERROR_CODES)[number][]>
> = {
  'manual-activation': [
    'key-revoked',
    'machine-key-mismatch',
    'machine-mismatch',
    'not-supported',
    'internal',
    'server-unavailable',
    'network-unavailable',
    'network-blocked',
  ],
  'new-code': ['generation-superseded', 'request-conflict'],
  'new-key': ['machine-key-reused', 'machine-key-retired', 'storage-corrupt'],
};
