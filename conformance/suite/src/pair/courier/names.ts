import { ARRIVED_NAMES } from '../../client/cases/carriers/names.js';
import { fileName } from '../../oracle/carrier-file.js';
import type { Kind } from '../../oracle/kinds.js';
import type { Random } from '../../oracle/random.js';

/** The names of the two public reports: what browsers append, and how they number a second copy. */
const COMMON: readonly ((name: string, stem: string) => string)[] = [
  (name) => `${name}.xml`,
  (name) => `${name}.txt`,
  (name, stem) => name.replace(stem, `${stem} (1)`),
  (name, stem) => name.replace(stem, `${stem}(1)`),
  (name) => `${name} (1).xml`,
  (_, stem) => `${stem}.xml`,
  () => 'download',
];

/** The forms that are tried most; every other name comes from the grammar that client cases have. */
export const COMMON_NAMES = COMMON.length;

/** A name that a file of this kind arrives under. The first few are the commonest ones. */
export function arrivedName(kind: Kind, product: string, random: Random, nth?: number): string {
  const canonical = fileName(kind, product);
  const common = COMMON[nth ?? random.int(COMMON.length * 2)];
  if (common) return common(canonical, product);
  const { name } = random.pick(ARRIVED_NAMES);
  return kind === 'token' ? name : name.replace(/\.oalic/i, canonical.slice(canonical.lastIndexOf('.')));
}
