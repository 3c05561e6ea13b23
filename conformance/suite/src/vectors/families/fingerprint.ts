import { type Draft, slug } from '../draft.js';
import type { Scene } from '../scene.js';
import { COMPONENTS, usable } from './component-values.js';

/** Digests of facts. @spec 8.1 (FP-1) */
export function fingerprint(scene: Scene): Draft[] {
  const { product, machine, random: all, wish } = scene;
  const random = all.subStream('fingerprint');
  const disk = 'hw.disk-serial.1';
  const row = (
    name: string,
    title: string,
    input: { product?: string; name?: string; value: string },
  ): Draft => ({
    id: `fingerprint/${name}`,
    title,
    requirements: ['FP-1'],
    op: 'component',
    input: { product, name: disk, ...input },
    means: 'carried',
  });
  const value = usable(random, 14);
  const letters = [...'ABZ09 -./:\u00e9\u00c9\u00df\u0130\u4e00\u{1D400}\u{1F4BB}'];
  return [
    ...machine.facts
      .filter(({ name }) => COMPONENTS.some((one) => one.name === name))
      .map(({ name, value: fact }) =>
        row(`of-${slug(name)}`, `The digest of ${name}.`, { name, value: fact }),
      ),
    row('product-of-64', 'A product with the longest id.', {
      product: `${product}${'.x'.repeat(40)}`.slice(0, 64),
      value,
    }),
    row('product-of-one', 'A product with the shortest id gives another digest.', { product: '0', value }),
    row(
      'boundary-moved',
      'A letter that moves from the name into the value gives another digest: pieces have lengths.',
      { value: `1${value}` },
    ),
    row('beyond-ascii', 'A value beyond ASCII is digested as its UTF-8, not normalised.', {
      value: `A\u0301\u00c4\u00d6 ${value}`,
    }),
    row('pairs', 'Characters beyond the first plane are four bytes.', {
      value: `\u{1D400}\u{1F4BB}${value}`,
    }),
    row('lower-case', 'Case is part of a value: the collector folds it, the digest does not.', {
      value: value.toLowerCase(),
    }),
    row('spaces-kept', 'White space is part of a value.', { value: ` ${value} ` }),
    row('4000-characters', 'A value may be long.', { value: usable(random, 4000) }),
    ...Array.from({ length: wish.count }, (_, n) =>
      row(`any-${n + 1}`, 'Any value.', {
        value: `${usable(random, 3)}${Array.from({ length: 4 + random.int(40) }, () => random.pick(letters)).join('')}Z`,
      }),
    ),
  ];
}
