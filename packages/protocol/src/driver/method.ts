import { CLIENT_CLAIMS, DRIVER_METHODS, DRIVER_REVISION } from '../generated/driver.js';

export { CLIENT_CLAIMS, DRIVER_METHODS, DRIVER_REVISION };

/** Name of a method of the driver protocol. */
export type DriverMethod = keyof typeof DRIVER_METHODS;

/** Class or feature that a client claims. */
export type ClientClaim = (typeof CLIENT_CLAIMS)[number];

/** What a driver can do, beyond what every driver does, that some cases need. */
export const DRIVER_CAPABILITIES = ['files', 'storage', 'kill'] as const;

/** One of {@link DRIVER_CAPABILITIES}. */
export type DriverCapability = (typeof DRIVER_CAPABILITIES)[number];
