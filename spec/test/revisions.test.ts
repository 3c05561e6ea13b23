import { describe, expect, it } from 'vitest';
import { requirements, revision, revisions } from '../src/index.js';
import type { Revision } from '../src/revision.js';
import { changesSince, nextRevision, revisionFaults } from '../tools/revision-lint.js';

const draft = (n: number, requirements: Record<string, string>): Revision => ({
  revision: `draft-${n}`,
  date: '2026-01-01',
  requirements,
});
const sentences = (hashes: Record<string, string>) =>
  Object.entries(hashes).map(([id, hash]) => ({ id, hash }));

describe('the last revision', () => {
  it('has every sentence of the chapters as it stands', () => {
    expect(revisionFaults(revisions(), requirements())).toEqual([]);
    expect(revision().revision).toBe(`draft-${revisions().length}`);
  });

  const frozen = [draft(1, { 'X-1': 'a', 'X-2': 'b' })];
  it.each([
    ['a text changed under its id', { 'X-1': 'a', 'X-2': 'c' }, ['X-2 says something else than in draft-1']],
    ['an unknown id', { 'X-1': 'a', 'X-2': 'b', 'X-3': 'c' }, ['X-3 is not in draft-1']],
    ['a sentence that is gone', { 'X-2': 'b' }, ['X-1 is gone, and is in draft-1']],
  ])('refuses %s', (_, hashes, faults) => {
    expect(revisionFaults(frozen, sentences(hashes))).toEqual(
      faults.map((fault) => `${fault}: run "npm run revise"`),
    );
  });

  it('refuses an id that was withdrawn, whatever lies between, also after freezing it', () => {
    const history = [...frozen, draft(2, { 'X-2': 'b' }), draft(10, { 'X-2': 'b' })];
    const again = sentences({ 'X-1': 'a', 'X-2': 'b' });
    const fault = 'X-1 was withdrawn in draft-2 and is never used again';
    expect(revisionFaults(history, again)).toContain(fault);
    const next = nextRevision(history, again, '2026-01-02');
    expect(next).toEqual({ ...draft(11, { 'X-1': 'a', 'X-2': 'b' }), date: '2026-01-02' });
    expect(revisionFaults([...history, next], again)).toEqual([fault]);
  });

  it('takes a new sentence of a new revision', () => {
    const now = sentences({ 'X-1': 'a', 'X-2': 'd', 'X-3': 'c' });
    const [first] = frozen as [Revision];
    expect(changesSince(first, now)).toEqual({ added: ['X-3'], reworded: ['X-2'], withdrawn: [] });
    expect(revisionFaults([first, nextRevision(frozen, now, '2026-01-02')], now)).toEqual([]);
  });
});
