/**
 * Where a client keeps its state: a place for one whole text of bytes. In files: `fileStorage` of
 * `@offline-activation/client/node`.
 *
 * @spec 16.2
 */
export interface Storage {
  /** Answers the bytes as last written, null where nothing ever was. Throws what cannot be read: the state is damaged. */
  read(): Promise<Uint8Array | null>;
  /**
   * Replaces the bytes by others, whole or not at all, and durably once it answers. Throws what cannot be written, the
   * former bytes standing as they were. Called only while the lock is held.
   */
  write(content: Uint8Array): Promise<void>;
  /** Keeps what is stored under another name, whatever it is. Called only while the lock is held. */
  keepAside(): Promise<void>;
  /**
   * Takes the lock that keeps other processes from writing, and answers how to let go of it. Throws where there is no
   * writing. Held for instants only, never while something is waited for from outside.
   */
  lock(): Promise<() => Promise<void>>;
}

/** The one function of the platform that goes online; Node's own `fetch` fits. */
export type Fetch = (request: Request) => Promise<Response>;
