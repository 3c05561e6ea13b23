import { isObject, type Json, type JsonObject } from '../oracle/json.js';
import { toPlain } from '../plain.js';
import { sentence } from '../requirements.js';
import type { Row } from '../runner/row.js';
import { type Answer, differenceOf } from './answer.js';
import type { Vector } from './vector.js';

/** Answers by the ids of vectors. */
export type Answers = ReadonlyMap<string, Answer>;

/** A file of results that cannot be graded, with the line. */
export class ResultsFault extends Error {
  override readonly name = 'ResultsFault';
}

/**
 * Reads results: a line `{"id": …, "verdict": …, "code": …}` for each vector, and the values that its op gives.
 *
 * @throws ResultsFault for a line of another form, an id that no vector has, and one that is answered twice.
 */
export function parseResults(text: string, tests: readonly Vector[]): Answers {
  const known = new Set(tests.map(({ id }) => id));
  const answers = new Map<string, Answer>();
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const { id, ...answer } = lineOf(line, at + 1);
    if (typeof id !== 'string') throw new ResultsFault(`line ${at + 1} has no id`);
    if (!known.has(id)) throw new ResultsFault(`line ${at + 1}: there is no vector ${id} in this set`);
    if (answers.has(id)) throw new ResultsFault(`line ${at + 1}: ${id} is answered twice`);
    if (typeof answer['verdict'] !== 'string') throw new ResultsFault(`line ${at + 1}: ${id} has no verdict`);
    answers.set(id, answer as Answer);
  }
  return answers;
}

function lineOf(line: string, at: number): JsonObject {
  let value: Json;
  try {
    value = JSON.parse(line) as Json;
  } catch (error) {
    throw new ResultsFault(`line ${at} is no JSON: ${(error as Error).message}`);
  }
  if (!isObject(value)) throw new ResultsFault(`line ${at} is no JSON object`);
  return value;
}

/** Grades answers: a row for each vector. One without an answer has not been measured, and is never a pass. */
export function gradedRows(tests: readonly Vector[], answers: Answers): Row[] {
  return tests.map((test) => gradedRow(test, answers.get(test.id)));
}

function gradedRow(test: Vector, answer: Answer | undefined): Row {
  const { id, title, requirements } = test;
  const head = { case: id, title, asserts: requirements, runs: 1, steps: 0, requests: 0, tookMs: 0 };
  if (!answer) return { ...head, status: 'unmeasured', decided: [], why: 'the results have no answer to it' };
  const [first] = requirements;
  const wrong = differenceOf(test, answer);
  if (!wrong || first === undefined) {
    return { ...head, status: 'pass', decided: requirements.map((one) => ({ id: one, ok: true })) };
  }
  const { at, expected, got } = wrong;
  return {
    ...head,
    status: 'fail',
    decided: [{ id: first, ok: false }],
    breach: { id: first, sentence: sentence(first), expected: toPlain(expected), got: toPlain(got), at },
    ...whyOf(test),
  };
}

/** What the wrong answer does to somebody. */
export function whyOf({ effect, differs, parent }: Vector): Pick<Row, 'why'> {
  const said = [
    ...(effect === undefined ? [] : [effect]),
    ...(parent !== undefined && differs !== undefined
      ? [`It differs from ${parent} in one thing: ${differs}`]
      : []),
  ];
  return said.length === 0 ? {} : { why: said.join('\n') };
}
