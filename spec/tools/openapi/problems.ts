import {
  type ErrorCode,
  MEDIA_TYPE_PROBLEM,
  PROBLEM_MEMBERS,
  ProtocolError,
  problemOf,
} from '@offline-activation/protocol';
import { type ErrorRow, registry } from '../../src/registry.js';
import type { Components } from './components.js';
import type { Operation, Refusal } from './operation.js';

/** Problem answers of a document: by status, and the parts that operations share. */
export interface Problems {
  /** The problem answers of an operation, by status. */
  of(operation: Operation): Readonly<Record<string, object>>;
  readonly responses: Readonly<Record<string, object>>;
  readonly examples: Readonly<Record<string, object>>;
}

interface One {
  readonly row: ErrorRow;
  readonly status: number;
}

/** What the members that depend on the code may look like. */
const MEMBERS = {
  reason: 'json',
  pointer: '/iat',
  expected: 'machine-code',
  got: 'token',
  components: ['hw.smbios-uuid.1', 'hw.board-serial.1'],
  editions: ['standard'],
  freeAt: '2026-09-01T09:30:00Z',
  retryAt: '2027-03-01T09:30:00Z',
  unlockAt: '2026-09-01T09:30:00Z',
} as const;

const RETRY_AFTER = {
  description: 'Seconds until the next attempt is looked at (CRED-5).',
  required: true,
  schema: { type: 'integer', minimum: 0 },
};

/** Makes the problem answers of a document; a refusal with one code is the same in every operation. */
export function problemsOf(components: Components, headers: Readonly<Record<string, object>>): Problems {
  const responses = new Map<string, object>();
  const examples = new Map<string, object>();
  const exampleOf = (one: One, { reads }: Operation) => {
    const special = one.row.code === 'wrong-kind' && reads !== undefined ? `.${reads}` : '';
    const name = nameOf(one) + special;
    if (!examples.has(name)) examples.set(name, { summary: one.row.title, value: problem(one, reads) });
    return [one.row.code, { $ref: `#/components/examples/${name}` }];
  };
  const answer = (all: readonly One[], status: number, operation: Operation) => ({
    description: all.map(({ row }) => `- \`${row.code}\`: ${row.trigger}`).join('\n'),
    headers: { ...headers, ...(status === 429 ? { 'Retry-After': RETRY_AFTER } : {}) },
    content: {
      [MEDIA_TYPE_PROBLEM]: {
        schema: {
          allOf: [
            components.refTo('problem'),
            {
              type: 'object',
              properties: { status: { const: status }, code: { enum: all.map(({ row }) => row.code) } },
            },
          ],
        },
        examples: Object.fromEntries(all.map((one) => exampleOf(one, operation))),
      },
    },
  });
  return {
    of(operation) {
      const refusals = distinct(operation.refusals.map(oneOf));
      const statuses = [...new Set(refusals.map(({ status }) => status))];
      const entries = statuses.map((status) => {
        const all = refusals.filter((one) => one.status === status);
        const [only] = all;
        if (only === undefined || all.length > 1) return [status, answer(all, status, operation)];
        const name = nameOf(only);
        if (!responses.has(name)) responses.set(name, answer(all, status, operation));
        return [status, { $ref: `#/components/responses/${name}` }];
      });
      return Object.fromEntries(entries);
    },
    get responses() {
      return sorted(responses);
    },
    get examples() {
      return sorted(examples);
    },
  };
}

/** The codes of an operation with their statuses, in the order of checks. */
export function refusalsInOrder({ refusals }: Operation): readonly { code: string; status: number }[] {
  return distinct(refusals.map(oneOf)).map(({ row, status }) => ({ code: row.code, status }));
}

function oneOf(refusal: Refusal): One {
  const [code, wanted] = typeof refusal === 'string' ? [refusal] : refusal;
  const row = registry('errors').errors.find((each) => each.code === code);
  const statuses = row?.status ?? [];
  const status = wanted ?? statuses[0];
  if (row === undefined || status === undefined || !statuses.includes(status)) {
    throw new Error(`${code} does not travel with ${status}`);
  }
  if (wanted === undefined && statuses.length > 1) throw new Error(`${code} has several statuses: say which`);
  return { row, status };
}

function nameOf({ row: { code, status: statuses = [] }, status }: One): string {
  return statuses.length > 1 ? `${code}.${status}` : code;
}

function distinct(all: readonly One[]): readonly One[] {
  return [...new Map(all.map((one) => [nameOf(one), one])).values()];
}

function problem({ row, status }: One, reads: Operation['reads']): object {
  const code = row.code as ErrorCode;
  const members = (PROBLEM_MEMBERS[code] ?? []).map((member) => [member, MEMBERS[member]]);
  const details = { ...Object.fromEntries(members), status, ...(reads && { expected: reads }) };
  return problemOf(new ProtocolError(code, row.stage as ProtocolError['stage'], details));
}

function sorted(parts: ReadonlyMap<string, object>): Readonly<Record<string, object>> {
  return Object.fromEntries([...parts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
