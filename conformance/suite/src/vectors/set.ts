import { canonicalText } from '../oracle/canonical-json.js';
import type { Json, JsonObject } from '../oracle/json.js';
import { formatPublicKey, formatSecretKey } from '../oracle/paserk.js';
import { suiteVersion } from '../reports/report.js';
import { spec } from '../requirements.js';
import { type Draft, finished } from './draft.js';
import { VECTOR_FAMILIES, type VectorFamily } from './families/all.js';
import { NOTES } from './flags.js';
import { type Scene, sceneOf, type Wish } from './scene.js';
import type { Vector, VectorFile } from './vector.js';

/** What the project's own vectors are made of. */
export const OWN_WISH: Wish = { seed: '1', count: 8 };

/** Who wrote a set. */
export const generatorName = (): string => `@offline-activation/conformance ${suiteVersion()}`;

/**
 * Makes the files of a set, one for each family, as they are done. The same wish gives the same files.
 *
 * @throws HarnessError for a vector that is not what it was to be, with the seed.
 */
export function* vectorFiles(wish: Wish = OWN_WISH): Generator<VectorFile> {
  const scene = sceneOf(wish);
  for (const family of VECTOR_FAMILIES) yield fileOf(family, scene);
}

function fileOf(family: VectorFamily, scene: Scene): VectorFile {
  const tests = distinct(family.make(scene)).map((draft) => finished(draft, scene.wish.seed));
  const used = new Set(tests.flatMap(({ flags }) => flags));
  return {
    vectors: 1,
    family: family.name,
    about: family.about,
    spec: spec().revision,
    seed: scene.wish.seed,
    count: scene.wish.count,
    generator: generatorName(),
    license: 'CC0-1.0',
    header: headerOf(scene),
    notes: Object.fromEntries(Object.entries(NOTES).filter(([flag]) => used.has(flag))),
    tests: parentsFirst(onceEach(tests)),
  };
}

/** What two tables give alike is asked once. */
function distinct(drafts: readonly Draft[]): Draft[] {
  const seen = new Set<string>();
  return drafts.filter(({ op, input }) => {
    const key = `${op} ${canonicalText(input)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The values on the way to an answer once for each artifact: many vectors are about the same one. */
function onceEach(tests: readonly Vector[]): Vector[] {
  const seen = new Set<unknown>();
  return tests.map((test) => {
    const { intermediate, ...rest } = test;
    const name = intermediate?.['signature'];
    if (name === undefined || !seen.has(name)) {
      seen.add(name);
      return test;
    }
    return rest;
  });
}

/** What all vectors of a set have in common. The vendor's own secret is never in it. */
function headerOf({ product, policy, issuer, published }: Scene): JsonObject {
  return {
    product,
    policy: policy as unknown as Json,
    issuer: { kid: issuer.kid, public: formatPublicKey(issuer.keys.publicKey) },
    published: {
      kid: published.kid,
      public: formatPublicKey(published.keys.publicKey),
      secret: formatSecretKey(published.keys),
      note: 'Published: never use this key for anything but tests.',
    },
  };
}

/** An accepted vector before those that differ from it in one thing; else as they came. */
function parentsFirst(tests: readonly Vector[]): Vector[] {
  return [
    ...tests.filter(({ parent }) => parent === undefined),
    ...tests.filter(({ parent }) => parent !== undefined),
  ];
}
