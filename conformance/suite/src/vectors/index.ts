/**
 * Test vectors: frozen calls with what must be answered, made by the oracle.
 *
 * {@link vectorFiles} makes them, for the project ({@link OWN_WISH}) or for a vendor; {@link challengeOf} makes
 * questions without answers of them. {@link lintVectors} looks files over, {@link gradedRows} judges answers, and
 * {@link judgeDriver} asks a driver. The form is in `schemas/vectors.schema.json`.
 *
 * @packageDocumentation
 */
export { type Answer, type Difference, differenceOf } from './answer.js';
export { driverCases, notAsked } from './cases.js';
export { type Challenge, challengeOf } from './challenge.js';
export { judgeDriver } from './driver.js';
export { VECTOR_FAMILIES, type VectorFamily } from './families/all.js';
export { FORMS, type Form, fileText, type Written, writtenChallenge, writtenFamily } from './form.js';
export { type Answers, gradedRows, parseResults, ResultsFault } from './grade.js';
export { InputFault } from './input.js';
export { lintVectors, type Rule, type VectorFault } from './lint.js';
export { type Loaded, type LoadedFile, loadVectors } from './load.js';
export { parsePolicy } from './policy.js';
export { countsText } from './readme.js';
export type { Wish } from './scene.js';
export { OWN_WISH, vectorFiles } from './set.js';
export { DATA_SHOWS, type Shown, shownBy } from './shown.js';
export { intermediateOf, solve } from './solve.js';
export {
  type ChallengeFile,
  type Expectation,
  isAccepting,
  type Note,
  OPS,
  type Op,
  type Question,
  type Vector,
  type VectorFile,
} from './vector.js';
