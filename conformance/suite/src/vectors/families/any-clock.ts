import { unforged } from '../../oracle/forge/ingredients.js';
import type { Draft } from '../draft.js';
import type { Scene } from '../scene.js';

/** Codes whose clock is wrong: no reason to refuse. @spec 4 (CODE-2) */
export const anyClock = (scene: Scene): Draft[] =>
  ['0001-01-01T00:00:00Z', '1980-01-06T00:00:00Z', '9999-12-31T23:59:59Z'].map((iat) => ({
    id: `machine-code/iat-${iat.slice(0, 4)}`,
    title: `A machine code is taken whatever its clock showed (${iat}).`,
    requirements: ['CODE-2'],
    op: 'receive',
    input: {
      kind: 'machine-code',
      text: unforged({
        ...scene.good['machine-code'],
        claims: { ...scene.good['machine-code'].claims, iat },
      }),
    },
    means: 'accept',
  }));
