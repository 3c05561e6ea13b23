import type { Device, Problem } from '@offline-activation/protocol';

/** What kinds of artifacts are called. */
export const KINDS: Readonly<Record<string, string>> = {
  'machine-code': 'a machine code (request file)',
  token: 'an activation token (license file)',
  deactivation: 'a deactivation code',
  receipt: 'a deactivation receipt',
};

/** What platforms are called. */
export const PLATFORMS: Readonly<Record<Device['platform'], string>> = {
  windows: 'Windows',
  macos: 'macOS',
  linux: 'Linux',
  other: 'another platform',
};

const DAMAGED = 'The code is damaged: a part of it is missing, or was changed on the way.';

/** Why something cannot be read, more closely. */
export const REASONS: Readonly<Record<NonNullable<Problem['reason']>, string>> = {
  empty: 'Nothing was pasted, and no file with anything in it was chosen.',
  binary: 'This file is no text. A request file is.',
  html: 'This is a web page, not a code. It may be one that you saved by mistake.',
  xml: 'This file begins with “<” and is none of ours, or is damaged.',
  'no-token': 'There is no code in it. Codes begin with “v4.public.”.',
  ambiguous: 'There are two different codes in it. Paste one of them.',
  base64url: DAMAGED,
  json: DAMAGED,
  footer: DAMAGED,
  body: 'A field is missing, or what is in it is too long.',
};

/** What a device is called: its label, where its owner gave it one. */
export const deviceName = ({ label, platform }: Device): string =>
  label ?? `A device without a name (${PLATFORMS[platform]})`;
