import type { Kind } from '../kinds.js';
import type { Random } from '../random.js';
import { type ReadingCode, STAGE_OF, type Stage } from '../refusal.js';
import type { Ingredients } from './ingredients.js';

/** What a forgery is wrong in; `order` is wrong in two things, of which the earlier step must be reported. */
export type Family = 'size' | 'structure' | 'json' | 'kind' | 'signature' | 'claims' | 'order';

/** A way to write an artifact that differs from a good one in exactly one thing, and must be refused. */
export interface Forgery {
  /** Family and name, such as `signature/wrong-key`; never changes its meaning. */
  readonly id: string;
  readonly family: Family;
  /** The kinds that can be spoiled in this way. */
  readonly kinds: readonly Kind[];
  /** The error that every reader must give. */
  readonly code: ReadingCode;
  readonly stage: Stage;
  /** What an implementation that lets it pass does to somebody. */
  readonly bug: string;
  /** True where normalising a carrier undoes the fault: then only a reader of bare envelopes can be asked. */
  readonly bareOnly: boolean;
  /** Writes an artifact that is like the good one but for this fault. */
  forge(good: Ingredients, random: Random): string;
}

/** What a family's table says about one forgery. */
export type Draft = Pick<Forgery, 'code' | 'bug' | 'forge'> & {
  readonly name: string;
  readonly kinds?: readonly Kind[];
  readonly bareOnly?: boolean;
};

/** Completes the drafts of a family; without `kinds` a draft is for all four. */
export function family(
  name: Family,
  allKinds: readonly Kind[],
  drafts: readonly Draft[],
): readonly Forgery[] {
  return drafts.map(({ name: own, kinds = allKinds, bareOnly = false, code, bug, forge }) => ({
    id: `${name}/${own}`,
    family: name,
    kinds,
    code,
    stage: STAGE_OF[code],
    bug,
    bareOnly,
    forge,
  }));
}
