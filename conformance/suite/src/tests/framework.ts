/** What a running test offers: vitest's and node:test's contexts fit. */
export interface TestContext {
  /** Ends the test as skipped, with a reason that people see. May return or throw. */
  skip(reason: string): unknown;
}

/** The functions of a test framework that cases need; those of vitest and of node:test fit. */
export interface TestFramework {
  /** Groups the tests that `body` declares. */
  describe(name: string, body: () => void): unknown;
  /** Declares a test of at most `timeoutMs` milliseconds; it fails when its promise rejects. */
  test(name: string, body: (context: TestContext) => Promise<void>, timeoutMs: number): unknown;
  /** Called after the last test; without it, what was attached is not closed. */
  afterAll?(body: () => Promise<void>): unknown;
}
