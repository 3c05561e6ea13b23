/**
 * Gives the reference server and the reference client to the conformance suite, as functions in this process.
 *
 * {@link referenceServer} is what the suite's `serverInProcess` takes. There is no socket: what only a socket shows is for
 * `oap start`. {@link referenceDriver} answers the lines of the driver protocol; `bin/driver.js` is the process that does.
 *
 * @packageDocumentation
 */
export { type Driver, type DriverOptions, referenceDriver } from './driver/driver.js';
export {
  type EngineName,
  type ReferenceOptions,
  type ReferenceServer,
  referenceServer,
} from './reference-server.js';
