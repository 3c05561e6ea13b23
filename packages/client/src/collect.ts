/**
 * Collects the facts of a machine in the canonical form of the component registry.
 *
 * {@link collectMachine} reads the machine that it runs on. What it cannot read is null, never an empty text; it asks for
 * no rights beyond an ordinary account's. The readers of each system take their interfaces as a {@link Machine}, so that
 * recorded output can stand in for them.
 *
 * @packageDocumentation
 */
export { collectMachine } from './collect/collect-machine.js';
export { type Collected, type Fact, factsOf } from './collect/collected.js';
export { collectLinux } from './collect/linux.js';
export type { Machine } from './collect/machine.js';
export { collectMacos } from './collect/macos.js';
export { collectWindows } from './collect/windows.js';
