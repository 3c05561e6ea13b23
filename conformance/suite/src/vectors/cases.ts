import type { ClientCase } from '../client/case.js';
import type { Row } from '../runner/row.js';
import { answerOf, callOf, differenceOf } from './answer.js';
import type { Vector } from './vector.js';

/** The vectors that a driver can be asked, each as a case. */
export function driverCases(tests: readonly Vector[]): ClientCase[] {
  return tests.flatMap((test): ClientCase[] => {
    const call = callOf(test);
    const [first] = test.requirements;
    if (!call || first === undefined) return [];
    return [
      {
        id: test.id,
        title: test.title,
        asserts: test.requirements,
        needs: ['feature:verifier'],
        async run(t) {
          const result = await t.driver.call(call.method, call.params);
          const wrong = differenceOf(test, answerOf(test.op, result), 'all');
          t.that(first, wrong === undefined, wrong?.expected, wrong?.got, wrong?.at);
          for (const id of test.requirements.slice(1)) t.that(id, true, undefined, undefined);
        },
      },
    ];
  });
}

/** Rows of the vectors that no driver can be asked: they are told, and never as passed. */
export const notAsked = (tests: readonly Vector[]): Row[] =>
  tests
    .filter((test) => callOf(test) === undefined)
    .map(({ id, title, requirements, op }) => ({
      case: id,
      title,
      asserts: requirements,
      status: 'not-applicable',
      why: `not asked: no method of the driver protocol shows \`${op}\`; oap vectors grade judges it`,
      decided: [],
      runs: 0,
      steps: 0,
      requests: 0,
      tookMs: 0,
    }));
