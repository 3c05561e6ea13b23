/**
 * What a machine writes as footer: nothing. Its key is in the payload.
 *
 * @spec 3.1 (ENV-4)
 */
export function machineFooter(): Uint8Array {
  return new Uint8Array();
}
