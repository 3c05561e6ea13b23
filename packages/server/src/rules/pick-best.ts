import type { Candidate } from './candidates.js';

/**
 * The best of several candidates: the highest score / total, compared by cross-multiplication; among equals the one
 * created first.
 *
 * @param candidates - In the order of creation.
 * @spec 9.3 (ACT-4)
 */
export function pickBest(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.reduce<Candidate | undefined>((best, next) => {
    if (best === undefined) return next;
    const better =
      next.comparison.score * best.comparison.total > best.comparison.score * next.comparison.total;
    return better ? next : best;
  }, undefined);
}
