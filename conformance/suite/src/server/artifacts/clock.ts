import type { Case } from '../../case.js';
import { text, world } from '../plans.js';
import { later } from '../steps.js';
import { read } from './read.js';
import { sentDeactivation } from './sent-deactivation.js';

const DECADES = 30 * 366 * 86_400;

/** Reading does not look at a clock. @spec 3.5 (READ-3) */
export const CLOCK: readonly Case[] = [
  {
    id: 'artifacts/deactivation-of-any-time',
    title: 'A deactivation whose machine has lost its clock is read like any other.',
    asserts: ['READ-3'],
    needs: ['feature:proofs'],
    world: world(text()),
    async run(t) {
      await t.arrange(read('deactivation'));
      for (const [machine, secondsOff] of [
        ['B', -DECADES],
        ['C', DECADES],
      ] as const) {
        const { status, code, body } = await sentDeactivation(t, machine, { secondsOff });
        const receipt = typeof body?.['receipt'];
        t.that('READ-3', receipt === 'string', 'a receipt', code ?? status, `a clock ${secondsOff} s off`);
      }
    },
  },
  {
    id: 'artifacts/same-verdict-years-later',
    title: 'A code that is refused today is refused for the same years later, and one that is read is read.',
    asserts: ['READ-3'],
    needs: ['clock', 'seed'],
    world: world(text()),
    async run(t) {
      const specimens = [
        'signature/wrong-key',
        'json/duplicate-member',
        'claims/crit/unknown',
        'kind/unknown',
      ];
      await t.arrange(read('machine-code'), ...specimens.map((id) => read('machine-code', id)));
      await t.arrange(later('P9999D'));
      const steps = [read('machine-code'), ...specimens.map((id) => read('machine-code', id))];
      for (const step of steps) await t.playFor('READ-3', step);
    },
  },
];
