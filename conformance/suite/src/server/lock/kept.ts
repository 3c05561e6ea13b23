import type { Case } from '../../case.js';
import type { PolicyPlan } from '../../plan.js';
import type { Step } from '../../steps/step.js';
import { text, world } from '../plans.js';
import { RELEASES as PORTAL } from '../portal/visit.js';
import { activate, again, later, release, setLicense } from '../steps.js';

const lock = (duration: PolicyPlan['lock'], more: Partial<PolicyPlan> = {}): Step =>
  setLicense('L', {
    policy: { profile: 'text-3-seats', ...more, ...(duration !== undefined && { lock: duration }) },
  });
const unlocked = (machine: string, license = 'L'): Step => ({
  op: 'advance',
  until: { of: 'unlockAt', license, machine },
});

/** What does not move a lock that is in force. @spec 10.1 */
export const KEPT: readonly Case[] = [
  {
    id: 'lock/kept-by-replay-and-re-issue',
    title: 'A machine that asked again, with its old code or a new one, is released when the others are.',
    asserts: ['LOCK-4'],
    needs: PORTAL,
    world: world(text({ forcedReleaseBudget: 3 })),
    async run(t) {
      await t.arrange(activate('A', { as: 'a' }), activate('B'), activate('C'), later('P2M'));
      await t.arrange(again('A', 'a'), activate('B'), unlocked('C'), release('C'));
      await t.playFor('LOCK-4', release('A'), release('B'));
    },
  },
  {
    id: 'lock/kept-by-re-issue-after-it',
    title: 'Once the window is over a new code does not start another one.',
    asserts: ['LOCK-4'],
    needs: PORTAL,
    world: world(text({ forcedReleaseBudget: 2 })),
    async run(t) {
      await t.arrange(activate('A'), activate('B'), unlocked('A'), later('P1D'));
      await t.play(activate('A'));
      await t.arrange(release('B'));
      await t.playFor('LOCK-4', release('A'));
    },
  },
  {
    id: 'lock/later-policy-in-token',
    title:
      'Under a shorter lock, a longer one or none the next token for the same key has the old `unlockAt`.',
    asserts: ['LOCK-5'],
    needs: ['seed', 'clock'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), later('P1D'), lock('P1M'));
      await t.play(activate('A'));
      await t.arrange(lock(null));
      await t.play(activate('A'));
      await t.arrange(lock('P12M'));
      await t.play(activate('A'));
    },
  },
  {
    id: 'lock/later-policy-shorter',
    title: 'A policy that is changed to a shorter lock, or none, does not set free who was locked before.',
    asserts: ['LOCK-5'],
    needs: PORTAL,
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), release('A'), lock('P1M'), later('P2M'));
      await t.playFor('LOCK-5', release('A'));
      await t.arrange(lock(null));
      await t.playFor('LOCK-5', release('A'));
    },
  },
  {
    id: 'lock/later-policy-longer',
    title: 'A policy that is changed to a longer lock does not hold longer who was locked before.',
    asserts: ['LOCK-5'],
    needs: PORTAL,
    world: world(text(), { M: text() }),
    async run(t) {
      await t.arrange(activate('A'), activate('B', { license: 'M' }), lock('P12M'));
      await t.arrange(unlocked('B', 'M'), release('B', 'M'));
      await t.playFor('LOCK-5', release('A'));
    },
  },
  {
    id: 'lock/later-policy-starts-none',
    title: 'Under a policy that had no lock none begins later while the first token is outstanding.',
    asserts: ['TOK-10'],
    needs: ['seed', 'clock'],
    world: world(text({ lock: null })),
    async run(t) {
      await t.arrange(activate('A'), later('P1D'), lock('P6M'));
      await t.play(activate('A'));
    },
  },
];
