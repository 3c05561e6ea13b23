import { registry } from '@offline-activation/spec';
import { formatInstant, type Instant } from '../oracle/calendar.js';
import type { Json } from '../oracle/json.js';
import type { Id } from '../requirement.js';
import type { Observed } from '../steps/observe.js';
import type { Check } from './books.js';
import { same } from './checks-of-issue.js';

interface ErrorRow {
  readonly code: string;
  readonly stage: string;
  readonly status?: readonly number[];
}
const ERRORS = (registry('errors') as { errors: readonly ErrorRow[] }).errors;

/** Which sentence asks for a member of a problem document, where it is not the general one. */
const MEMBER_RULES: Readonly<Record<string, Id>> = {
  freeAt: 'SEAT-12',
  retryAt: 'ACT-5',
  unlockAt: 'LOCK-8',
  editions: 'ORD-7',
};
const TIMES = ['freeAt', 'retryAt', 'unlockAt'];

/** A problem document, judged by the registry. @spec 12.1 */
export function checksOfRefusal(
  decision: { readonly by: Id; readonly code: string; readonly members: Record<string, unknown> },
  observed: Observed,
): Check[] {
  const row = ERRORS.find(({ code }) => code === decision.code);
  const body = observed.body ?? {};
  const is = (by: Id, at: string, holds: boolean, expected: unknown, got: unknown): Check => ({
    by,
    at,
    holds,
    expected,
    got: got ?? null,
  });
  const texts = ['title', 'remedy'].filter((name) => typeof body[name] !== 'string' || body[name] === '');
  return [
    is(
      'ERR-1',
      'problem.status',
      (row?.status ?? []).includes(observed.status),
      row?.status,
      observed.status,
    ),
    is('ERR-1', 'problem.body.status', body['status'] === observed.status, observed.status, body['status']),
    is('ERR-1', 'problem.stage', body['stage'] === row?.stage, row?.stage, body['stage']),
    is(
      'ERR-1',
      'problem.type',
      body['type'] === `urn:oap:error:${decision.code}`,
      `urn:oap:error:${decision.code}`,
      body['type'],
    ),
    is(
      'ERR-1',
      'problem',
      texts.length === 0,
      'title and remedy',
      texts.length === 0 ? 'both' : `no ${texts.join(', no ')}`,
    ),
    ...Object.entries(decision.members).map(([name, value]) => {
      const expected = TIMES.includes(name) ? timeOf(value as Instant | null) : (value as Json);
      const by = MEMBER_RULES[name] ?? (decision.by === 'ROW-16' ? 'ROW-16' : 'ERR-2');
      const got = body[name];
      const holds =
        name === 'components' || name === 'editions' ? sameSet(expected, got) : same(expected, got);
      return is(by, `problem.${name}`, holds, expected ?? 'absent', got);
    }),
  ];
}

const timeOf = (at: Instant | null): string | undefined => (at === null ? undefined : formatInstant(at));

/** Lists of names: their order says nothing. */
function sameSet(a: Json | undefined, b: Json | undefined): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return same(a, b);
  return same([...a].sort() as Json, [...b].sort() as Json);
}
