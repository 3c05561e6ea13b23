import { grade, limit } from './rule.mjs';
import { admitted } from './shop.mjs';

/**
 * Judges the toy shop as the suite judges a server.
 *
 * @type {import('../../src/lane/job.js').Subject}
 */
export async function subject(order, begins) {
  if (order.order === 'replay') {
    const verdict = admitted() === 3 ? 'held' : 'breached';
    return { report: 'replayed', replayed: { verdict, why: `${admitted()} in ${order.trace}` } };
  }
  const played = [
    play('toy/full', 'SEAT-2', () => admitted() <= 3),
    play('toy/free', 'SEAT-11', () => admitted() >= 3),
    play('toy/limit', 'TOK-8', () => limit === 3),
    play('toy/grade-of-six', 'SEAT-5', () => grade([6]).seats === 1),
    play('toy/grade-of-seven', 'SEAT-5', () => grade([7]).seats === 1),
    play('toy/seed', 'TOK-12', () => order.seed === '7' || order.seed === '0'),
  ];
  const cases = [];
  for (const { id, outcome } of played) {
    if (order.cases && !order.cases.includes(id)) continue;
    begins(id);
    cases.push(outcome());
  }
  return { report: 'judged', cases };
}

/**
 * @param {string} id
 * @param {import('@offline-activation/conformance').Id} failed
 * @param {() => boolean} holds
 */
const play = (id, failed, holds) => ({
  id,
  outcome: () => (holds() ? { case: id, status: 'pass' } : { case: id, status: 'fail', failed }),
});
