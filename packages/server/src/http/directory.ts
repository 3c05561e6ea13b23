import { encodePublicKey } from '@offline-activation/keys';
import { type Directory, LIMITS } from '@offline-activation/protocol';
import type { Parts } from '../parts.js';
import { PATHS } from './paths.js';

/**
 * The directory: every other URL is found here.
 *
 * @param base - Base URL without a slash at its end.
 * @spec 11.1 (HTTP-1, HTTP-2)
 */
export function directoryOf({ issuer, issuerKeys, products }: Parts, base: string): Directory {
  return {
    protocol: 'oap/1',
    issuer,
    claims: ['core', 'online', 'proofs', 'portal', 'pages'],
    keys: issuerKeys().map(({ kid, publicKey, status }) => ({
      kid,
      key: encodePublicKey(publicKey),
      status,
    })),
    products: products.map(({ id, name, editions }) => ({ id, name, editions: [...editions] })),
    limits: { httpBodyBytesMax: LIMITS.httpBodyBytesMax, challengeSeconds: LIMITS.challengeSeconds },
    resources: {
      activations: base + PATHS.activations,
      challenges: base + PATHS.challenges,
      checkIns: base + PATHS.checkIns,
      deactivations: base + PATHS.deactivations,
      portalLinks: base + PATHS.portalLinks,
      portalSessions: base + PATHS.portalSessions,
      portalLicenses: base + PATHS.portalLicenses,
    },
    pages: { offline: base + PATHS.offlinePage, my: base + PATHS.myPage },
  };
}
