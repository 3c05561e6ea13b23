/** Our paths, below the base URL. Nobody but the directory says them: other servers have others. */
export const PATHS = {
  directory: '/v1/directory',
  activations: '/v1/activations',
  challenges: '/v1/challenges',
  checkIns: '/v1/check-ins',
  deactivations: '/v1/deactivations',
  portalLinks: '/v1/portal/links',
  portalSessions: '/v1/portal/sessions',
  portalLicenses: '/v1/portal/licenses',
  offlinePage: '/offline',
  myPage: '/my',
  myLink: '/my/link',
  mySession: '/my/session',
  mySessionEnd: '/my/session/end',
  myRelease: '/my/release',
  myDeactivation: '/my/deactivation',
  artifactFile: '/pages/file',
  style: '/pages/style.css',
  script: '/pages/script.js',
} as const;

/** Path at which an activation is released. */
export function releasePath(licenseId: string, activationId: string): string {
  return `${PATHS.portalLicenses}/${licenseId}/activations/${activationId}`;
}

/** A pattern of one path, in which `*` leaves a name open. */
export function pathPattern(path: string): RegExp {
  const literal = path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '([A-Za-z0-9._-]+)');
  return new RegExp(`^${literal}$`);
}
