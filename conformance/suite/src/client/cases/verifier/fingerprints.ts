import { toBase64url } from '../../../oracle/base64url.js';
import type { Component } from '../../../oracle/fingerprint.js';
import type { Binding, BoundComponent, ComponentClass } from '../../../oracle/match.js';
import type { Random } from '../../../oracle/random.js';

/** What became of a component of the reference. */
export type Fate = 'equal' | 'changed' | 'unreadable';
export const FATES: readonly Fate[] = ['equal', 'changed', 'unreadable'];

/** A reference, and a machine as it is now. */
export interface Pair {
  readonly binding: Binding;
  readonly now: readonly Component[];
}

/** Names as people give them, and some that every object has. */
const NAMES = [
  'hw.smbios-uuid.1',
  'hw.board-serial.1',
  'hw.disk-serial.1',
  'hw.disk-serial.2',
  'hw.cpu.1',
  'net.mac.1',
  'os.install-id.1',
  'os.version-major.1',
  'constructor',
  '0',
  '1',
  'a',
  'a.a',
  'a-a',
  'x'.repeat(64),
  'length',
];
const WEIGHTS = [1, 1, 2, 3, 7, 99, 100, 333, 334, 999, 1000];
const CLASSES: readonly ComponentClass[] = ['hardware', 'os', 'network'];

const digest = (random: Random) => toBase64url(random.bytes(16));

/** A digest that differs from another in one bit: the last that counts, as often as not. */
function otherDigest(of: string, random: Random): string {
  if (random.chance(1, 2)) return digest(random);
  const last = { A: 'Q', Q: 'A', g: 'w', w: 'g' }[of.slice(-1)] ?? 'A';
  return of.slice(0, -1) + last;
}

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const left = [...items];
  return items.map(() => left.splice(random.int(left.length), 1)[0] as Item);
}

/** A reference of 1 to 16 components whose quorum is yet to be chosen. */
export function anyComponents(random: Random): BoundComponent[] {
  const count = random.chance(1, 8) ? NAMES.length : 1 + random.int(8);
  const classes = random.chance(1, 4) ? CLASSES.slice(1) : CLASSES;
  return shuffled(NAMES, random)
    .slice(0, count)
    .map((name) => ({
      name,
      class: random.pick(classes),
      digest: digest(random),
      weight: random.pick(WEIGHTS),
    }));
}

/** The machine on which each component of a reference met its fate; in any order, with more that counts for nothing. */
export function machineWith(
  components: readonly BoundComponent[],
  fates: readonly Fate[],
  random: Random,
): Component[] {
  const read = components.flatMap(({ name, digest: was }, at) => {
    if (fates[at] === 'unreadable') return [];
    return [{ name, digest: fates[at] === 'equal' ? was : otherDigest(was, random) }];
  });
  // Beside them what the reference does not have, under a digest that it has.
  const room = 16 - read.length;
  const strange = NAMES.filter((name) => components.every((component) => component.name !== name));
  const more = strange
    .slice(0, Math.min(room, random.int(3)))
    .map((name) => ({ name, digest: components[0]?.digest ?? digest(random) }));
  return shuffled([...read, ...more], random);
}

export const weigh = (components: readonly BoundComponent[]): number =>
  components.reduce((sum, { weight }) => sum + weight, 0);

/** Weights of the components with a fate. */
export const weightOf = (components: readonly BoundComponent[], fates: readonly Fate[], fate: Fate): number =>
  weigh(components.filter((_, at) => fates[at] === fate));

/** A pair near one of the borders of the rule. */
export function anyPair(random: Random): Pair & { readonly fates: readonly Fate[] } {
  const components = anyComponents(random);
  const kinds = random.pick<readonly Fate[]>([
    FATES,
    FATES,
    ['equal'],
    ['equal', 'changed'],
    ['equal', 'unreadable'],
  ]);
  const fates = components.map(() => random.pick(kinds));
  const score = weightOf(components, fates, 'equal');
  const reach = score + weightOf(components, fates, 'unreadable');
  const borders = [score, score + 1, score - 1, reach, reach + 1, weigh(components), weigh(components) + 1];
  const quorum = Math.max(1, random.chance(1, 8) ? 1 + random.int(weigh(components)) : random.pick(borders));
  const binding = { scheme: random.pick(['oap-fp-1', 'other']), components, quorum };
  return { binding, now: machineWith(components, fates, random), fates };
}
