import type { Session } from '@offline-activation/client/dist/session.js';

/** A session whose changes are worked out and not written. */
export function unwritten(session: Session): Session {
  const { store } = session;
  type State = Awaited<ReturnType<typeof store.read>>;
  const update = async (change: (state: State) => unknown) =>
    ((await change(await store.read())) as { readonly answer: never }).answer;
  return { ...session, store: { ...store, update } };
}
