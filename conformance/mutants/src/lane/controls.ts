import type { MutantResult } from './result.js';

/** Whether a control came to what it must; a mutant that is no control always does. */
export function isSound({ control, verdict }: Pick<MutantResult, 'control' | 'verdict'>): boolean {
  if (control === 'must-live') return verdict === 'survived';
  if (control === 'must-die') return verdict === 'killed';
  return true;
}
