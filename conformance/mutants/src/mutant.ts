import type { Id } from '@offline-activation/conformance';
import type { Modules } from './modules.js';

/** What a module of a mutant exports in place of the real one: some of its names, made from the real ones. */
export type Replacements = {
  readonly [Path in keyof Modules]?: (real: Modules[Path]) => Partial<Modules[Path]>;
};

/** One deliberate fault in the reference packages, and the requirements that it breaks. */
export interface Mutant {
  /** The path of its file under `src` without the extension. */
  readonly id: string;
  /**
   * Requirements that the suite must see broken, all of them and no others: the most particular sentences, concluded from
   * the specification and not from a run.
   *
   * Ids with `derivedFrom` are left out: they may fail wherever one that they derive from does.
   */
  readonly fails: readonly Id[];
  /** What a team gets wrong, and what that does to a user. */
  readonly bug: string;
  readonly replaces: Replacements;
  /**
   * Whether what it answers hangs on more than what it is asked: then it is put before every case that calls what it
   * replaces. Default: what its source looks like.
   */
  readonly keepsState?: boolean;
  /**
   * Of a client: whether it shows only in a process that is killed, whose files cannot grow, or whose streams are looked
   * at. It is put before the cases that need such a process, and no others.
   */
  readonly process?: true;
}
