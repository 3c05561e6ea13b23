/**
 * The reference server on Node: listening on a port, and starting it as a program.
 *
 * @packageDocumentation
 */
export { ENGINES, type EngineName } from './node/engine.js';
export { type Listener, type ListenOptions, listen } from './node/listen.js';
export { type StartedServer, type StartOptions, startServer } from './node/start-server.js';
