import type { Requirement } from '../src/requirement.js';
import { numberOf, type Revision } from '../src/revision.js';

type Sentence = Pick<Requirement, 'id' | 'hash'>;

/** What is different since a revision was frozen. */
export interface Changes {
  readonly added: readonly string[];
  readonly reworded: readonly string[];
  readonly withdrawn: readonly string[];
}

/** Compares the sentences of the chapters with those of a revision. */
export function changesSince(frozen: Revision, sentences: readonly Sentence[]): Changes {
  const now = new Set(sentences.map(({ id }) => id));
  const before = frozen.requirements;
  return {
    added: sentences.filter(({ id }) => before[id] === undefined).map(({ id }) => id),
    reworded: sentences
      .filter(({ id, hash }) => before[id] !== undefined && before[id] !== hash)
      .map(({ id }) => id),
    withdrawn: Object.keys(before).filter((id) => !now.has(id)),
  };
}

/** What keeps these sentences from being the last revision: anything changed under its name, or an id used again. */
export function revisionFaults(
  revisions: readonly Revision[],
  sentences: readonly Sentence[],
): readonly string[] {
  const last = revisions.at(-1);
  if (last === undefined) return ['no revision is frozen: run "npm run revise"'];
  const { added, reworded, withdrawn } = changesSince(last, sentences);
  const changed = (ids: readonly string[], what: string) =>
    ids.map((id) => `${id} ${what} ${last.revision}: run "npm run revise"`);
  return [
    ...changed(added, 'is not in'),
    ...changed(reworded, 'says something else than in'),
    ...changed(withdrawn, 'is gone, and is in'),
    ...reusedIds(revisions, sentences),
  ];
}

/** Ids that a revision had withdrawn and that are there again. @spec 1.1 */
function reusedIds(revisions: readonly Revision[], sentences: readonly Sentence[]): readonly string[] {
  const faults: string[] = [];
  for (const { id } of sentences) {
    const having = revisions.filter(({ requirements }) => requirements[id] !== undefined);
    const first = having[0];
    if (first === undefined) continue;
    const gone = revisions.find(
      (one) => numberOf(one) > numberOf(first) && one.requirements[id] === undefined,
    );
    if (gone) faults.push(`${id} was withdrawn in ${gone.revision} and is never used again`);
  }
  return faults;
}

/** The next revision, of these sentences. */
export function nextRevision(
  revisions: readonly Revision[],
  sentences: readonly Sentence[],
  date: string,
): Revision {
  const last = revisions.at(-1);
  return {
    revision: `draft-${last === undefined ? 1 : numberOf(last) + 1}`,
    date,
    requirements: Object.fromEntries(sentences.map(({ id, hash }) => [id, hash])),
  };
}
