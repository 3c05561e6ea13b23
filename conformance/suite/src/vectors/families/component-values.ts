import { registry } from '@offline-activation/spec';
import type { Random } from '../../oracle/random.js';

/** The registered components. */
export const COMPONENTS = registry('components').components;

/** A usable value of so many characters, of this seed. */
export const usable = (random: Random, chars: number): string =>
  `Q${Array.from({ length: chars - 1 }, () => random.pick([...'ABCDEFGHJKLMNPRSTUVWXYZ23456789'])).join('')}`;
