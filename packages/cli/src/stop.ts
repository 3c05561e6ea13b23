/** What a run ends with. Where several fit, 5 wins over 1, 1 over 3, 3 over 4. */
export const EXIT = {
  conformant: 0,
  failed: 1,
  usage: 2,
  unmeasured: 3,
  notExercised: 4,
  ownBug: 5,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Ends a command with one line for the person who typed it, and an exit code. */
export class Stop extends Error {
  override readonly name = 'Stop';
  constructor(
    message: string,
    readonly exitCode: ExitCode = EXIT.usage,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
