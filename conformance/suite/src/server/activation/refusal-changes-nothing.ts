import type { Case } from '../../case.js';
import { DRIFTED, MISMATCHED, text, world } from '../plans.js';
import { activate, again, change, dim, later, setLicense, twin } from '../steps.js';

/** @spec 9.1 (ACT-2) */
export const REFUSAL_CHANGES_NOTHING: readonly Case[] = [
  {
    id: 'activation/refusals-leave-the-books',
    title: 'Refusals of every kind leave seats, generations, budgets and exposures as they were.',
    asserts: ['ACT-2'],
    needs: ['seed', 'ledger'],
    world: world(text({ reissueBudget: 1 }, { limit: 2 }), { M: text() }),
    async run(t) {
      await t.arrange(
        activate('A', { as: 'c' }),
        change('A', ...DRIFTED),
        activate('A'),
        activate('B'),
        twin('T', 'A'),
      );
      await t.books('ROW-5');
      const refused = [
        activate('C'),
        activate('A', { license: 'M' }),
        activate('A', { spoil: { jti: 'c' } }),
        activate('C', { edition: 'no-such' }),
        activate('C', { spoil: { accepts: 'unknown' } }),
        activate('C', { spoil: { without: ['hw.smbios-uuid.1', 'hw.board-serial.1', 'hw.disk-serial.1'] } }),
        activate('T'),
      ];
      for (const step of refused) {
        await t.arrange(step);
        await t.books('ACT-2');
      }
      await t.arrange(...dim('B'), activate('B'), change('B', ...MISMATCHED), activate('B'));
      await t.books('ACT-2');
    },
  },
  {
    id: 'activation/refusal-leaves-the-code-unanswered',
    title: 'A refused code is not answered: when a seat is free the same code gets it.',
    asserts: ['ACT-2'],
    needs: ['seed'],
    world: world(text({}, { limit: 0 })),
    async run(t) {
      await t.arrange(activate('A', { as: 'c' }), setLicense('L', { limit: 1 }));
      await t.playFor('ACT-2', again('A', 'c'));
    },
  },
  {
    id: 'activation/refusal-leaves-the-challenge',
    title: 'A refused online request does not use up its challenge.',
    asserts: ['ACT-2'],
    needs: ['feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { as: 'c', online: true, edition: 'no-such' }));
      await t.playFor('ACT-2', again('A', 'c'));
    },
  },
  {
    id: 'activation/challenge-expires',
    title: 'A challenge is good for 300 seconds, and no longer.',
    asserts: ['ORD-12'],
    needs: ['clock', 'feature:online'],
    world: world(text()),
    async run(t) {
      const refused = { online: true, edition: 'no-such' };
      await t.arrange(activate('C', { as: 'c', ...refused }), again('C', 'c'));
      await t.arrange(activate('A', { as: 'a', ...refused }), activate('B', { as: 'b', ...refused }));
      await t.arrange(later('PT299S'));
      await t.playFor('ORD-12', again('A', 'a'));
      await t.arrange(later('PT1S'));
      await t.play(again('B', 'b'));
    },
  },
  {
    id: 'activation/late-refusal-leaves-the-challenge',
    title: 'A challenge is not used up by a refusal that comes after it was looked at.',
    asserts: ['ACT-2'],
    needs: ['seed', 'feature:online'],
    world: world(text({}, { limit: 0 })),
    async run(t) {
      await t.arrange(activate('A', { as: 'c', online: true }), setLicense('L', { limit: 1 }));
      await t.playFor('ACT-2', again('A', 'c'));
    },
  },
  {
    id: 'activation/challenge-is-used-once',
    title: 'A challenge that a token was issued for is refused in another code.',
    asserts: ['ORD-12'],
    needs: ['feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { online: true }));
      await t.play(
        activate('A', { spoil: { challenge: 'used' } }),
        activate('B', { spoil: { challenge: 'used' } }),
      );
    },
  },
];
