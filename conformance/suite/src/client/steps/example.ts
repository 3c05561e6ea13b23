import type { Cap, Id } from '../../requirement.js';
import type { ClientCase, ClientT } from '../case.js';
import { type ClientBench, leave, newClientBench } from './bench.js';
import { arrangeSteps, playSteps, playStepsFor } from './play.js';
import type { Answer, ClientStep } from './step.js';

/** What an example of a client's life works with: one client, and steps for it. */
export interface Life {
  readonly t: ClientT;
  readonly bench: ClientBench;
  /** Plays steps that only prepare. */
  arrange(...steps: ClientStep[]): Promise<void>;
  /** Plays steps and judges each answer by the sentences that it rests on. */
  play(...steps: ClientStep[]): Promise<void>;
  /** Plays steps and judges their outcomes as one sentence. */
  playFor(id: Id, ...steps: ClientStep[]): Promise<void>;
  /** Prepares a client with a token that answers its code. */
  activate(answer?: Answer): Promise<void>;
}

/** The steps to a stored token. */
export const activation = (answer: Answer = {}): ClientStep[] => [
  { op: 'code' },
  { op: 'answer', answer },
  { op: 'load' },
];

/** A life on a bench. */
export const lifeOf = (t: ClientT, bench: ClientBench): Life => ({
  t,
  bench,
  arrange: (...steps) => arrangeSteps(t, bench, ...steps),
  play: (...steps) => playSteps(t, bench, ...steps),
  playFor: (id, ...steps) => playStepsFor(t, bench, id, ...steps),
  activate: (answer) => arrangeSteps(t, bench, ...activation(answer)),
});

/** A case about one client. */
export function lifeCase(
  id: string,
  title: string,
  asserts: readonly Id[],
  run: (life: Life) => Promise<void>,
  needs: readonly Cap[] = [],
): ClientCase {
  return {
    id,
    title,
    asserts,
    needs: ['feature:core', ...needs],
    async run(t) {
      const bench = await newClientBench(t);
      try {
        await run(lifeOf(t, bench));
      } finally {
        await leave(bench);
      }
    },
  };
}
