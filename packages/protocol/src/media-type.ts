/** Media type of a file that travels from the machine to the issuer (machine code, deactivation code). */
export const MEDIA_TYPE_REQUEST = 'application/vnd.offline-activation.request+xml';

/** Media type of a file that travels from the issuer to the machine (token, receipt). */
export const MEDIA_TYPE_LICENSE = 'application/vnd.offline-activation.license+xml';

/** Media type of an error answer over HTTP (RFC 9457). */
export const MEDIA_TYPE_PROBLEM = 'application/problem+json';

/** Media type of every other body over HTTP. */
export const MEDIA_TYPE_JSON = 'application/json';
