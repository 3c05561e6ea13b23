import { type ErrorRow, registry } from '@offline-activation/spec';
import type { JsonObject } from '../oracle/json.js';

/** An HTTP answer before it is sent. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A JSON answer. */
export function jsonAnswer(status: number, body: JsonObject): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    body: JSON.stringify(body),
  };
}

/** A problem document, by the error registry where it lists the code. @spec 12.1 */
export function problemAnswer(
  code: string,
  status = rowOf(code)?.status?.[0] ?? 500,
  members: JsonObject = {},
  headers: Readonly<Record<string, string>> = {},
): Answer {
  const row = rowOf(code);
  const problem = {
    type: `urn:oap:error:${code}`,
    title: row?.title ?? 'Something is the matter.',
    status,
    code,
    stage: row?.stage ?? 'server',
    remedy: row?.remedy ?? 'Ask the vendor.',
    ...members,
  };
  return {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
    body: JSON.stringify(problem),
  };
}

function rowOf(code: string): ErrorRow | undefined {
  return registry('errors').errors.find((row) => row.code === code);
}
