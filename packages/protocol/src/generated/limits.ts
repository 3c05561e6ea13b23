// Generated from spec/registries/limits.json by "npm run generate". Do not edit.

/**
 * The limits of the protocol, without anything else of this package.
 *
 * @packageDocumentation
 */

/**
 * Every number of the protocol.
 *
 * @spec 15.4
 */
export const LIMITS = {
  /** A carrier as received, before normalising (UTF-8 bytes where it arrives as text), in bytes. */
  carrierBytesMax: 65536,
  /** An artifact's envelope text after normalising, in characters. */
  envelopeCharsMax: 8192,
  /** An envelope's footer, in bytes. */
  footerBytesMax: 128,
  /** Nested objects and arrays in a payload or HTTP body, the outermost being 1, in levels. */
  jsonDepthMax: 16,
  /** The magnitude of any number (2^53 − 1). */
  integerMax: 9007199254740991,
  /** A fingerprint and a binding, in components. */
  componentsMax: 16,
  /** A component's weight. */
  weightMax: 1000,
  /** `accepts` in a machine code, in keys. */
  acceptsMax: 16,
  /** A license, in entitlements. */
  entitlementsMax: 32,
  /** A license, in editions. */
  editionsMax: 32,
  /** A license's limit, in seats. */
  seatLimitMax: 1000000,
  /** `label`, `osVersion`, `app.version`, in characters. */
  textCharsMax: 64,
  /** `iss` and the directory's `issuer`, in characters. */
  issuerCharsMax: 200,
  /** A license key as typed, in characters. */
  licenseKeyCharsMax: 256,
  /** An e-mail address, in characters. */
  emailCharsMax: 254,
  /** An envelope shown as one QR code, in bytes. */
  qrBytesMax: 1809,
  /** An HTTP request body, in bytes. */
  httpBodyBytesMax: 131072,
  /** An HTTP answer body, in bytes. */
  answerBytesMax: 1048576,
  /** How long a client waits for one complete HTTP answer, unless the application says otherwise, in seconds. */
  answerSeconds: 30,
  /** One line of the driver protocol, its line end included, in bytes. */
  driverLineBytesMax: 1048576,
  /** How long a driver may take for one answer, beside the time that HTTP answers take, in seconds. */
  driverSilenceSeconds: 30,
  /** Clock difference tolerated at `nbf`, in seconds. */
  skewSeconds: 300,
  /** A clock set back without complaint; also `iat − nbf`, in seconds. */
  rollbackToleranceSeconds: 86400,
  /** The most that one observation moves a client's clock floor (31 days), in seconds. */
  floorStepSeconds: 2678400,
  /** How long a clock further ahead must have run consistently before the floor follows it, in seconds. */
  floorSeriesSeconds: 86400,
  /** How long a client stays usable under `indeterminate` (7 days), in seconds. */
  graceSeconds: 604800,
  /** A challenge's life, in seconds. */
  challengeSeconds: 300,
  /** A mailed portal link's life, in seconds. */
  portalLinkSeconds: 900,
  /** A portal session's life, in seconds. */
  portalSessionSeconds: 1800,
  /** Failed credentials that one source may make within `rateLimitWindowSeconds`, in failures. */
  rateLimitFailures: 10,
  /** The rolling window of the rate limit, in seconds. */
  rateLimitWindowSeconds: 600,
  /** The rolling window of a license's budgets (365 days), in seconds. */
  budgetWindowSeconds: 31536000,
} as const;
