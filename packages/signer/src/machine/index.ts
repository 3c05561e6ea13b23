/**
 * Makes what a machine signs: machine codes and deactivations.
 *
 * Keys may be anywhere behind {@link MachineSigner}; {@link machineSigner} takes one from memory. Nothing here reads a
 * clock, draws random bytes of its own, or collects facts.
 *
 * @packageDocumentation
 */
export type { Signed } from '../signed.js';
export { type DeactivationClaims, signDeactivation } from './deactivation.js';
export { type MachineCodeClaims, signMachineCode } from './machine-code.js';
export { type MachineSigner, machineSigner } from './machine-signer.js';
