import type { Session } from '@offline-activation/client/dist/session.js';
import type { StoredState } from '@offline-activation/client/dist/state/stored-state.js';
import type { Mutant } from '../mutant.js';

const before = new WeakMap<Session, StoredState>();

export const mutant: Mutant = {
  id: 'client/unsent-deactivation-undone',
  fails: ['END-4'],
  bug: 'A deactivation that cannot be sent is taken back: its code was shown, and may be carried while the license still works.',
  replaces: {
    '@offline-activation/client/dist/giving-up/deactivation.js': ({ giveUp }) => ({
      async giveUp(session, now) {
        before.set(session, await session.store.read());
        return giveUp(session, now);
      },
    }),
    '@offline-activation/client/dist/online/deactivate.js': ({ sendDeactivation }) => ({
      async sendDeactivation(session, code) {
        const result = await sendDeactivation(session, code);
        const state = before.get(session);
        if (result.failure !== undefined && state !== undefined)
          await session.store.update(() => ({ state, answer: undefined }));
        return result;
      },
    }),
  },
};
