import { Breach } from '../outcome.js';
import { toPlain } from '../plain.js';
import type { Id } from '../requirement.js';
import { sentence } from '../requirements.js';
import type { Row } from '../runner/row.js';

/** What is attached once, when the first test wants it. */
export interface AttachedOnce<A> {
  get(): Promise<A>;
  /** Closes it, where it has been attached. */
  close(): Promise<void>;
}

export function attachedOnce<A extends { close(): Promise<void> }>(
  make: () => A | Promise<A>,
): AttachedOnce<A> {
  let making: Promise<A> | undefined;
  return {
    get() {
      making ??= (async () => make())();
      return making;
    },
    async close() {
      const made = await making?.catch(() => undefined);
      await made?.close();
    },
  };
}

/** The row of a case whose target broke a requirement while it was attached; undefined for any other error. */
export function rowOfAttaching(
  { id, title, asserts }: { readonly id: string; readonly title: string; readonly asserts: readonly Id[] },
  error: unknown,
): Row | undefined {
  if (!(error instanceof Breach)) return undefined;
  const { expected, got, at } = error;
  const seen = { expected: toPlain(expected), got: toPlain(got), at };
  return {
    case: id,
    title,
    asserts,
    status: 'fail',
    breach: { id: error.id, sentence: sentence(error.id), ...seen },
    why: 'seen while attaching',
    decided: [{ id: error.id, ok: false }],
    runs: 0,
    steps: 0,
    requests: 0,
    tookMs: 0,
  };
}
