import type { ArtifactKind } from './artifact/kind.js';

/**
 * Namespace of the file carrier's elements.
 *
 * @spec 15.5
 */
export const XML_NAMESPACE = 'urn:oap:1';

/**
 * What a problem's `type` begins with; the error code follows.
 *
 * @spec 15.5
 */
export const PROBLEM_TYPE_PREFIX = 'urn:oap:error:';

/**
 * What the name of a file with an artifact of each kind ends in, with its dot.
 *
 * @spec 7.2 (FILE-6)
 */
export const FILE_EXTENSIONS: Readonly<Record<ArtifactKind, string>> = {
  'machine-code': '.oareq',
  token: '.oalic',
  deactivation: '.oadea',
  receipt: '.oarec',
};

/**
 * Names the root element of a file with an artifact of each kind.
 *
 * @spec 7.2
 */
export const FILE_ROOTS: Readonly<Record<ArtifactKind, string>> = {
  'machine-code': 'ActivationRequest',
  token: 'License',
  deactivation: 'Deactivation',
  receipt: 'Receipt',
};

/** Canonical name of a file, `<product>.<extension>`; the product id is not checked. */
export function fileNameOf(product: string, kind: ArtifactKind): string {
  return product + FILE_EXTENSIONS[kind];
}
