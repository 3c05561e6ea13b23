import type { Storage } from '../ports.js';
import { storageCorrupt, storageUnwritable } from '../storage-error.js';
import { decodeState, encodeState } from './state-bytes.js';
import { EMPTY_STATE, type StoredState } from './stored-state.js';

/** The state that a call leaves, and what it answers. */
export interface Changed<Answer> {
  readonly state: StoredState;
  readonly answer: Answer;
}

/** What a call makes of the state. It may run twice, so it changes nothing by itself. */
export type Change<Answer> = (state: StoredState) => Promise<Changed<Answer>> | Changed<Answer>;

/** What an observation moves. */
export type Observed = Pick<StoredState, 'floor' | 'firstSight'>;

/** The state in its storage. Every call reads it anew: another process may have written it. @spec 16.2 */
export interface Store {
  /** Answers the present state. @throws {@link ProtocolError} `storage-corrupt`. */
  read(): Promise<StoredState>;
  /**
   * Makes a change, whole and durable once it answers. Nothing is locked or written where the state stays the same.
   *
   * @throws {@link ProtocolError} `storage-corrupt`, `storage-unwritable`; what `change` throws. The state is as it was.
   */
  update<Answer>(change: Change<Answer>): Promise<Answer>;
  /** Remembers an observation that could not be stored, until the client ends or something can be written. */
  keepUnstored(observed: Observed): void;
  /**
   * Makes a change to an empty state if what is stored is damaged, which is kept aside; else to the state.
   *
   * @throws {@link ProtocolError} `storage-unwritable`.
   * @spec 16.2 (STORE-5)
   */
  startAnew<Answer>(change: Change<Answer>): Promise<Answer>;
}

/** Makes the store of a storage. */
export function storeIn(storage: Storage): Store {
  let unstored: Observed | null = null;

  const bytes = async (): Promise<Uint8Array | null> => {
    try {
      return await storage.read();
    } catch (cause) {
      throw storageCorrupt(cause);
    }
  };
  const stateOf = (found: Uint8Array | null): StoredState => {
    const state = found === null ? EMPTY_STATE : decodeState(found);
    if (state === null) throw storageCorrupt();
    return state;
  };
  const now = (found: Uint8Array | null): StoredState => ({ ...stateOf(found), ...unstored });
  const write = async (state: StoredState): Promise<void> => {
    await orUnwritable(() => storage.write(encodeState(state)));
    unstored = null;
  };
  const locked = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    const unlock = await orUnwritable(() => storage.lock());
    try {
      return await work();
    } finally {
      await unlock();
    }
  };

  const update = async <Answer>(change: Change<Answer>): Promise<Answer> => {
    const before = await bytes();
    const state = now(before);
    const draft = await change(state);
    if (isSame(encodeState(draft.state), encodeState(state))) return draft.answer;
    return locked(async () => {
      // Signing and verifying took time: whoever wrote meanwhile is not overwritten.
      const found = await bytes();
      const final = isSame(found, before) ? draft : await change(now(found));
      await write(final.state);
      return final.answer;
    });
  };

  return {
    read: async () => now(await bytes()),
    update,
    keepUnstored(observed) {
      unstored = observed;
    },
    async startAnew(change) {
      try {
        return await update(change);
      } catch (error) {
        if (!storageCorrupt.is(error)) throw error;
      }
      return locked(async () => {
        const final = await change(EMPTY_STATE);
        await orUnwritable(() => storage.keepAside());
        await write(final.state);
        return final.answer;
      });
    },
  };
}

function isSame(one: Uint8Array | null, other: Uint8Array | null): boolean {
  if (one === null || other === null) return one === other;
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

async function orUnwritable<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (cause) {
    throw storageUnwritable({}, cause);
  }
}
