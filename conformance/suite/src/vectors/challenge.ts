import { toHex } from '../oracle/bytes.js';
import { canonicalText } from '../oracle/canonical-json.js';
import { seededRandom } from '../oracle/random.js';
import { spec } from '../requirements.js';
import { shuffled } from './form.js';
import type { Wish } from './scene.js';
import { generatorName, vectorFiles } from './set.js';
import type { ChallengeFile, Vector, VectorFile } from './vector.js';

/** A challenge set: questions for whoever is tested, and what they are graded by. */
export interface Challenge {
  readonly questions: ChallengeFile;
  /** The same vectors whole, under the ids of the questions; `known as` the id that they have in a set. */
  readonly answers: VectorFile;
}

/**
 * Makes a challenge set: whatever is asked differs from what any other seed asks, so that no table of answers passes.
 *
 * Vectors whose input does not depend on the seed are left out: their answers can be looked up.
 */
export function challengeOf(files: readonly VectorFile[], wish: Wish): Challenge {
  const [first] = files;
  if (!first) throw new TypeError('a challenge needs vectors');
  const elsewhere = new Set(
    [...vectorFiles({ ...wish, seed: `${wish.seed} of another` })].flatMap(({ tests }) => tests.map(keyOf)),
  );
  const random = seededRandom('challenge', wish.seed);
  const kept = files.flatMap(({ tests }) => tests).filter((test) => !elsewhere.has(keyOf(test)));
  const names = new Map(kept.map(({ id }) => [id, `q/${toHex(random.subStream(id).bytes(8))}`]));
  const asked = shuffled(kept, random).map((test) => renamed(test, names));
  return {
    questions: {
      vectors: 1,
      challenge: true,
      spec: spec().revision,
      generator: generatorName(),
      tests: asked.map(({ id, op, input }) => ({ id, op, input })),
    },
    answers: {
      ...first,
      family: 'q',
      about: 'What a challenge set is graded by: keep it from whoever is tested.',
      notes: Object.assign({}, ...files.map(({ notes }) => notes)),
      tests: [...asked].sort(
        (one, other) => Number(one.parent !== undefined) - Number(other.parent !== undefined),
      ),
    },
  };
}

const keyOf = ({ op, input }: Vector): string => `${op} ${canonicalText(input)}`;

/** The vector under its opaque id. A parent that every seed has is not in the set. */
function renamed(test: Vector, names: ReadonlyMap<string, string>): Vector {
  const { parent, title, ...rest } = test;
  const renamedParent = parent === undefined ? undefined : names.get(parent);
  return {
    ...rest,
    id: names.get(test.id) as string,
    title: `${test.id}: ${title}`,
    ...(renamedParent !== undefined && { parent: renamedParent }),
  };
}
