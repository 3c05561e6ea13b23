/** Exit code of a run that Ctrl-C ended, as shells have it: 128 and the number of the signal. */
const INTERRUPTED = 130;

/** Makes Ctrl-C end the run in order: what was started is stopped first. Answers how to take that back. */
export function stopOnInterrupt(stop: () => Promise<void>): () => void {
  const interrupt = () => {
    process.stderr.write('\noap: interrupted\n');
    void stop().finally(() => process.exit(INTERRUPTED));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupt);
  return () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, interrupt);
  };
}
