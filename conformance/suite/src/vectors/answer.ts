import { isObject, type Json, type JsonObject } from '../oracle/json.js';
import { sameValue } from './solve.js';
import { isAccepting, type Op, type Vector } from './vector.js';

/** What somebody answered: a line of a results file, or what a driver's answer comes to. */
export interface Answer extends JsonObject {
  readonly verdict: string;
}

/** What was wrong with an answer: the first thing. */
export interface Difference {
  /** Member of the answer. */
  readonly at: string;
  readonly expected: Json;
  readonly got: Json;
}

/** Members without which an answer says nothing. Others are looked at where they are there. */
const VALUES: Readonly<Record<Op, readonly string[]>> = {
  verify: ['time'],
  compare: ['score', 'unreadable'],
  read: ['envelope'],
  receive: [],
  sign: ['envelope'],
  'open-file': ['envelope'],
  'file-name': ['name'],
  component: ['digest'],
  sufficiency: [],
  bind: ['binding'],
  'license-key': ['text'],
  email: [],
  'lock-window': ['unlockAt'],
  'token-times': ['nbf', 'exp'],
  evaluate: [],
  signature: [],
  paserk: ['kid'],
};

/** The oracle's own words, for people: an answer need not have them, nor have them alike. */
const OWN_WORDS: readonly string[] = ['why', 'stage'];

/**
 * The first difference of an answer from what must be answered; undefined: there is none.
 *
 * With `told` every member that is expected must be there, as it must in a driver's answer.
 */
export function differenceOf(
  { op, expect }: Vector,
  answer: Answer,
  told: 'all' | 'some' = 'some',
): Difference | undefined {
  if (answer.verdict !== expect.verdict) return difference('verdict', wordOf(expect), wordOf(answer));
  if (expect['code'] !== undefined && answer['code'] !== expect['code']) {
    return difference('code', expect['code'], answer['code']);
  }
  for (const [name, value] of Object.entries(expect)) {
    if (name === 'verdict' || name === 'code' || OWN_WORDS.includes(name)) continue;
    const given = answer[name];
    const isAsked = told === 'all' || (isAccepting(expect.verdict) && VALUES[op].includes(name));
    if (given === undefined && !isAsked) continue;
    if (!sameValue(value, given, name)) return difference(name, value, given);
  }
  return undefined;
}

const difference = (at: string, expected: Json, got: Json | undefined): Difference => ({
  at,
  expected,
  got: got ?? 'absent',
});

/** A verdict with its code. */
const wordOf = ({ verdict, code }: JsonObject): Json =>
  typeof code === 'string' ? `${String(verdict)}: ${code}` : (verdict ?? 'absent');

/** The call of a driver that a vector is; undefined: no method shows it. */
export function callOf({
  op,
  input,
}: Pick<Vector, 'op' | 'input'>): { method: string; params: JsonObject } | undefined {
  if (op === 'compare' || op === 'read') return { method: op, params: input };
  if (op !== 'verify') return undefined;
  const { text, ...params } = input;
  if (typeof text !== 'string') return { method: op, params };
  return { method: op, params: { ...params, bytes: Buffer.from(text, 'utf8').toString('base64') } };
}

/** What a driver's result comes to. */
export function answerOf(op: Op, result: JsonObject): Answer {
  const { error, ...members } = result;
  if (isObject(error)) return { ...error, verdict: 'refuse' };
  const { claims: _, ...told } = members;
  return { verdict: 'accept', ...(op === 'verify' ? told : members) };
}
