/**
 * Gives the reference server to the conformance suite, as functions in this process.
 *
 * {@link referenceServer} is what the suite's `serverInProcess` takes. There is no socket: what only a socket shows is for
 * `oap start`.
 *
 * @packageDocumentation
 */
export {
  type EngineName,
  type ReferenceOptions,
  type ReferenceServer,
  referenceServer,
} from './reference-server.js';
