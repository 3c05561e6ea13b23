import type { Case } from '../../case.js';
import type { Step } from '../../steps/step.js';
import { strict, text, world } from '../plans.js';
import { activate, later } from '../steps.js';
import { FORCEABLE, proved, unproved } from './plans.js';

const KEYS = { issuerKeys: ['active', 'active'] } as const;
const accepts = (which: 'oldest' | 'newest'): Step => activate('A', { spoil: { accepts: which } });

/** What a receipt says and who signs it. @spec 6.3 */
export const RECEIPTS: readonly Case[] = [
  {
    id: 'deactivation/receipt-content',
    title: 'A receipt names the key, the deactivation, the activation, the product and the vendor.',
    asserts: ['RCPT-1', 'HTTP-40'],
    needs: ['feature:proofs'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), activate('B'));
      await t.play(proved('A'), unproved('B'), proved('C'), proved('A'));
    },
  },
  {
    id: 'deactivation/receipt-of-lapsed-and-forced',
    title: 'A receipt states its class: lapsed and forced ones too.',
    asserts: ['RCPT-1', 'HTTP-40'],
    needs: ['seed', 'clock', 'feature:proofs'],
    world: world(FORCEABLE, { M: strict() }),
    async run(t) {
      await t.arrange(activate('A'), activate('B', { license: 'M' }), later('P400D'));
      await t.play(unproved('A'), unproved('B'));
    },
  },
  {
    id: 'deactivation/receipt-key-accepted',
    title: 'A receipt is signed with an issuer key that the application of the last code can verify.',
    asserts: ['RCPT-2'],
    needs: ['keys', 'feature:proofs'],
    world: world(text(), {}, KEYS),
    async run(t) {
      await t.arrange(accepts('oldest'));
      await t.play(proved('A'));
    },
  },
  {
    id: 'deactivation/receipt-key-of-last-code',
    title: 'After an update of the application it is the newest key that the update can verify.',
    asserts: ['RCPT-2'],
    needs: ['keys', 'feature:proofs'],
    world: world(text(), {}, KEYS),
    async run(t) {
      await t.arrange(accepts('oldest'), accepts('newest'));
      await t.play(proved('A'));
    },
  },
  {
    id: 'deactivation/receipt-key-gone',
    title: 'Where the accepted key signs no more, the newest active one signs.',
    asserts: ['RCPT-2'],
    needs: ['keys', 'feature:proofs'],
    world: world(text(), {}, KEYS),
    async run(t) {
      await t.arrange(accepts('oldest'), { op: 'setKeys', statuses: ['active', 'retired'] });
      await t.play(proved('A'));
    },
  },
  {
    id: 'deactivation/receipt-key-of-unknown',
    title: 'For a key that was never seen the newest active issuer key signs.',
    asserts: ['RCPT-2'],
    needs: ['keys', 'feature:proofs'],
    world: world(text(), {}, { issuerKeys: ['retired', 'active', 'active'] }),
    async run(t) {
      await t.play(unproved('A'));
    },
  },
];
