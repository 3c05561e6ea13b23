import type { Case, T } from '../../case.js';
import { observe } from '../../steps/observe.js';
import type { Step } from '../../steps/step.js';
import { DIM, MISMATCHED, text, world } from '../plans.js';
import { activate, change, dim, hide } from '../steps.js';

const CHECK_IN: Step = { op: 'checkIn', machine: 'A' };

/** The names in the problem document that was answered last, against those that there must be. */
async function namedLast(t: T, expected: readonly string[]): Promise<void> {
  const reply = t.world.log.at(-1)?.reply;
  const named = reply && observe(reply, t.world.directory).body?.['components'];
  const got = Array.isArray(named) ? [...named].map(String).sort() : [];
  const wanted = [...expected].sort();
  t.that('MATCH-2', got.join() === wanted.join(), wanted, named ?? 'absent', 'problem.components');
}

/** A verdict other than `match` names its parts. @spec 8.3 (MATCH-2) */
export const NAMED: readonly Case[] = [
  {
    id: 'drift/names-what-changed',
    title: 'A check-in that is refused as `machine-mismatch` names what has changed, and nothing else.',
    asserts: ['MATCH-2'],
    needs: ['feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), change('A', ...MISMATCHED), hide('A', 'net.mac.1'), CHECK_IN);
      await namedLast(t, MISMATCHED);
    },
  },
  {
    id: 'drift/names-what-cannot-be-read',
    title:
      'A check-in that is refused as `machine-indeterminate` names what cannot be read, and nothing else.',
    asserts: ['MATCH-2'],
    needs: ['feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), ...dim('A'), CHECK_IN);
      await namedLast(t, DIM.hide);
    },
  },
];
