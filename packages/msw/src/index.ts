/**
 * The reference license server as msw handlers, for tests of applications.
 *
 * {@link handlers} serves it below a directory URL of your choice; {@link testServer} makes one whose issuer keys and
 * books a test can look at; {@link testClock} is a clock that a test sets, and {@link testFaults} where it lays faults:
 * offline, unavailable, a captive portal's page, slow, an answer lost on the way. Nothing here is for production.
 *
 * @packageDocumentation
 */
export { type TestClock, testClock } from './clock.js';
export { type Deed, type Fault, type Faults, PLACES, type Place, testFaults } from './fault.js';
export { type HandlersOptions, handlers } from './handlers.js';
export type { Seed } from './seeded.js';
export { type ServedServer, type TestServer, type TestServerOptions, testServer } from './test-server.js';
