import type { Case } from '../../case.js';
import { text, world } from '../plans.js';
import { activate, checkIn, later, setLicense } from '../steps.js';

const middle = (plus: number) =>
  ({ op: 'advance', until: { of: 'middle', license: 'L', machine: 'A', plus } }) as const;
const end = (plus: number) =>
  ({ op: 'advance', until: { of: 'exp', license: 'L', machine: 'A', plus } }) as const;

/** Step 11: when a lease is renewed. @spec 10.4 */
export const LEASE: readonly Case[] = [
  {
    id: 'check-in/lease-unchanged-before-the-middle',
    title: 'A lease is answered byte for byte until one second before the middle of its life.',
    asserts: ['CHK-4'],
    needs: ['clock', 'feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { online: true }));
      await t.play(checkIn('A'), middle(-1), checkIn('A'), checkIn('A'));
    },
  },
  {
    id: 'check-in/lease-renewed-from-the-middle',
    title: 'A lease is renewed at the middle of its life, and the new one has a middle of its own.',
    asserts: ['CHK-4'],
    needs: ['clock', 'feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { online: true }));
      await t.play(middle(0), checkIn('A'), checkIn('A'), middle(-1), checkIn('A'), middle(1), checkIn('A'));
    },
  },
  {
    id: 'check-in/middle-of-an-odd-life',
    title: 'The middle of a life of an odd number of seconds is rounded down.',
    asserts: ['CHK-4'],
    needs: ['seed', 'clock', 'feature:online'],
    // The license ends one day after the start, so a lease from one second after it lives for 86,399 seconds.
    world: world(text({}, { expiresIn: 'P1D' })),
    async run(t) {
      await t.arrange(later('PT1S'), activate('A', { online: true }), later('PT9999S'), later('PT9999S'));
      await t.arrange(later('PT9999S'), later('PT9999S'), later('PT3202S'));
      // 43,198 seconds of life: ⌊86,399 / 2⌋ is 43,199.
      await t.play(checkIn('A'), later('PT1S'), checkIn('A'));
    },
  },
  {
    id: 'check-in/lease-renewed-late',
    title: 'A lease is renewed in its last second, and when it has expired long ago.',
    asserts: ['CHK-4'],
    needs: ['clock', 'feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { online: true }));
      await t.play(end(-1), checkIn('A'), end(0), checkIn('A'), later('P400D'), checkIn('A'));
    },
  },
  {
    id: 'check-in/lease-of-new-terms',
    title:
      'A lease whose license has changed is renewed at the next check-in, in the first half of its life too.',
    asserts: ['CHK-1'],
    needs: ['seed', 'feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { online: true }), setLicense('L', { entitlements: ['export'] }));
      await t.play(checkIn('A'));
      await t.arrange(checkIn('A'), setLicense('L', { expiresIn: 'P300D' }));
      await t.play(checkIn('A'));
    },
  },
  {
    id: 'check-in/lease-of-changed-rules',
    title:
      'A changed limit or a shorter lease in the policy is no reason to renew a lease before its middle.',
    asserts: ['CHK-4'],
    needs: ['seed', 'feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { online: true }));
      await t.arrange(setLicense('L', { limit: 0 }));
      await t.play(checkIn('A'));
      await t.arrange(setLicense('L', text({ lease: 'P1D', lock: null })));
      await t.play(checkIn('A'));
    },
  },
  {
    id: 'check-in/lease-content',
    title: 'A renewed lease says what an online token says: mode, life, terms, a higher generation.',
    asserts: ['TOK-2', 'TOK-3', 'TOK-6', 'TOK-9', 'SEAT-10', 'HTTP-30'],
    needs: ['seed', 'clock', 'feature:online'],
    world: world(text({ lease: 'P10D', grace: 'P3D' }, { expiresIn: 'P20D', entitlements: ['b', 'a'] })),
    async run(t) {
      await t.arrange(activate('A', { online: true }), activate('B'));
      await t.play(later('P5D'), checkIn('A'), checkIn('B'), later('P10D'), checkIn('A'), checkIn('A'));
    },
  },
];
