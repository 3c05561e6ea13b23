/** Node's own macrotask without a delay; elsewhere a timer does the same, a little slower. */
const { setImmediate: immediately } = globalThis as { readonly setImmediate?: (work: () => void) => unknown };

/**
 * Waits for a macrotask: everything else that is ready runs first. A store in memory that answered at once would hide
 * every race that a database shows.
 */
export function macrotask(): Promise<void> {
  return new Promise((resolve) => {
    if (immediately === undefined) setTimeout(resolve, 0);
    else immediately(resolve);
  });
}
