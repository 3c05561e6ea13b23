/** Goes through checks in order, and answers what the first that finds something found. */
export function firstFinding<Situation, Finding>(
  checks: readonly ((situation: Situation) => Finding | undefined)[],
  situation: Situation,
): Finding | undefined {
  for (const check of checks) {
    const finding = check(situation);
    if (finding !== undefined) return finding;
  }
  return undefined;
}
