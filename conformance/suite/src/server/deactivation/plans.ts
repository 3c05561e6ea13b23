import type { DeactivateStep, Step } from '../../steps/step.js';
import { strict, text } from '../plans.js';

/** Perpetual tokens and no lock: without proof only a forced release is possible, and it is at any time. */
export const FORCEABLE = text({ lock: null });
/** Perpetual tokens, no lock, and forced releases refused: without proof nothing is ever released. */
export const STUCK = text({ lock: null, forcedRelease: 'refused' });
/** Tokens that lapse, and forced releases refused: without proof only a lapse releases. */
export const LAPSING = strict({ lock: null });

/** The machine gives up its key without its fingerprint. */
export const unproved = (machine: string): Step => ({ op: 'deactivate', machine, proof: false });
/** The machine gives up its key with its fingerprint, and with what a case adds. */
export const proved = (
  machine: string,
  more: Partial<Omit<DeactivateStep, 'op' | 'machine' | 'proof'>> = {},
): Step => ({ op: 'deactivate', machine, proof: true, ...more });
/** The machine sends its last deactivation again. */
export const repeated = (machine: string): Step => ({ op: 'deactivate', machine, proof: true, repeat: true });

/** One second less than 365 days. */
export const ALMOST_A_YEAR: readonly Step[] = ['P364D', 'PT23H', 'PT59M', 'PT59S'].map((by) => ({
  op: 'advance',
  by,
}));
