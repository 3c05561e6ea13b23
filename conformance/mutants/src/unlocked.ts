import type { Modules } from './modules.js';

type Store = Parameters<
  Modules['@offline-activation/server/dist/portal/open-session.js']['openSession']
>[0]['store'];
let transactions = 0;

/** A store whose transactions exclude nobody: each locks a scope of its own. */
export const unlocked = (store: Store): Store => ({
  ...store,
  transaction: (_scopes, work) => store.transaction([`source:unlocked-${transactions++}`], work),
});
