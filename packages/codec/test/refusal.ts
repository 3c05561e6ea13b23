import { ProtocolError } from '@offline-activation/protocol';
import { expect } from 'vitest';

/** Runs something that must be refused, and answers `code stage reason fault`. Anything but a ProtocolError fails. */
export function refusalOf(run: () => unknown): string {
  try {
    run();
  } catch (e) {
    if (!ProtocolError.is(e)) throw e;
    const { reason = '', fault = '' } = e.details;
    return `${e.code} ${e.stage} ${reason} ${fault}`.trim();
  }
  return expect.fail('was not refused');
}

/** As {@link refusalOf}, or the answer if it was not refused. Only a ProtocolError counts as a refusal. */
export function attempt<Answer>(run: () => Answer): Answer | string {
  let answer: Answer | undefined;
  let refused: string | null = null;
  try {
    answer = run();
  } catch (e) {
    if (!ProtocolError.is(e)) throw e;
    refused = e.code;
  }
  return refused ?? (answer as Answer);
}

export const utf8 = (text: string) => new TextEncoder().encode(text);
export const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));
