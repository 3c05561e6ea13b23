// Generated from spec/registries/errors.json by "npm run generate". Do not edit.

/**
 * Every error code of the protocol: one spelling in the specification, on the wire and in tools.
 *
 * @spec 12.2
 */
export const ERROR_CODES = [
  'too-large',
  'malformed',
  'wrong-kind',
  'version-unsupported',
  'key-unknown',
  'key-revoked',
  'signature-invalid',
  'claims-invalid',
  'extension-unsupported',
  'product-mismatch',
  'machine-key-mismatch',
  'machine-mismatch',
  'machine-indeterminate',
  'machine-key-reused',
  'machine-key-retired',
  'generation-superseded',
  'fingerprint-insufficient',
  'request-conflict',
  'client-outdated',
  'online-required',
  'license-not-found',
  'license-suspended',
  'license-revoked',
  'license-expired',
  'edition-not-allowed',
  'seat-limit-reached',
  'reissue-limit-reached',
  'device-locked',
  'token-outstanding',
  'activation-not-found',
  'challenge-invalid',
  'unauthorized',
  'rate-limited',
  'not-supported',
  'internal',
  'server-unavailable',
  'network-unavailable',
  'network-blocked',
  'storage-unwritable',
  'storage-corrupt',
] as const;

/**
 * Every stage at which reading or answering can stop, the order of reading first.
 *
 * @spec 12.2
 */
export const ERROR_STAGES = [
  'size',
  'structure',
  'kind',
  'version',
  'key',
  'signature',
  'claims',
  'product',
  'machine-key',
  'fingerprint',
  'generation',
  'request',
  'license',
  'seat',
  'release',
  'server',
  'transport',
  'storage',
] as const;

/**
 * What the registry says of an error.
 */
export interface ErrorEntry {
  /** Where reading or answering stops. */ readonly stage: (typeof ERROR_STAGES)[number];
  /** HTTP statuses that it may travel with, the default first; empty where it never does. */
  readonly statuses: readonly number[];
  /** Whether the same request may succeed later. */ readonly retryable: boolean;
  /** What is the matter, for people. */ readonly title: string;
  /** What the person should do next. */ readonly remedy: string;
}

/**
 * The error registry by code.
 *
 * @spec 12.2
 */
export const ERRORS: Readonly<Record<(typeof ERROR_CODES)[number], ErrorEntry>> = {
  'too-large': {
    stage: 'size',
    statuses: [413],
    retryable: false,
    title: 'This is too large.',
    remedy: 'Check that the right file was chosen.',
  },
  malformed: {
    stage: 'structure',
    statuses: [400],
    retryable: false,
    title: 'This cannot be read.',
    remedy: 'Copy the whole text again, or choose the file again.',
  },
  'wrong-kind': {
    stage: 'kind',
    statuses: [400],
    retryable: false,
    title: 'This is another kind of file or code than the one expected.',
    remedy: 'Choose the other file: for example the license file, not the request file.',
  },
  'version-unsupported': {
    stage: 'version',
    statuses: [400],
    retryable: false,
    title: 'This was made for another version of the protocol.',
    remedy: 'Update the application.',
  },
  'key-unknown': {
    stage: 'key',
    statuses: [400],
    retryable: false,
    title: 'This was signed by a key that is not known here.',
    remedy: 'Update the application, or ask the vendor which product the file belongs to.',
  },
  'key-revoked': {
    stage: 'key',
    statuses: [400],
    retryable: false,
    title: 'This was signed by a key that has been revoked.',
    remedy: 'Make a new machine code and activate again.',
  },
  'signature-invalid': {
    stage: 'signature',
    statuses: [400],
    retryable: false,
    title: 'The signature does not verify.',
    remedy: 'Copy the whole text again; if it stays, ask the vendor.',
  },
  'claims-invalid': {
    stage: 'claims',
    statuses: [400],
    retryable: false,
    title: 'What was signed breaks the form that it must have.',
    remedy: 'Ask the vendor: the sender is faulty.',
  },
  'extension-unsupported': {
    stage: 'claims',
    statuses: [400],
    retryable: false,
    title: 'This needs an extension that is not supported here.',
    remedy: 'Update the application.',
  },
  'product-mismatch': {
    stage: 'product',
    statuses: [409],
    retryable: false,
    title: 'This is for another product.',
    remedy: 'Use the license key or the file of this product.',
  },
  'machine-key-mismatch': {
    stage: 'machine-key',
    statuses: [],
    retryable: false,
    title: 'This was made for another machine key.',
    remedy: 'Make a new machine code on this machine and activate again.',
  },
  'machine-mismatch': {
    stage: 'fingerprint',
    statuses: [409],
    retryable: false,
    title: 'This is not the machine that was activated, or too much of it has changed.',
    remedy: 'Make a new machine code on this machine and activate again.',
  },
  'machine-indeterminate': {
    stage: 'fingerprint',
    statuses: [409],
    retryable: true,
    title: 'Too much of the machine cannot be read to tell whether it is the one that was activated.',
    remedy: 'Restart the machine, or run with the rights to read the named parts, and try again.',
  },
  'machine-key-reused': {
    stage: 'machine-key',
    statuses: [409],
    retryable: false,
    title: 'The key of this machine is in use by another machine or license.',
    remedy: 'Deactivate on this machine and make a new machine code: both can be carried in one trip.',
  },
  'machine-key-retired': {
    stage: 'machine-key',
    statuses: [409],
    retryable: false,
    title: 'The key of this machine has been given up by a deactivation.',
    remedy: 'Make a new machine code; the application then makes a new key.',
  },
  'generation-superseded': {
    stage: 'generation',
    statuses: [409],
    retryable: false,
    title: 'A newer token exists.',
    remedy: 'Make a new machine code, or load the newest token.',
  },
  'fingerprint-insufficient': {
    stage: 'fingerprint',
    statuses: [422],
    retryable: false,
    title: 'Too little of the machine could be read.',
    remedy: "Run with the rights to read the named parts; virtual machines may need the vendor's help.",
  },
  'request-conflict': {
    stage: 'request',
    statuses: [409],
    retryable: false,
    title: 'Another machine code with the same id was answered before.',
    remedy: 'Make a new machine code.',
  },
  'client-outdated': {
    stage: 'key',
    statuses: [409],
    retryable: false,
    title: 'The application is too old to verify a new token.',
    remedy: 'Update the application.',
  },
  'online-required': {
    stage: 'fingerprint',
    statuses: [422],
    retryable: false,
    title: 'This machine can be activated online only.',
    remedy: 'Activate with the machine connected.',
  },
  'license-not-found': {
    stage: 'license',
    statuses: [404],
    retryable: false,
    title: 'No license fits what was entered.',
    remedy: 'Check the license key and the e-mail address it was bought with.',
  },
  'license-suspended': {
    stage: 'license',
    statuses: [403],
    retryable: true,
    title: 'The license is suspended.',
    remedy: 'Ask the vendor.',
  },
  'license-revoked': {
    stage: 'license',
    statuses: [403],
    retryable: false,
    title: 'The license has been revoked.',
    remedy: 'Ask the vendor.',
  },
  'license-expired': {
    stage: 'license',
    statuses: [403],
    retryable: false,
    title: 'The license has expired.',
    remedy: 'Renew the license.',
  },
  'edition-not-allowed': {
    stage: 'license',
    statuses: [403],
    retryable: false,
    title: 'The license does not include this edition.',
    remedy: 'Choose one of the listed editions.',
  },
  'seat-limit-reached': {
    stage: 'seat',
    statuses: [409],
    retryable: true,
    title: 'No seat is free.',
    remedy: 'Deactivate another device, or wait until the date given.',
  },
  'reissue-limit-reached': {
    stage: 'seat',
    statuses: [409],
    retryable: true,
    title: 'No more changes of device are left for now.',
    remedy: 'Try again after the date given, or ask the vendor.',
  },
  'device-locked': {
    stage: 'release',
    statuses: [409],
    retryable: true,
    title: 'The device is locked until the date given.',
    remedy: 'Wait until the date given, or deactivate on the device itself.',
  },
  'token-outstanding': {
    stage: 'release',
    statuses: [409],
    retryable: false,
    title: 'The device may still be using its token.',
    remedy: 'Deactivate on the device itself, or ask the vendor.',
  },
  'activation-not-found': {
    stage: 'seat',
    statuses: [404],
    retryable: false,
    title: 'There is no such activation.',
    remedy: 'Activate first, or reload the list of devices.',
  },
  'challenge-invalid': {
    stage: 'request',
    statuses: [409],
    retryable: true,
    title: 'The challenge is missing, used or too old.',
    remedy: 'Try again: the application asks for a new one.',
  },
  unauthorized: {
    stage: 'request',
    statuses: [401],
    retryable: false,
    title: 'The link, the session or the access token is not valid.',
    remedy: 'Ask for a new link.',
  },
  'rate-limited': {
    stage: 'request',
    statuses: [429],
    retryable: true,
    title: 'There were too many failed attempts.',
    remedy: 'Wait, then try again.',
  },
  'not-supported': {
    stage: 'request',
    statuses: [404, 405, 406, 415],
    retryable: false,
    title: 'This is not supported here.',
    remedy: 'Update the application.',
  },
  internal: {
    stage: 'server',
    statuses: [500],
    retryable: true,
    title: 'The server has a fault.',
    remedy: 'Try again later.',
  },
  'server-unavailable': {
    stage: 'transport',
    statuses: [503],
    retryable: true,
    title: 'The server is not available.',
    remedy: 'Try again later, or activate manually.',
  },
  'network-unavailable': {
    stage: 'transport',
    statuses: [],
    retryable: true,
    title: 'There is no connection.',
    remedy: 'Check the network, or activate manually.',
  },
  'network-blocked': {
    stage: 'transport',
    statuses: [],
    retryable: true,
    title: 'Something on the way answered in place of the server.',
    remedy: "Ask the network's owner, or activate manually.",
  },
  'storage-unwritable': {
    stage: 'storage',
    statuses: [],
    retryable: true,
    title: 'The file or folder cannot be written.',
    remedy: 'Choose another folder, free some space, or close the application where else it is open.',
  },
  'storage-corrupt': {
    stage: 'storage',
    statuses: [],
    retryable: false,
    title: 'The stored state cannot be read.',
    remedy: 'Follow the recovery steps: the state is kept aside and a new key is made.',
  },
};
