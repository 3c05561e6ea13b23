/** The ordinary interfaces of an operating system, so that what was recorded can stand in for them. */
export interface Machine {
  /** Answers a file's text as Latin-1, at most 64 KiB of it; null where it cannot be read. */
  read(path: string): Promise<string | null>;
  /** Answers the names in a folder, sorted; none where it cannot be read. */
  list(path: string): Promise<readonly string[]>;
  /** Answers where a path leads in the end; null where nowhere. */
  resolve(path: string): Promise<string | null>;
  /** Answers what a command prints; null where it cannot be run, or fails. */
  run(command: string, ...args: readonly string[]): Promise<string | null>;
  /** What the machine is called. */
  readonly hostName: string;
}
