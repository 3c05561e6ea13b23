/** An artifact to try, made when the site is built, with published keys. */
export interface Sample {
  readonly id: string;
  readonly name: string;
  /** What it shows. */
  readonly about: string;
  readonly text: string;
  /** Where the clock should stand for it, RFC 3339. */
  readonly now: string;
  /** Kind that the reader waits for, if not whatever it is. */
  readonly expected?: string;
  /** Highest generation accepted before, if any. */
  readonly floor?: number;
}

/** What the page begins with. */
export interface Samples {
  readonly product: string;
  readonly machineKid: string;
  /** Keys that are trusted, a line each. */
  readonly anchors: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly samples: readonly Sample[];
}
