import type { Draft } from '../draft.js';
import type { Scene } from '../scene.js';
import { anyClock } from './any-clock.js';
import { artifactFamily, fileFamily, orderOfErrors, strictJson } from './artifacts.js';
import { carrierFile, carrierText } from './carriers.js';
import { email } from './email.js';
import { evaluation } from './evaluation.js';
import { fileName } from './file-name.js';
import { fingerprint } from './fingerprint.js';
import { issuerKeys } from './issuer-keys.js';
import { ed25519, keys } from './keys.js';
import { licenseKey } from './license-key.js';
import { lockWindow } from './lock-window.js';
import { machineSteps } from './machine-steps.js';
import { match } from './match.js';
import { placeholder } from './placeholder.js';
import { receiptSteps } from './receipt-steps.js';
import { sufficiency } from './sufficiency.js';
import { tokenTimes } from './token-times.js';

/** A family of vectors: one file. */
export interface VectorFamily {
  readonly name: string;
  readonly about: string;
  /** The classes of input that it has. */
  readonly classes: string;
  /** Makes the vectors of the family, good ones before what departs from them. */
  make(scene: Scene): Draft[];
}

const family = (
  name: string,
  about: string,
  classes: string,
  ...makers: readonly ((scene: Scene) => Draft[])[]
): VectorFamily => ({ name, about, classes, make: (scene) => makers.flatMap((make) => make(scene)) });

/** Every family, in the order of the chapters. */
export const VECTOR_FAMILIES: readonly VectorFamily[] = [
  family(
    'ed25519',
    'Strict Ed25519 by itself.',
    'lengths, range of S, points in every spelling, equation',
    ed25519,
  ),
  family(
    'keys',
    'Texts and ids of keys, and the bytes that a signer writes.',
    'form, length, base64url; each kind signed',
    keys,
  ),
  family(
    'strict-json',
    'The JSON of payloads, as a client and as a server reads it.',
    'duplicates, surroundings, numbers, text, depth',
    strictJson,
  ),
  family(
    'order-of-errors',
    'Artifacts with two faults: the earlier step gives the error.',
    'pairs of steps, each kind',
    orderOfErrors,
  ),
  family(
    'machine-code',
    'Machine codes as a server reads them.',
    'size, structure, kind, signature, each claim in each wrong form, oddities',
    artifactFamily('machine-code'),
    anyClock,
  ),
  family(
    'request-file',
    'Request files as a server reads them.',
    'encodings, other kinds, what is no file',
    fileFamily('request-file', 'machine-code'),
  ),
  family(
    'token',
    'Tokens as a client reads them.',
    'as of machine codes; issuer keys, product, machine, generation',
    artifactFamily('token'),
    issuerKeys('token'),
    machineSteps,
  ),
  family(
    'license-file',
    'License files as a client reads them.',
    'encodings, other kinds, what is no file',
    fileFamily('license-file', 'token'),
  ),
  family(
    'deactivation',
    'Deactivation codes as a server reads them.',
    'as of machine codes',
    artifactFamily('deactivation'),
  ),
  family(
    'receipt',
    'Receipts as a client reads them.',
    'as of machine codes; issuer keys, product',
    artifactFamily('receipt'),
    issuerKeys('receipt'),
    receiptSteps,
  ),
  family(
    'carrier-text',
    'What is pasted: where the envelope is.',
    'noise of mail, chats and word processors; none, two, cut',
    carrierText,
  ),
  family(
    'carrier-file',
    'What is chosen in a dialog: where the envelope is.',
    'XML well and badly formed, namespaces, encodings, binary',
    carrierFile,
  ),
  family(
    'file-name',
    'Names of files, and that they never matter.',
    'stems, extensions, copies; good and bad content',
    fileName,
  ),
  family(
    'fingerprint',
    'Digests of facts about a machine.',
    'each component, products, text of every kind',
    fingerprint,
  ),
  family(
    'placeholder',
    'Values that name no machine.',
    'the list in other spellings, patterns, lengths, near misses',
    placeholder,
  ),
  family('match', 'The match rule.', 'quorum, integers, hardware, unreadable parts', match),
  family(
    'sufficiency',
    'What may be issued under a policy, and what is bound then.',
    'quorum, required names, weak machines, order',
    sufficiency,
  ),
  family(
    'license-key',
    'Texts of license keys.',
    'spellings, check symbol, length, other symbols',
    licenseKey,
  ),
  family('email', 'Addresses as they are compared.', 'case, white space, missing, other letters', email),
  family(
    'token-times',
    '`nbf` and `exp` of what is issued.',
    'perpetual, lease, license that ends, grace',
    tokenTimes,
  ),
  family('lock-window', 'When a lock ends.', 'ends of months, leap days, units, half-open end', lockWindow),
  family(
    'evaluation',
    'Times against the clock.',
    'borders to the second, turned clocks, ends of time',
    evaluation,
  ),
];
