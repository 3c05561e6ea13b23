import { registry } from '@offline-activation/spec';
import { isObject, type JsonObject } from '../../oracle/json.js';
import type { Id } from '../../requirement.js';
import type { ClientT } from '../case.js';

/** Decides sentences; false ends the case. */
export interface ClientJudge {
  that(id: Id, holds: boolean, expected: unknown, got: unknown, at?: string): void;
  /** A sentence that the outcome rests on, always by itself: where the case does not declare it, it blocks. */
  given(id: Id, holds: boolean, expected: unknown, got: unknown, at?: string): void;
  /** A sentence that what comes later rests on: it blocks like {@link that}, but is left out where one is judged alone. */
  base(id: Id, holds: boolean, expected: unknown, got: unknown, at?: string): void;
  /** A sentence about something that nothing else depends on: left out where one is judged alone. */
  aside(id: Id, holds: boolean, expected: unknown, got: unknown, at?: string): void;
}

/** Judges everything, each by its own sentence. */
export function wholeJudge(t: ClientT): ClientJudge {
  const that: ClientJudge['that'] = (id, holds, expected, got, at) => t.that(id, holds, expected, got, at);
  return {
    that,
    given: that,
    base: that,
    aside: (id, holds, expected, got, at) => t.aside(id, holds, expected, got, at),
  };
}

/** Judges outcomes as one sentence, and nothing else. */
export function oneJudge(t: ClientT, only: Id): ClientJudge {
  return {
    that: (_, holds, expected, got, at) => t.that(only, holds, expected, got, at),
    given: (id, holds, expected, got, at) => t.that(id, holds, expected, got, at),
    base: () => undefined,
    aside: () => undefined,
  };
}

/** The refusal in an answer. */
export function errorOf(answer: JsonObject): JsonObject | undefined {
  const error = answer['error'];
  return isObject(error) ? error : undefined;
}

/** An outcome for people: the code of a refusal, or `done`. */
export const outcomeOf = (answer: JsonObject): unknown => errorOf(answer)?.['code'] ?? 'done';

/** Judges that an answer is a refusal with a code, and what it offers. */
export function judgeRefused(judge: ClientJudge, answer: JsonObject, code: string, by: Id): void {
  judge.that(by, errorOf(answer)?.['code'] === code, code, outcomeOf(answer), 'error.code');
  judge.aside(
    'TELL-3',
    sameList(errorOf(answer)?.['offers'], offersOf(code)),
    offersOf(code),
    errorOf(answer)?.['offers'],
    'error.offers',
  );
}

/** What the registry offers with a code. @spec 16.9 */
export const offersOf = (code: string): string[] =>
  registry('states')
    .offers.filter(({ codes }) => codes.includes(code))
    .map(({ offer }) => offer);

/** Whether something is a list of the same texts, in whatever order. */
export function sameList(got: unknown, expected: readonly string[]): boolean {
  if (got === undefined) return expected.length === 0;
  return Array.isArray(got) && JSON.stringify([...got].sort()) === JSON.stringify([...expected].sort());
}
