/** The four kinds of artifact; the implicit assertion of each is `oap/1/` and the kind. */
export const ARTIFACT_KINDS = ['machine-code', 'token', 'deactivation', 'receipt'] as const;

/** One of {@link ARTIFACT_KINDS}. */
export type ArtifactKind = (typeof ARTIFACT_KINDS)[number];
