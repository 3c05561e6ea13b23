import { toHex } from './bytes.js';
import { type KeyPair, keyPairFromSeed } from './ed25519.js';
import { type Component, componentDigest } from './fingerprint.js';
import { keyId } from './paserk.js';
import { type Random, seededRandom } from './random.js';

/** Platforms that a machine code can name. @spec 4 */
export const PLATFORMS = ['windows', 'macos', 'linux', 'other'] as const;
/** Platform of a machine. @spec 4 */
export type Platform = (typeof PLATFORMS)[number];

/** The fingerprint scheme whose components {@link machineIdentity} makes up. */
export const SCHEME = 'oap-fp-1';

/** One fact about a machine before it is digested. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** A made-up computer, with one installation of the product on it. */
export interface Machine {
  readonly name: string;
  readonly keys: KeyPair;
  /** Key id of the machine key. */
  readonly kid: string;
  readonly platform: Platform;
  readonly osVersion: string;
  readonly label: string;
  readonly facts: readonly Fact[];
  /** Where changed facts and new keys of this machine come from. */
  readonly random: Random;
}

/** What a machine depends on: nothing else enters. The nonce is 0 in a fresh world. */
export interface IdentitySeed {
  readonly seed: string | number | bigint;
  readonly nonce: string | number;
  readonly name: string;
}

/** Derives a machine: the same seed, nonce and name give the same key and the same facts. */
export function machineIdentity({ seed, nonce, name }: IdentitySeed, platform?: Platform): Machine {
  const random = seededRandom('machine', seed).subStream(String(nonce)).subStream(name);
  const system = platform ?? random.subStream('platform').pick(PLATFORMS.slice(0, 3));
  const { version, major } = random.subStream('os').pick(SYSTEMS[system]);
  const facts = Object.entries(FACTS).map(([fact, make]) => ({
    name: fact,
    value: make(random.subStream(fact)),
  }));
  const machine = {
    name,
    platform: system,
    osVersion: version,
    label: `${name} (${system})`,
    facts: [...facts, { name: 'os.version-major.1', value: major }],
    random,
  };
  return { ...machine, ...keyOf(random, 0) };
}

/** The digested facts of a machine for one product, as it reads them now. */
export function componentsOf(machine: Machine, product: string): Component[] {
  return machine.facts.map(({ name, value }) => ({ name, digest: componentDigest(product, name, value) }));
}

/** The machine with one fact replaced, by default by another plausible value of the same kind. */
export function withFact(machine: Machine, name: string, value?: string): Machine {
  const now = value ?? anotherValue(machine, name);
  if (!machine.facts.some((fact) => fact.name === name)) throw new TypeError(`the machine has no ${name}`);
  return {
    ...machine,
    facts: machine.facts.map((fact) => (fact.name === name ? { name, value: now } : fact)),
  };
}

/** The machine with some facts unreadable. */
export function withoutFacts(machine: Machine, names: readonly string[]): Machine {
  return { ...machine, facts: machine.facts.filter((fact) => !names.includes(fact.name)) };
}

/** The machine with another machine key: the n-th after its first. */
export function withKey(machine: Machine, n: number): Machine {
  return { ...machine, ...keyOf(machine.random, n) };
}

/** The machine after its system disk was erased: new install id, new machine key, the hardware as before. */
export function reformatted(machine: Machine, times = 1): Machine {
  return withKey(withFact(machine, 'os.install-id.1'), times);
}

function keyOf(random: Random, n: number): { keys: KeyPair; kid: string } {
  const keys = keyPairFromSeed(random.subStream(`key ${n}`).bytes(32));
  return { keys, kid: keyId(keys.publicKey) };
}

/** Depends on the value it replaces, so that a→b→c gives three values. */
function anotherValue(machine: Machine, name: string): string {
  const before = machine.facts.find((fact) => fact.name === name)?.value ?? '';
  if (name === 'os.version-major.1') return before.replace(/[0-9]+$/, (digits) => String(Number(digits) + 1));
  const make = FACTS[name] ?? serial;
  for (let attempt = 0; ; attempt++) {
    const value = make(machine.random.subStream(`${name} after ${before}`).subStream(String(attempt)));
    if (value !== before) return value;
  }
}

const hex = (random: Random, bytes: number) => toHex(random.bytes(bytes));
const serial = (random: Random) =>
  Array.from({ length: 12 }, () => random.pick([...'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'])).join('');

function uuid(random: Random): string {
  const digits = hex(random, 16);
  const version4 = `4${digits.slice(13, 16)}`;
  const variant = `${random.pick(['8', '9', 'a', 'b'])}${digits.slice(17, 20)}`;
  return [digits.slice(0, 8), digits.slice(8, 12), version4, variant, digits.slice(20)].join('-');
}

/** Neither multicast nor locally administered: a permanent address. */
function mac(random: Random): string {
  const [first = 0, ...rest] = random.bytes(6);
  return [first & 0xfc, ...rest].map((byte) => byte.toString(16).padStart(2, '0')).join(':');
}

const FACTS: Record<string, (random: Random) => string> = {
  'hw.smbios-uuid.1': uuid,
  'hw.board-serial.1': serial,
  'hw.disk-serial.1': serial,
  'hw.cpu.1': (random) =>
    `${random.pick(['GenuineIntel 6', 'AuthenticAMD 25'])} ${1 + random.int(200)} ${random.int(16)}`,
  'net.mac.1': mac,
  'os.install-id.1': uuid,
};

const SYSTEMS: Record<Platform, readonly { version: string; major: string }[]> = {
  windows: [
    { version: '10.0.19045', major: 'windows 10' },
    { version: '10.0.26100', major: 'windows 11' },
  ],
  macos: [
    { version: '14.1', major: 'macos 14' },
    { version: '15.2', major: 'macos 15' },
  ],
  linux: [
    { version: '12', major: 'debian 12' },
    { version: '24.04', major: 'ubuntu 24' },
  ],
  other: [{ version: '14.2', major: 'freebsd 14' }],
};
